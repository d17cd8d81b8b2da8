import { Decimal as DecimalJs } from "decimal.js";

import type { DecimalText } from "@/lib/plans/types";

/** Sums and products of the values people enter (15 digits) stay exact at 60 digits. */
export const Decimal = DecimalJs.clone({ defaults: true, precision: 60 });
export type Decimal = DecimalJs;

export const ZERO: Decimal = new Decimal(0);

const DECIMAL_TEXT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** The number a text stands for; null for null, for text that is no number and for what no JSON number holds. */
export function parseDecimal(text: DecimalText | null): Decimal | null {
  if (text === null || !DECIMAL_TEXT.test(text.trim())) return null;
  const value = new Decimal(text.trim());
  return Number.isFinite(value.toNumber()) ? value : null;
}

/** The end of a calculation: a finite JSON number (never -0), or null for null and for what does not fit. */
export function toFinite(value: Decimal | null): number | null {
  if (value === null) return null;
  const number = value.toNumber();
  if (!Number.isFinite(number)) return null;
  return number === 0 ? 0 : number;
}

/** A fraction kept as numerator and denominator (> 0), so that comparing it needs no rounded division. */
export interface Ratio {
  readonly num: Decimal;
  readonly den: Decimal;
}

/** The ratio of two decimals; null where the denominator is zero. */
export function ratio(num: Decimal, den: Decimal): Ratio | null {
  if (den.isZero()) return null;
  return den.isNegative() ? { num: num.neg(), den: den.neg() } : { num, den };
}

export function ratioValue(value: Ratio): Decimal {
  return value.num.div(value.den);
}

/** Compares exactly: negative, zero or positive as the ratio is below, equal to or above the decimal. */
export function compareRatio(value: Ratio, to: DecimalText): number {
  return value.num.cmp(value.den.mul(to));
}
