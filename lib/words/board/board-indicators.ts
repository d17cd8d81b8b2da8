import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";
import { countedIndicators, pillarsOf, quantifiedIndicators } from "@/lib/words/lookup";

/** Lists the columns of the board, those without a target last. */
export function boardIndicators(
  assessment: PlanAssessment,
  withUntargeted: boolean,
): readonly IndicatorAssessment[] {
  const targeted = quantifiedIndicators(assessment);
  if (!withUntargeted) return targeted;
  const pillars = pillarsOf(assessment);
  const untargeted = countedIndicators(assessment).filter(
    (one) => !targeted.includes(one) && reportingPillars(one, pillars) >= 2,
  );
  return [...targeted, ...untargeted];
}

function reportingPillars({ scopes }: IndicatorAssessment, pillars: readonly Scope[]): number {
  return scopes.filter(
    ({ scope, reported }) => reported !== null && pillars.some(({ code }) => code === scope),
  ).length;
}
