import { stringify } from "csv-stringify/sync";

import type { PlanAssessment } from "@/lib/assessment/types";

import { FIGURE_COLUMNS, tableRows, type TableCell } from "./figure-rows";

/** A spreadsheet takes a cell that begins like this for a formula; the full-width signs count as well. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** The figures as CSV: UTF-8 with a byte order mark (else Excel guesses the encoding), CRLF, one header row. */
export function figuresCsv(assessment: PlanAssessment): string {
  const rows = tableRows(assessment).map((row) => row.map(csvCell));
  // By itself the library quotes for its own line ends only, and not for the bare ones inside a note.
  const options = { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ } as const;
  return stringify([[...FIGURE_COLUMNS], ...rows], options);
}

/**
 * One cell: null is empty (0 is "0"), a number stays a number even when negative, and a text that would run
 * as a formula gets an apostrophe in front.
 */
export function csvCell(cell: TableCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return FORMULA_START.test(cell) ? `'${cell}` : cell;
  return String(cell);
}
