import { Decimal } from "decimal.js";

import type { Check, CheckedNumber } from "./types";

export const tooManyDecimals: Check<CheckedNumber> = {
  code: "too-many-decimals",
  level: "block",
  find: ({ value, typed, indicator }) => {
    const { decimals, unit } = indicator;
    const found = new Decimal(value).decimalPlaces();
    if (found <= decimals) return null;
    if (typed !== null) {
      const units = { unitZh: unit?.zh ?? "—", unitEn: unit?.en ?? "—" };
      const values = { text: typed.trim(), value, decimals, ...units };
      return { key: "checks.tooManyDecimalsInUnit", values };
    }
    if (decimals === 0) return null;
    return { key: "checks.tooManyDecimals", values: { decimals, found } };
  },
};
