/** Matches the beginning of a cell that a spreadsheet takes for a formula; the full-width signs count as well. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Writes one cell: null is empty (0 is "0"), a number stays a number even when negative, and a text that would
 * run as a formula gets an apostrophe in front.
 */
export function csvCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "string") return FORMULA_START.test(cell) ? `'${cell}` : cell;
  return String(cell);
}
