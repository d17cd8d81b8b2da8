import type { BaselineVersion } from "@/lib/plans/types";
import { parseDecimal, toFinite, ZERO, type Decimal } from "@/lib/assessment/formulas/decimal";

import type { AssessedBaseline } from "./types";
import type { UsableValue } from "./usable";
import { isComparable, type Yardstick } from "./yardstick";

/** A baseline with its exact numbers beside what the read model shows. */
export interface StartingValue {
  readonly year: number;
  readonly value: Decimal;
  readonly publishedGrowth: Decimal | null;
  readonly shown: AssessedBaseline;
}

const IMPLICIT_WORDING = { zh: "行动方案启动前计为 0", en: "Counted from 0 before the plan began" };

/**
 * Finds the baseline of a scope: the given one in force, else for what starts at zero an implicit 0 in the year
 * before the plan, counted by `calibre`. Null for everything else, and where the given one is no number.
 */
export function startingValue(
  given: BaselineVersion | null,
  startsAtZero: boolean,
  planStartYear: number,
  calibre: string,
): StartingValue | null {
  if (given !== null) return givenValue(given);
  if (!startsAtZero) return null;
  const year = planStartYear - 1;
  return {
    year,
    value: ZERO,
    publishedGrowth: null,
    shown: {
      year,
      value: 0,
      qualifier: "exact",
      calibre,
      publishedGrowth: null,
      wording: IMPLICIT_WORDING,
      source: null,
      implicit: true,
    },
  };
}

function givenValue(given: BaselineVersion): StartingValue | null {
  const value = parseDecimal(given.value);
  const shown = toFinite(value);
  if (value === null || shown === null) return null;
  const publishedGrowth = parseDecimal(given.publishedGrowth);
  return {
    year: given.year,
    value,
    publishedGrowth,
    shown: {
      year: given.year,
      value: shown,
      qualifier: given.qualifier,
      calibre: given.calibre,
      publishedGrowth: toFinite(publishedGrowth),
      wording: given.wording,
      source: given.source,
      implicit: false,
    },
  };
}

/**
 * Whether growth from the baseline may be reckoned: always from an implicit zero, else where its calibre is the
 * yardstick's or bridged to it. Without any target the latest value's calibre takes the yardstick's place.
 */
export function isComparableBaseline(
  baseline: StartingValue,
  yardstick: Yardstick,
  latest: UsableValue | null,
): boolean {
  if (baseline.shown.implicit) return true;
  const effective =
    yardstick.calibre === null && latest !== null
      ? { ...yardstick, calibre: latest.calibre }
      : yardstick;
  return isComparable(effective, baseline.shown.calibre);
}
