import { stringify } from "csv-stringify/sync";
import { Decimal } from "decimal.js";

/** A spreadsheet takes a cell that begins like this for a formula; the full-width signs count as well. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell: null is empty (0 is "0"), a number stays a number even when negative, and a text that would run
 * as a formula gets an apostrophe in front.
 */
export function csvCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "string") return FORMULA_START.test(cell) ? `'${cell}` : cell;
  // In plain digits: 1e-7 is no decimal for those who read the file by its metadata.
  return new Decimal(cell).toFixed();
}

/** A whole file of cells as `csvCell` writes them: UTF-8 with a byte order mark (else Excel guesses), CRLF. */
export function csvFile(rows: readonly (readonly (string | number | null)[])[]): string {
  return csvText(rows.map((row) => row.map(csvCell)));
}

/** Cells as they are, for whoever guards them in another way; `bom` false for the later parts of a file. */
export function csvText(rows: readonly (readonly string[])[], { bom = true } = {}): string {
  // By itself the library quotes for its own line ends only, and not for the bare ones inside a text.
  const options = { bom, record_delimiter: "windows", quoted_match: /[\r\n]/ } as const;
  return stringify([...rows], options);
}
