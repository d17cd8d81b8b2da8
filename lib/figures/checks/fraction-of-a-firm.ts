import { Decimal } from "decimal.js";

import type { Check, CheckedNumber } from "./types";

/** What is counted by the piece has no decimals at all; in another unit `too-many-decimals` says it. */
export const fractionOfAFirm: Check<CheckedNumber> = {
  code: "fraction-of-a-firm",
  level: "block",
  find: ({ value, typed, indicator }) =>
    indicator.decimals === 0 && typed === null && !new Decimal(value).isInteger()
      ? { key: "checks.fractionOfAFirm" }
      : null,
};
