import { Decimal } from "decimal.js";

import type { DecimalText } from "@/lib/plans/types";
import type { KnownValue } from "@/lib/figures/types";

import { GROWTH_BANDS } from "./growth-bands";
import type { CheckedFigure } from "./types";

/** Both years of the same cell with numbers in them, forecasts left out: a forecast is never an actual. */
export interface YearPair {
  now: Decimal;
  before: Decimal;
  known: KnownValue & { value: DecimalText };
}

/** This value beside last year's of the same calibre; null where either is missing. */
export function yearPair(subject: CheckedFigure): YearPair | null {
  const known = subject.known.find(
    (other) =>
      isSameCellLine(other, subject) &&
      other.calibre === subject.calibre &&
      other.year === subject.year - 1 &&
      other.nature !== "forecast",
  );
  if (subject.value === null || known?.value == null) return null;
  const { value } = known;
  return {
    now: new Decimal(subject.value),
    before: new Decimal(value),
    known: { ...known, value },
  };
}

/** The same indicator in the same scope, whatever year and calibre. */
export function isSameCellLine(other: KnownValue, subject: CheckedFigure): boolean {
  return other.indicator === subject.indicator.code && other.scope === subject.scope.code;
}

/** Whether a change stays inside the indicator's usual band; a value of 0 before has no band. */
export function isInsideBand(subject: CheckedFigure, before: Decimal, now: Decimal): boolean {
  const { accrual } = subject.indicator;
  if (accrual === "qualitative" || before.isZero()) return true;
  const { fall, rise, least } = GROWTH_BANDS[accrual];
  const change = now.minus(before);
  if (change.abs().lte(least)) return true;
  const growth = change.div(before.abs());
  return growth.gte(fall) && growth.lte(rise);
}
