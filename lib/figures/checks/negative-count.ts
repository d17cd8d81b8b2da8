import { Decimal } from "decimal.js";

import type { Check, CheckedNumber } from "./types";

/** A share may be negative (a balance, a growth rate); a size or a count never is. */
export const negativeCount: Check<CheckedNumber> = {
  code: "negative-count",
  level: "block",
  find: ({ value, indicator }) =>
    new Decimal(value).isNegative() && indicator.unit?.zh !== "%"
      ? { key: "checks.negativeCount" }
      : null,
};
