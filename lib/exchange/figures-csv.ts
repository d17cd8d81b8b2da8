import { stringify } from "csv-stringify/sync";

import type { PlanAssessment } from "@/lib/assessment/types";
import { csvCell } from "@/lib/file-formats/csv-cell";

import { FIGURE_COLUMNS, tableRows } from "./figure-rows";

/**
 * Writes the figures as CSV: UTF-8 with a byte order mark (else Excel guesses the encoding), CRLF, one header
 * row.
 */
export function figuresCsv(assessment: PlanAssessment): string {
  const rows = tableRows(assessment).map((row) => row.map(csvCell));
  // By itself the library quotes for its own line ends only, and not for the bare ones inside a note.
  const options = { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ } as const;
  return stringify([[...FIGURE_COLUMNS], ...rows], options);
}
