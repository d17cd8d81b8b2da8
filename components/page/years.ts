import type { PlanAssessment } from "@/lib/assessment/types";

/** Lists the plan's years, ascending. */
export function yearsOf({ plan }: Pick<PlanAssessment, "plan">): readonly number[] {
  return Array.from({ length: plan.endYear - plan.startYear + 1 }, (_, i) => plan.startYear + i);
}
