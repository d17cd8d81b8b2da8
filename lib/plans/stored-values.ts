import type { DecimalText, LocalText } from "./types";

/** A value as the database client gives it: decimal.js, whose usual text may have an exponent. */
export interface StoredDecimal {
  isZero(): boolean;
  toFixed(): string;
}

/** Writes plain digits without an exponent and without trailing zeros: "1500", "32.6", "0". */
export function decimalText(value: StoredDecimal): DecimalText {
  return value.isZero() ? "0" : value.toFixed();
}

export function optionalDecimal(value: StoredDecimal | null): DecimalText | null {
  return value === null ? null : decimalText(value);
}

/**
 * Puts a text together from its columns. One given in Chinese only is shown in Chinese to every reader; null
 * where there is none.
 */
export function localText(zh: string | null, en: string | null): LocalText | null {
  const first = zh ?? en;
  return first === null ? null : { zh: first, en: en ?? first };
}
