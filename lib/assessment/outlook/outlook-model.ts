import { divideLatest, type DividedLatest } from "@/lib/assessment/charts/divided-latest";
import { officialPath, pathYears } from "@/lib/assessment/charts/path-comparison";
import { toFinite } from "@/lib/assessment/formulas/decimal";
import { hasComparableBaseline } from "@/lib/assessment/comparable-calibres";
import { isDivisible } from "@/lib/assessment/is-divisible";
import { mainDimension, mainParts } from "@/lib/plans/dimensions";
import type { GrowthKind } from "@/lib/assessment/formulas/kinds";
import { growthKindOf } from "@/lib/assessment/method";
import { ownGrowth, startPoint } from "@/lib/assessment/charts/own-growth";
import type { IndicatorAssessment, PlanAssessment, ScopeAssessment } from "@/lib/assessment/types";

import { REST, WHOLE, type OutlookModel, type OutlookPart } from "./outlook-types";

/** Why there is nothing to calculate. */
export type NoOutlook = "statement" | "no-target" | "met" | "no-start";

type Start = OutlookModel["start"];

/**
 * Makes what a calculation for the province's target starts from: the latest comparable value, divided into the parts
 * of the main dimension and rest where both are known; else the comparable baseline as a whole. Gives a reason instead where there is
 * neither, no target with a number, or nothing left to reach.
 */
export function outlookModel(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
): OutlookModel | NoOutlook {
  const code = assessment.scopes.find(({ kind }) => kind === "province")?.code;
  const scope = indicator.scopes.find((one) => one.scope === code);
  if (scope === undefined || scope.target === null) return "no-target";
  const { target, verdict, reason } = scope;
  const bound = target.min;
  const growth = growthKindOf(assessment.method, indicator.accrual);
  if (reason === "qualitative" || bound === null || growth === null) return "statement";
  if (verdict === "met") return "met";
  const start = startOf(scope);
  if (start === null) return "no-start";
  const divided = start.kind === "latest" ? divideMain(assessment, indicator) : null;
  const [linear, geometric] = [pathYears(scope, "linear"), pathYears(scope, "geometric")];
  const mainCodes = mainParts(assessment.scopes);
  const usable = divided !== null && divided.conflict === null ? divided : null;
  const parts = usable === null ? [wholePart(assessment, growth, scope, start)] : partsOf(usable);
  return {
    growth,
    yearsAfterTarget: assessment.method.outlookYears,
    start,
    target: { year: target.year, bound, max: target.max, comparison: target.comparison },
    parts,
    wholeOnly: usable === null ? whyWholeOnly(indicator, start, divided) : null,
    unmoved: mainCodes.filter((code) => !parts.some((part) => part.code === code)),
    paths: {
      ...(linear.length === 0 ? {} : { linear }),
      ...(geometric.length === 0 ? {} : { geometric }),
    },
    officialPath: officialPath(assessment.method, indicator, scope),
    final: assessment.year >= target.year,
  };
}

function divideMain(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
): DividedLatest | null {
  const main = mainDimension(assessment.scopes);
  return main === null ? null : divideLatest(assessment, indicator, main);
}

function startOf(scope: ScopeAssessment): Start | null {
  const { latest, baseline, target } = scope;
  if (latest !== null) {
    const { year, value, qualifier, nature, bridged } = latest;
    return { kind: "latest", year, value, qualifier, nature, bridged };
  }
  if (baseline === null || !hasComparableBaseline(scope)) return null;
  const { year, value, qualifier, implicit, calibre } = baseline;
  const bridged = !implicit && target !== null && calibre !== target.calibre;
  return { kind: "baseline", year, value, qualifier, nature: "actual", bridged };
}

function whyWholeOnly(
  indicator: IndicatorAssessment,
  start: Start,
  divided: DividedLatest | null,
): OutlookModel["wholeOnly"] {
  if (!isDivisible(indicator, indicator.target?.comparison ?? null)) return "not-additive";
  if (start.kind === "baseline") return "baseline";
  return divided === null ? "no-parts" : "conflict";
}

function partsOf({ parts }: DividedLatest): readonly OutlookPart[] {
  return parts.map(({ scope, value, growth, approximate }) => ({
    code: scope ?? REST,
    value,
    observed: growth && toFinite(growth.growth),
    since: growth?.since ?? null,
    basis: growth && "observed",
    approximate,
  }));
}

/** Takes the whole at the read model's own growth; a stock without a baseline at that of its series. */
function wholePart(
  { plan }: PlanAssessment,
  kind: GrowthKind,
  scope: ScopeAssessment,
  { value, qualifier }: Start,
): OutlookPart {
  const part = { code: WHOLE, value, approximate: qualifier !== "exact" };
  const { observedGrowth, growthBasis, baseline, latest } = scope;
  if (observedGrowth !== null && baseline !== null) {
    return { ...part, observed: observedGrowth, since: baseline.year, basis: growthBasis };
  }
  const first =
    latest === null ? null : startPoint(scope, latest, baseline?.year ?? plan.startYear - 1);
  const growth = latest === null ? null : ownGrowth(kind, first, latest);
  return {
    ...part,
    observed: growth && toFinite(growth.growth),
    since: growth?.since ?? null,
    basis: growth && "observed",
  };
}
