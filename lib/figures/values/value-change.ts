import { Decimal } from "decimal.js";

import type { DecimalText } from "@/lib/plans/types";

import { formatValue } from "./format-value";

export interface ValueChange {
  /** new − old. */
  difference: DecimalText;
  /** Per cent of the old value, one decimal, or one digit where that would be 0; null where the old value is zero. */
  percent: DecimalText | null;
}

/** What a new value changes; null where either is missing (a flag is no zero). */
export function changeOf(
  before: DecimalText | null,
  after: DecimalText | null,
): ValueChange | null {
  if (before === null || after === null) return null;
  const old = new Decimal(before);
  const difference = new Decimal(after).minus(old);
  const percent = old.isZero() ? null : rounded(difference.div(old.abs()).times(100));
  return { difference: plain(difference), percent: percent === null ? null : plain(percent) };
}

/** A change with its sign, `+184` or `−3.5`; zero has none. */
export function formatChange(change: DecimalText, locale: "zh" | "en"): string {
  const isRise = change !== "0" && !change.startsWith("-");
  return `${isRise ? "+" : ""}${formatValue(change, locale)}`;
}

/** A change is never shown as none. */
function rounded(percent: Decimal): Decimal {
  const short = percent.toDecimalPlaces(1);
  return short.isZero() ? percent.toSignificantDigits(1) : short;
}

function plain(number: Decimal): DecimalText {
  return number.isZero() ? "0" : number.toFixed();
}
