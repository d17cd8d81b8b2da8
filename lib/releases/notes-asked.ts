import { notesAskedFor } from "@/lib/assessment/people/asked";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { PlanRules } from "@/lib/rules/types";

/** Lists the targets whose missing notes hold up a release; empty for a plan whose rules do not ask for any. */
export function notesStillAsked(
  { notesRequired }: Pick<PlanRules, "notesRequired">,
  assessment: PlanAssessment,
): readonly IndicatorAssessment[] {
  return notesRequired ? notesAskedFor(assessment) : [];
}
