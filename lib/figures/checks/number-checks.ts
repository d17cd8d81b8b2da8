import { Decimal } from "decimal.js";

import type { Check, CheckedNumber } from "./types";

/** A share may be negative (a balance, a growth rate); a size or a count never is. */
const negativeCount: Check<CheckedNumber> = {
  code: "negative-count",
  level: "block",
  find: ({ value, indicator }) =>
    new Decimal(value).isNegative() && indicator.unit?.zh !== "%"
      ? { key: "checks.negativeCount" }
      : null,
};

/** What is counted by the piece has no decimals at all; in another unit `too-many-decimals` says it. */
const fractionOfAFirm: Check<CheckedNumber> = {
  code: "fraction-of-a-firm",
  level: "block",
  find: ({ value, typed, indicator }) =>
    indicator.decimals === 0 && typed === null && !new Decimal(value).isInteger()
      ? { key: "checks.fractionOfAFirm" }
      : null,
};

const tooManyDecimals: Check<CheckedNumber> = {
  code: "too-many-decimals",
  level: "block",
  find: ({ value, typed, indicator }) => {
    const { decimals, unit } = indicator;
    const found = new Decimal(value).decimalPlaces();
    if (found <= decimals) return null;
    if (typed !== null) {
      const units = { unitZh: unit?.zh ?? "—", unitEn: unit?.en ?? "—" };
      const values = { text: typed.trim(), value: { decimal: value }, decimals, ...units };
      return { key: "checks.tooManyDecimalsInUnit", values };
    }
    if (decimals === 0) return null;
    return { key: "checks.tooManyDecimals", values: { decimals, found } };
  },
};

/** Of the number alone; a draft is held to them too. */
export const NUMBER_CHECKS: readonly Check<CheckedNumber>[] = [
  negativeCount,
  fractionOfAFirm,
  tooManyDecimals,
];
