import { hasComparableBaseline } from "@/lib/assessment/comparable-calibres";
import { Decimal, ratioValue, toFinite } from "@/lib/assessment/formulas/decimal";
import { expectedAt, expectedPath, expectedYears } from "@/lib/assessment/formulas/expected";
import { paceOf } from "@/lib/assessment/formulas/pace";
import { satisfiesTarget } from "@/lib/assessment/formulas/satisfies-target";
import type { PathShape } from "@/lib/assessment/formulas/kinds";
import { pathShapeOf, type Method } from "@/lib/assessment/method";
import type {
  IndicatorAssessment,
  PlanAssessment,
  ScopeAssessment,
  Verdict,
} from "@/lib/assessment/types";
import { judge } from "@/lib/assessment/verdict";

/** The verdict as it would be if the way from baseline to target had this shape. */
export interface PathVerdict {
  readonly path: PathShape;
  /** Value that is due in the latest value's year, in the indicator's unit. */
  readonly expected: number;
  /** 序时进度, a fraction; null where no progress was due. */
  readonly pace: number | null;
  readonly verdict: Verdict;
}

export interface PathComparison {
  /** Shape of the path that the verdict is given by; null for milestones given with the target. */
  readonly official: PathShape | null;
  readonly linear: PathVerdict;
  /** Verdict under equal growth; null without a baseline and a target above zero. */
  readonly geometric: PathVerdict | null;
}

/**
 * Computes the years of a path of the given shape from the comparable baseline to the bound; empty where there
 * is no such path.
 */
export function pathYears(
  scope: ScopeAssessment,
  shape: PathShape,
): ScopeAssessment["expectedPath"] {
  return expectedYears(pathOf(scope, shape));
}

/**
 * Gives the verdict under equal steps and under equal growth, side by side, by the engine's own formulas. Null
 * where no path enters the verdict: without a latest value or a comparable baseline, and from the target's year
 * on, which is judged on its own value.
 */
export function comparePaths(
  { year, method }: Pick<PlanAssessment, "year" | "method">,
  indicator: Pick<IndicatorAssessment, "accrual">,
  scope: ScopeAssessment,
): PathComparison | null {
  const { target } = scope;
  if (target === null || year >= target.year) return null;
  const linear = verdictBy(method, scope, "linear");
  if (linear === null) return null;
  return {
    official: officialPath(method, indicator, scope),
    linear,
    geometric: verdictBy(method, scope, "geometric"),
  };
}

function verdictBy(method: Method, scope: ScopeAssessment, path: PathShape): PathVerdict | null {
  const { baseline, latest, target } = scope;
  if (baseline === null || latest === null || target === null || target.min === null) return null;
  const expected = expectedAt(pathOf(scope, path), latest.year);
  if (expected === null) return null;
  const value = new Decimal(latest.value);
  const pace = paceOf(
    { year: baseline.year, value: new Decimal(baseline.value) },
    { year: latest.year, value },
    expected,
  );
  const bound = new Decimal(target.min);
  const { verdict } = judge(
    {
      phase: "running",
      qualitative: false,
      latest: {
        inTargetYear: latest.year === target.year,
        satisfies: satisfiesTarget(value, latest.qualifier, target.comparison, bound),
      },
      pace,
      baseline: baseline.implicit ? "implicit" : "comparable",
      hasIncomparableValue: false,
    },
    method,
  );
  return {
    path,
    expected: ratioValue(expected).toNumber(),
    pace: pace && toFinite(ratioValue(pace)),
    verdict,
  };
}

function pathOf(scope: ScopeAssessment, shape: PathShape): ReturnType<typeof expectedPath> {
  const { baseline, target } = scope;
  if (baseline === null || target === null || target.min === null) return null;
  if (!hasComparableBaseline(scope)) return null;
  return expectedPath(
    shape,
    { year: baseline.year, value: new Decimal(baseline.value) },
    { year: target.year, value: new Decimal(target.min) },
    [],
  );
}

/**
 * Finds the shape that the verdict is given by; null for milestones. Those are recognised by their values,
 * because the read model keeps the path, not how it was given.
 */
export function officialPath(
  method: Pick<Method, "paths">,
  { accrual }: Pick<IndicatorAssessment, "accrual">,
  scope: ScopeAssessment,
): PathShape | null {
  const shape = pathShapeOf(method, accrual);
  if (shape === null) return null;
  const formula = pathYears(scope, shape);
  const same = scope.expectedPath.every(({ year, value }) => {
    const by = formula.find((point) => point.year === year)?.value;
    return by !== undefined && Math.abs(by - value) <= Math.abs(value) * 1e-12;
  });
  return same && scope.expectedPath.length > 0 ? shape : null;
}
