import { boardSheets } from "@/lib/assessment/charts/board-sheets";
import { SHEET_PARAM } from "@/lib/plans/sheets";
import type { PlanAssessment } from "@/lib/assessment/types";

import { boardIndicators } from "./board-indicators";

/** Leads to where a dimension begins on the board; of a board in several sheets, to its first sheet. */
export function dimensionPath(assessment: PlanAssessment, kind: string): string {
  const sheets = boardSheets(assessment, boardIndicators(assessment, true));
  const sheet = sheets.find(({ parts }) => parts.some((part) => part.kind === kind));
  const query = sheets.length < 2 || sheet === undefined ? "" : `?${SHEET_PARAM}=${sheet.number}`;
  return `/pillars${query}#kind-${kind}`;
}
