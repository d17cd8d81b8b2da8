import { Decimal } from "decimal.js";

import type { MessageRef } from "@/lib/errors/domain-error";
import type { Comparison, DecimalText, Indicator, TargetVersion } from "@/lib/plans/types";

import { readBound } from "./read-bound";

/** What a cell of the grid says: a number, or a range. */
export interface Bounds {
  readonly min: DecimalText;
  /** Upper end of a range; null for a single number. */
  readonly max: DecimalText | null;
}

export type ReadCell = { ok: true; bounds: Bounds } | { ok: false; error: MessageRef };

/** Characters of a cell that is worth reading: two numbers with their units. */
const MAX_LENGTH = 130;

/** 1–2, 1-2家, 1至2家, 1 to 2: both sides hold a digit, so that a negative number is no range. */
const RANGE = /^(?<from>[^-–—~至到]*\d[^-–—~至到]*?)\s*[-–—~至到]\s*(?<to>.*\d.*)$/;

/** Reads a typed cell in the indicator's unit, or says the first thing that is wrong with it. */
export function readCell(text: string, indicator: Indicator): ReadCell {
  const typed = text.trim();
  if (typed.length > MAX_LENGTH) {
    const values = { max: MAX_LENGTH };
    return { ok: false, error: { key: "figures.errors.valueTooLong", values } };
  }
  // Full-width digits and signs count as what they stand for, as everywhere else.
  const ends = RANGE.exec(typed.normalize("NFKC").replace(/\s+to\s+/i, "–"))?.groups;
  const min = readBound(ends?.["from"] ?? typed, indicator);
  if (!min.ok) return { ok: false, error: firstOf(min.problems) };
  if (ends === undefined) return { ok: true, bounds: { min: min.value, max: null } };
  const max = readBound(ends["to"] ?? "", indicator);
  if (!max.ok) return { ok: false, error: firstOf(max.problems) };
  if (new Decimal(max.value).lessThan(min.value)) {
    return { ok: false, error: { key: "targets.errors.order" } };
  }
  return { ok: true, bounds: { min: min.value, max: max.value } };
}

function firstOf(problems: readonly MessageRef[]): MessageRef {
  return problems[0] ?? { key: "errors.invalid" };
}

/** Gives the bounds of a stored target; null for none and for a statement. */
export function boundsOf(target: Pick<TargetVersion, "min" | "max"> | null): Bounds | null {
  return target === null || target.min === null ? null : { min: target.min, max: target.max };
}

/**
 * Writes a stored target as one would type it into a cell; "" for none. A range has an en dash: Excel takes 1-2 for
 * a day.
 */
export function cellText(target: Pick<TargetVersion, "min" | "max"> | null): string {
  const bounds = boundsOf(target);
  if (bounds === null) return "";
  return bounds.max === null ? bounds.min : `${bounds.min}–${bounds.max}`;
}

/** Whether a typed cell says what a stored target says: 700.0 is 700, a blank cell is none. */
export function saysTheSame(
  text: string,
  target: Pick<TargetVersion, "min" | "max"> | null,
  indicator: Indicator,
): boolean {
  if (text.trim() === cellText(target)) return true;
  if (text.trim() === "" || target === null) return false;
  const read = readCell(text, indicator);
  return read.ok && read.bounds.min === target.min && read.bounds.max === target.max;
}

/** Gives the requirement of an allocation: a range is one; a number keeps that of the target it follows. */
export function comparisonOf({ max }: Bounds, follows: Comparison): Comparison {
  if (max !== null) return "between";
  return follows === "between" || follows === "statement" ? "gte" : follows;
}
