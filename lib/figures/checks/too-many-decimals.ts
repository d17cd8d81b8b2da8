import { Decimal } from "decimal.js";

import type { Check, NumberSubject } from "./types";

export const tooManyDecimals: Check<NumberSubject> = {
  code: "too-many-decimals",
  level: "block",
  find: ({ value, indicator }) => {
    const { decimals } = indicator;
    const found = new Decimal(value).decimalPlaces();
    if (decimals === 0 || found <= decimals) return null;
    return { key: "checks.tooManyDecimals", values: { decimals, found } };
  },
};
