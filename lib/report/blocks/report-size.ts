import { boardSheets } from "@/lib/assessment/charts/board-sheets";
import type { PlanAssessment } from "@/lib/assessment/types";
import { quantifiedIndicators } from "@/lib/words/lookup";

/**
 * Whether the plan is so large that its board has several sheets: then its report says of each target and part the
 * present in tables of many, and leaves the years to the workbook.
 */
export function isLarge(assessment: PlanAssessment): boolean {
  return boardSheets(assessment, quantifiedIndicators(assessment)).length > 1;
}
