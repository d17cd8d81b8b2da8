import type { PlanAssessment } from "@/lib/assessment/types";
import { csvFile } from "@/lib/file-formats/csv";

import { FIGURE_COLUMNS, tableRows } from "./figure-rows";

/** The figures as CSV, one header row. */
export function figuresCsv(assessment: PlanAssessment): string {
  return csvFile([FIGURE_COLUMNS, ...tableRows(assessment)]);
}
