import type { Scope } from "@/lib/plans/types";
import { Decimal, toFinite } from "@/lib/assessment/formulas/decimal";

import { comparableCalibres, isAdoptedValue, isComparableCalibre } from "./comparable-calibres";
import type { TargetDistance } from "./distance-types";
import type { AssessedTarget, IndicatorAssessment, LatestValue, ScopeAssessment } from "./types";

/** A scope as it is judged by itself, before it is seen beside its whole. */
export type JudgedScope = Omit<ScopeAssessment, "distance">;

interface JudgedIndicator extends Pick<IndicatorAssessment, "target" | "bridge" | "rest"> {
  readonly scopes: readonly JudgedScope[];
}

interface Wholes {
  readonly scopes: readonly Scope[];
  readonly year: number;
  /** Whether parts of the indicator add up to their whole. */
  readonly isDivided: boolean;
}

/**
 * Measures a scope by its own target, else within the whole it is a part of: the province, for a carrier its hub. Value,
 * whole, bound, gap and shares all belong to that one target, so that bar, tick and words have one denominator.
 */
export function targetDistance(
  indicator: JudgedIndicator,
  scope: JudgedScope,
  { scopes, year, isDivided }: Wholes,
): TargetDistance | null {
  // Only what the plan has a number for is measured.
  const province = indicator.target;
  if (province === null || province.min === null || province.comparison === "statement")
    return null;
  const whole = scope.target === null ? wholeOf(indicator, scope, scopes) : null;
  const measuring = whole ?? scope;
  const target = measuring.target;
  if (target !== null && (target.min === null || target.comparison === "statement")) return null;
  const { latest, reported } = scope;
  const distance = {
    measuredBy: measuring.scope,
    bound: target?.min ?? null,
    value: latest,
    last: null,
    whole: null,
    parts: null,
    gap: scope.gap,
    excess: null,
    share: null,
    shareOfWhole: null,
  };
  if (latest === null && reported === null) return { ...distance, state: "unreported" };
  if (
    latest === null ||
    !isComparableCalibre(comparableCalibres(indicator, measuring), latest.calibre)
  ) {
    return { ...distance, state: "other-calibre", value: latest ?? reported };
  }
  // A target that is due is judged on its own year alone; what came before is no answer to it.
  const due = target?.year ?? province.year;
  if (year >= due && latest.year < due) {
    return { ...distance, state: "unreported", value: null, last: latest, gap: null };
  }
  if ((target ?? province).comparison === "lte" || target?.min === 0) {
    return { ...distance, state: "no-scale" };
  }
  const share = target === null ? null : ratio(latest.value, target.min);
  if (whole === null) {
    return { ...distance, state: "own", share, excess: above(latest.value, target) };
  }
  if (!isDivided) return { ...distance, state: "no-scale" };
  return { ...distance, share, ...withinWhole(indicator, scope.scope, whole, latest) };
}

/** Finds the whole that a scope is a part of; null for the province. */
function wholeOf(
  { scopes: judged }: JudgedIndicator,
  { scope: code }: JudgedScope,
  scopes: readonly Scope[],
): JudgedScope | null {
  const parent = scopes.find((scope) => scope.code === code)?.parent ?? null;
  return judged.find(({ scope }) => scope === parent) ?? null;
}

function withinWhole(
  { rest }: JudgedIndicator,
  code: string,
  whole: JudgedScope,
  { year, calibre, value }: LatestValue,
): Pick<TargetDistance, "state" | "whole" | "parts" | "gap" | "excess" | "shareOfWhole"> {
  const total = whole.series
    .filter(isAdoptedValue)
    .find((point) => point.year === year && point.calibre === calibre)?.value;
  const unknown = { whole: null, parts: null, gap: null, excess: null, shareOfWhole: null };
  if (total === undefined) return { ...unknown, state: "whole-unknown" };
  const known = {
    whole: total,
    parts: null,
    gap: below(total, whole.target),
    excess: above(total, whole.target),
    shareOfWhole: ratio(value, total),
  };
  const contradiction = rest.find(
    (row) =>
      row.conflict &&
      row.whole === whole.scope &&
      row.year === year &&
      row.calibre === calibre &&
      row.parts.includes(code),
  );
  if (contradiction !== undefined) {
    const parts = toFinite(new Decimal(total).minus(contradiction.value));
    return { ...known, state: "conflict", parts };
  }
  return { ...known, state: whole.target === null ? "no-bound" : "share" };
}

function ratio(value: number, of: number | null): number | null {
  return of === null || of === 0 ? null : toFinite(new Decimal(value).div(of));
}

function above(value: number, target: AssessedTarget | null): number | null {
  const bound = target?.max ?? target?.min ?? null;
  return bound === null ? null : toFinite(Decimal.max(new Decimal(value).minus(bound), 0));
}

function below(value: number, target: AssessedTarget | null): number | null {
  const bound = target?.min ?? null;
  return bound === null ? null : toFinite(Decimal.max(new Decimal(bound).minus(value), 0));
}
