import { Decimal } from "decimal.js";

import type { Check, NumberSubject } from "./types";

/** What is counted by the piece has no decimals at all. */
export const fractionOfAFirm: Check<NumberSubject> = {
  code: "fraction-of-a-firm",
  level: "block",
  find: ({ value, indicator }) =>
    indicator.decimals === 0 && !new Decimal(value).isInteger()
      ? { key: "checks.fractionOfAFirm" }
      : null,
};
