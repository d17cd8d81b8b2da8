import type { ReviewedRevision } from "@/lib/figures/types";
import { parseDecimal, toFinite, type Decimal } from "@/lib/assessment/formulas/decimal";
import { type CompareCalibres } from "@/lib/plans/calibre-order";

import type { LatestValue } from "./types";
import { bridgeTo, isOwn, type Yardstick } from "./yardstick";

/** A value that may enter a calculation. */
export interface UsableValue {
  readonly year: number;
  readonly calibre: string;
  readonly value: Decimal;
  readonly revision: ReviewedRevision;
}

/**
 * Takes the values among the adopted figures of years up to `until`: no forecast, no flag, no reading from
 * elsewhere.
 */
export function usableValues(
  adopted: readonly ReviewedRevision[],
  until: number,
): readonly UsableValue[] {
  return numbersIn(adopted.filter(({ nature, year }) => nature !== "forecast" && year <= until));
}

/** Reads the numbers of revisions; a flag has none. */
export function numbersIn(revisions: readonly ReviewedRevision[]): readonly UsableValue[] {
  return revisions.flatMap((revision) => {
    const value = parseDecimal(revision.value);
    return value === null
      ? []
      : [{ year: revision.year, calibre: revision.calibre, value, revision }];
  });
}

/**
 * Finds the value of the last year; within it one in the yardstick's own calibre, then by the plan's order of
 * calibres. Null for an empty list. The order of the list is immaterial.
 */
export function lastValue(
  values: readonly UsableValue[],
  yardstick: Yardstick,
  compareCalibres: CompareCalibres,
): UsableValue | null {
  let last: UsableValue | null = null;
  for (const value of values) {
    if (last === null || isBetter(value, last, yardstick, compareCalibres)) last = value;
  }
  return last;
}

function isBetter(
  a: UsableValue,
  b: UsableValue,
  yardstick: Yardstick,
  compareCalibres: CompareCalibres,
): boolean {
  if (a.year !== b.year) return a.year > b.year;
  const [rankA, rankB] = [rank(yardstick, a.calibre), rank(yardstick, b.calibre)];
  if (rankA !== rankB) return rankA < rankB;
  return compareCalibres(a.calibre, b.calibre) < 0;
}

function rank(yardstick: Yardstick, calibre: string): number {
  if (isOwn(yardstick, calibre)) return 0;
  return bridgeTo(yardstick, calibre) === null ? 2 : 1;
}

/** Gives a usable value as the read model shows it; null where there is none. */
export function toLatestValue(
  usable: UsableValue | null,
  yardstick: Yardstick,
): LatestValue | null {
  if (usable === null) return null;
  const value = toFinite(usable.value);
  if (value === null) return null;
  const { year, calibre, revision } = usable;
  return {
    year,
    value,
    qualifier: revision.qualifier,
    nature: revision.nature,
    calibre,
    bridged: bridgeTo(yardstick, calibre) !== null,
    source: revision.source,
  };
}
