import type { Nature, Qualifier } from "@/lib/plans/types";
import { isAdoptedValue } from "@/lib/assessment/comparable-calibres";
import { Decimal, toFinite } from "@/lib/assessment/formulas/decimal";
import type { GrowthKind } from "@/lib/assessment/formulas/kinds";
import { growthKindOf } from "@/lib/assessment/method";
import {
  ownGrowth,
  restStart,
  startPoint,
  type OwnGrowth,
  type StartPoint,
} from "@/lib/assessment/charts/own-growth";
import { listPartsOfWholes } from "@/lib/assessment/reconcile";
import type {
  IndicatorAssessment,
  PlanAssessment,
  RestRow,
  ScopeAssessment,
} from "@/lib/assessment/types";

import type { ContributionKind } from "./chart-types";

/** One part of a whole's latest value, or the rest that no part accounts for. */
export interface LatestPart {
  /** Code of the part; null for the rest (其他市州), which includes parts without a value. */
  readonly scope: string | null;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  readonly start: StartPoint | null;
  /** Growth of the part; null where nothing earlier is known in this calibre, or growth from it has no meaning. */
  readonly growth: OwnGrowth | null;
  /** Whether the value, or what it grew from, is not exact: everything computed from it is said with 约. */
  readonly approximate: boolean;
}

/** The latest value of a whole, divided in its own year and calibre: calibres are never mixed. */
export interface DividedLatest {
  readonly kind: ContributionKind;
  readonly whole: ScopeAssessment;
  readonly year: number;
  readonly calibre: string;
  readonly total: number;
  readonly start: StartPoint | null;
  /** Parts with a value, in the plan's order, then the rest. The rest is left out in a conflict. */
  readonly parts: readonly LatestPart[];
  /**
   * Codes of the parts without a value in this year and calibre: they lie within the rest, which as 其他市州 is "at
   * most".
   */
  readonly missing: readonly string[];
  /**
   * The row in which the parts exceed the whole, so that nothing may be reckoned from them; null where they do
   * not.
   */
  readonly conflict: RestRow | null;
}

/**
 * Divides the latest comparable value of a whole into its parts and the rest, each with its own growth. Null
 * where the plan does not divide the whole so, the whole has no latest value, or no part is known beside it.
 */
export function divideLatest(
  assessment: Pick<PlanAssessment, "plan" | "scopes" | "method">,
  indicator: IndicatorAssessment,
  kind: ContributionKind,
): DividedLatest | null {
  const find = (code: string): ScopeAssessment | undefined =>
    indicator.scopes.find((scope) => scope.scope === code);
  const partsOfWhole = listPartsOfWholes(assessment.scopes).find((one) => one.kind === kind);
  const whole = partsOfWhole === undefined ? undefined : find(partsOfWhole.whole);
  if (whole === undefined || whole.latest === null) return null;
  const { year, calibre, value: total } = whole.latest;
  const row = indicator.rest.find(
    (rest) =>
      rest.year === year &&
      rest.calibre === calibre &&
      rest.whole === whole.scope &&
      rest.kind === kind,
  );
  if (row === undefined || row.parts.length === 0) return null;
  const since = growthNotBefore(assessment, whole);
  const growth = growthKindOf(assessment.method, indicator.accrual);
  const known = row.parts.flatMap((code) => {
    const scope = find(code);
    return scope === undefined ? [] : partOf(growth, scope, { year, calibre }, since);
  });
  const exact = [whole.latest, ...known].every(({ qualifier }) => qualifier === "exact");
  return {
    kind,
    whole,
    year,
    calibre,
    total,
    start: startPoint(whole, whole.latest, since),
    parts: row.conflict
      ? known
      : [...known, restOf(growth, whole, row, restStart(indicator, whole, row, since), exact)],
    missing: row.missing,
    conflict: row.conflict ? row : null,
  };
}

/** First year that growth may be looked for since: the whole's baseline, else the year before the plan. */
export function growthNotBefore(
  { plan }: Pick<PlanAssessment, "plan">,
  { baseline }: Pick<ScopeAssessment, "baseline">,
): number {
  return baseline?.year ?? plan.startYear - 1;
}

function partOf(
  kind: GrowthKind | null,
  scope: ScopeAssessment,
  at: { year: number; calibre: string },
  since: number,
): readonly LatestPart[] {
  const point = scope.series
    .filter(isAdoptedValue)
    .find(({ year, calibre }) => year === at.year && calibre === at.calibre);
  if (point === undefined) return [];
  const start = startPoint(scope, point, since);
  const { value, qualifier, nature } = point;
  return [
    {
      scope: scope.scope,
      value,
      qualifier,
      nature,
      start,
      growth: ownGrowth(kind, start, point),
      approximate: qualifier !== "exact" || (start?.qualifier ?? "exact") !== "exact",
    },
  ];
}

function restOf(
  kind: GrowthKind | null,
  whole: ScopeAssessment,
  row: RestRow,
  start: StartPoint | null,
  exact: boolean,
): LatestPart {
  return {
    scope: null,
    value: row.value,
    qualifier: exact ? "exact" : "about",
    nature: whole.latest?.nature ?? "actual",
    start,
    growth: ownGrowth(kind, start, row),
    approximate: !exact,
  };
}

/** Computes exactly what is missing to the bound, in the indicator's unit; never negative, null without a bound. */
export function exactGap({ whole, total }: DividedLatest): number | null {
  const bound = whole.target?.min ?? null;
  return bound === null ? null : toFinite(Decimal.max(new Decimal(bound).minus(total), 0));
}
