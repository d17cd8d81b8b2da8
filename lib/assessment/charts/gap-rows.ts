import { isAdoptedValue } from "@/lib/assessment/comparable-calibres";
import { Decimal, toFinite } from "@/lib/assessment/formulas/decimal";
import type {
  AssessedTarget,
  IndicatorAssessment,
  LatestValue,
  Reason,
  ScopeAssessment,
  Verdict,
} from "@/lib/assessment/types";

/**
 * What a row of the gap chart can show of one scope of one indicator:
 * - `own`: a value against the scope's own target (the plan's or an allocated one);
 * - `share`: a value of a part without a target, within the whole and its target;
 * - `whole-unknown`: such a value, where the whole has none of its year and calibre;
 * - `conflict`: such a value, where the parts exceed the whole;
 * - `other-calibre`: a value that may not be compared with the target;
 * - `unreported`: no value at all;
 * - `no-scale`: a target not to exceed, such as a rank, which no bar can be measured by.
 */
export type GapState =
  "own" | "share" | "whole-unknown" | "conflict" | "other-calibre" | "unreported" | "no-scale";

/** One row; values, gap and excess in the indicator's unit, shares as fractions of the bound. Null is unknown. */
export interface GapRow {
  readonly indicator: string;
  readonly scope: string;
  readonly state: GapState;
  /** The target that the row is measured by: the scope's own, else the whole's. */
  readonly target: AssessedTarget;
  readonly isOwnTarget: boolean;
  /** Comparable with the target, except in `other-calibre`: there it is for display only. */
  readonly value: LatestValue | null;
  /** The whole's value of the same year and calibre; null for a scope measured by its own target. */
  readonly whole: number | null;
  /** Still missing to the bound, of the scope itself or of the whole; null where that is unknown. */
  readonly gap: number | null;
  /** How much the value (or the whole's) exceeds the bound; 0 where it does not. */
  readonly excess: number | null;
  /** Value ÷ bound. */
  readonly share: number | null;
  /** Expected now ÷ bound; null without a path of its own. */
  readonly expected: number | null;
  readonly verdict: Verdict | null;
  readonly reason: Reason | null;
}

/**
 * Makes the row of one scope of an indicator. Null where nothing is measured: an indicator without a target, or one
 * whose target is a statement.
 */
export function gapRow(
  indicator: IndicatorAssessment,
  scope: ScopeAssessment,
  province: ScopeAssessment,
): GapRow | null {
  const target = scope.target ?? indicator.target;
  if (target === null || target.comparison === "statement" || target.min === null) return null;
  const isOwnTarget = scope.target !== null;
  const { latest, reported } = scope;
  const row = {
    indicator: indicator.code,
    scope: scope.scope,
    target,
    isOwnTarget,
    whole: null,
    gap: scope.gap,
    excess: null,
    share: null,
    expected: null,
    verdict: scope.verdict,
    reason: scope.reason,
  };
  if (latest === null) {
    const state = reported === null ? "unreported" : "other-calibre";
    return { ...row, state, value: reported };
  }
  if (target.comparison === "lte" || target.min === 0) {
    return { ...row, state: "no-scale", value: latest };
  }
  const shareOf = (value: number | null) =>
    value === null ? null : toFinite(new Decimal(value).div(target.min ?? 1));
  const measured = { ...row, value: latest, share: shareOf(latest.value) };
  if (isOwnTarget) {
    const excess = above(latest.value, target);
    return { ...measured, state: "own", excess, expected: shareOf(scope.expectedNow) };
  }
  const whole = wholeOf(province, latest);
  if (whole === null) return { ...measured, state: "whole-unknown" };
  const isInConflict = indicator.rest.some(
    (rest) =>
      rest.conflict &&
      rest.year === latest.year &&
      rest.calibre === latest.calibre &&
      rest.parts.includes(scope.scope),
  );
  return {
    ...measured,
    state: isInConflict ? "conflict" : "share",
    whole,
    gap: below(whole, target),
    excess: above(whole, target),
  };
}

/** The value of the whole that a part's value is a share of: the one of its year and calibre. */
function wholeOf(province: ScopeAssessment, { year, calibre }: LatestValue): number | null {
  const point = province.series
    .filter(isAdoptedValue)
    .find((known) => known.year === year && known.calibre === calibre);
  return point?.value ?? null;
}

function above(value: number, { min, max }: AssessedTarget): number | null {
  return toFinite(Decimal.max(new Decimal(value).minus(max ?? min ?? value), 0));
}

function below(value: number, { min }: AssessedTarget): number | null {
  return toFinite(Decimal.max(new Decimal(min ?? value).minus(value), 0));
}

/** Most pressing first: what failed, what is at risk, what waits, what is met; then what has no target of its own. */
const VERDICTS_BY_TROUBLE: readonly Verdict[] = [
  "missed",
  "reversed",
  "behind",
  "watch",
  "awaiting-data",
  "not-assessable",
  "on-track",
  "met",
];

/**
 * Orders rows by trouble, not by the plan's order. Among rows of equal trouble the one that is furthest from its bound
 * stands first; equal ones keep their order.
 */
export function byTrouble(rows: readonly GapRow[]): readonly GapRow[] {
  return rows.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || (a.share ?? Infinity) - (b.share ?? Infinity),
  );
}

function rankOf({ state, verdict }: GapRow): number {
  const last = VERDICTS_BY_TROUBLE.length;
  if (verdict !== null && state !== "unreported") return VERDICTS_BY_TROUBLE.indexOf(verdict);
  if (verdict !== null) return VERDICTS_BY_TROUBLE.indexOf("awaiting-data") + 0.5;
  return state === "unreported" ? last + 1 : last;
}
