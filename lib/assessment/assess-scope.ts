import type {
  BaselineVersion,
  Bridge,
  Indicator,
  Plan,
  Scope,
  Source,
  TargetVersion,
} from "@/lib/plans/types";
import { parseDecimal, toFinite } from "@/lib/assessment/formulas/decimal";
import { type CompareCalibres } from "@/lib/plans/calibre-order";

import { toAssessedTarget } from "./assessed-target";
import { isComparableBaseline, startingValue } from "./baseline";
import { contributionOf } from "./contribution";
import type { ScopeFigures } from "./in-force";
import { growthKindOf, pathShapeOf, type Method } from "./method";
import { scopeGrowth } from "./scope-growth";
import { scopeProgress } from "./scope-progress";
import { seriesPoints } from "./series-points";
import type { JudgedScope } from "./target-distance";
import { lastValue, toLatestValue, usableValues } from "./usable";
import { verdictBasis } from "./verdict-basis";
import { isComparable, yardstickFor } from "./yardstick";

/** Facts that one scope of one indicator is assessed from, all of them as of the instant. */
export interface ScopeFacts {
  readonly plan: Plan;
  readonly method: Method;
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly year: number;
  readonly target: TargetVersion | null;
  readonly provinceTarget: TargetVersion | null;
  readonly baseline: BaselineVersion | null;
  readonly bridges: readonly Bridge[];
  readonly figures: ScopeFigures;
  readonly compareCalibres: CompareCalibres;
  readonly sources: readonly Source[];
}

/** Assesses one scope as docs/method.md says. Every field says in types.ts when it is null. */
export function assessScope(facts: ScopeFacts): JudgedScope {
  const { plan, method, indicator, scope, target, compareCalibres, figures } = facts;
  const yardstick = yardstickFor(target, facts.provinceTarget, facts.bridges);
  const horizon = Math.min(facts.year, target?.year ?? plan.endYear);
  const usable = usableValues(figures.adopted, horizon);
  const reported = lastValue(usable, yardstick, compareCalibres);
  const baseline = startingValue(
    facts.baseline,
    method.startsAtZero.some((accrual) => accrual === indicator.accrual),
    plan.startYear,
    yardstick.calibre ?? reported?.calibre ?? "",
  );
  const later = usable.filter((value) => baseline === null || value.year > baseline.year);
  const latest = lastValue(
    later.filter((value) => isComparable(yardstick, value.calibre)),
    yardstick,
    compareCalibres,
  );
  const comparableBaseline =
    baseline !== null && isComparableBaseline(baseline, yardstick, latest) ? baseline : null;
  const hasTarget = target !== null;
  const bound = indicator.accrual === "qualitative" ? null : parseDecimal(target?.min ?? null);
  const statement = target?.comparison === "statement";
  const quantified = hasTarget && bound !== null && !statement ? { target, bound } : null;
  const common = { latest, baseline, comparableBaseline, quantified };
  const provinceYardstick = yardstickFor(facts.provinceTarget, null, facts.bridges);
  const progress = scopeProgress({
    ...common,
    method,
    path: pathShapeOf(method, indicator.accrual),
    hasTarget,
    year: facts.year,
    horizon,
    hasIncomparableValue: later.some((value) => !isComparable(yardstick, value.calibre)),
  });
  const shown = {
    target: target === null ? null : toAssessedTarget(target),
    baseline: baseline?.shown ?? null,
    latest: toLatestValue(latest, yardstick),
  };
  return {
    scope: scope.code,
    series: seriesPoints(figures.adopted, compareCalibres),
    references: seriesPoints(figures.references, compareCalibres),
    ...shown,
    reported: toLatestValue(reported, yardstick),
    ...progress,
    basis: verdictBasis({ ...shown, verdict: progress.verdict }, facts.sources),
    ...scopeGrowth({ ...common, growth: growthKindOf(method, indicator.accrual) }),
    contribution:
      scope.kind === "province"
        ? null
        : toFinite(contributionOf(latest, facts.provinceTarget, provinceYardstick)),
  };
}
