import { comparableValues, hasComparableBaseline } from "@/lib/assessment/comparable-calibres";
import type { IndicatorAssessment, ScopeAssessment } from "@/lib/assessment/types";

import type { WaterfallSeries, WaterfallStep } from "./chart-types";

/** Makes the way from the baseline over each year's change to the target, in comparable calibres only. */
export function waterfallSeries(
  indicator: IndicatorAssessment,
  scope: ScopeAssessment,
): WaterfallSeries {
  const { baseline, target, latest } = scope;
  const bound = target?.min ?? null;
  const empty = { indicator: indicator.code, scope: scope.scope, steps: [] };
  if (baseline === null || target === null || bound === null) return empty;
  if (!hasComparableBaseline(scope)) return empty;
  const { year, value, qualifier } = baseline;
  const steps: WaterfallStep[] = [
    { kind: "baseline", year, sinceYear: year, from: 0, to: value, qualifier, nature: null },
  ];
  let reached = { year, value };
  for (const point of comparableValues(indicator, scope, latest?.year ?? year)) {
    if (point.year <= year) continue;
    steps.push({
      kind: "change",
      year: point.year,
      sinceYear: reached.year + 1,
      from: reached.value,
      to: point.value,
      qualifier: point.qualifier,
      nature: point.nature,
    });
    reached = point;
  }
  const exact = { year: target.year, qualifier: "exact", nature: null } as const;
  const missing = target.comparison === "lte" ? reached.value > bound : reached.value < bound;
  if (missing) {
    const sinceYear = Math.min(reached.year + 1, target.year);
    steps.push({ kind: "remaining", ...exact, sinceYear, from: reached.value, to: bound });
  }
  steps.push({ kind: "target", ...exact, sinceYear: target.year, from: 0, to: bound });
  return { indicator: indicator.code, scope: scope.scope, steps };
}
