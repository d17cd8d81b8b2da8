import { columnOfHeading, isSignatureLine, type Column } from "../columns";
import type { ImportRow, OddKind, ReadCell, ReadSheet } from "../types";
import { LIMITS } from "./limits";
import { refusal } from "./refuse";

/** Title, notes and empty lines may stand above the headings. */
const HEADING_WITHIN = 15;

/**
 * The table of a file: the first sheet with a row of headings, from that row down to the lines to sign. Columns
 * are known by their headings in either language, so they may be moved or left out; others are not read.
 * Blank rows are dropped. @throws DomainError `invalid` where there is no table
 */
export function findTable(sheets: readonly ReadSheet[]): readonly ImportRow[] {
  for (const sheet of sheets) {
    const at = sheet.slice(0, HEADING_WITHIN).findIndex(isHeadingRow);
    const headings = sheet[at];
    if (headings !== undefined) return rowsBelow(sheet, at, columnsOf(headings));
  }
  throw refusal("noTable");
}

function isHeadingRow(row: readonly ReadCell[]): boolean {
  const columns = columnsOf(row);
  return columns.includes("value") && (columns.includes("key") || columns.includes("indicator"));
}

/** By position; the second of two equal headings is nobody's. */
function columnsOf(row: readonly ReadCell[]): readonly (Column | null)[] {
  const seen = new Set<Column>();
  return row.map((cell) => {
    const column = columnOfHeading(textOf(cell));
    if (column === null || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
}

function rowsBelow(
  sheet: ReadSheet,
  headingAt: number,
  columns: readonly (Column | null)[],
): readonly ImportRow[] {
  const rows: ImportRow[] = [];
  let characters = 0;
  for (const [index, cells] of sheet.slice(headingAt + 1).entries()) {
    const first = cells.find((cell) => typeof cell !== "string" || cell.trim() !== "");
    if (first === undefined) continue;
    if (isSignatureLine(textOf(first))) break;
    if (rows.length === LIMITS.rows) throw refusal("tooManyRows", { max: LIMITS.rows });
    const row = toRow(headingAt + index + 2, cells, columns);
    for (const text of Object.values(row.cells)) {
      characters += text.length;
      if (text.length > LIMITS.cellCharacters || characters > LIMITS.totalCharacters) {
        throw refusal("tooMuchText", { max: LIMITS.cellCharacters });
      }
    }
    rows.push(row);
  }
  return rows;
}

function toRow(
  line: number,
  cells: readonly ReadCell[],
  columns: readonly (Column | null)[],
): ImportRow {
  const texts: Partial<Record<Column, string>> = {};
  const odd: Partial<Record<Column, OddKind>> = {};
  for (const [index, column] of columns.entries()) {
    if (column === null) continue;
    const cell = cells[index] ?? "";
    texts[column] = textOf(cell).replaceAll("\r\n", "\n").trim();
    // A day that the spreadsheet made a date of is still a day.
    const isDay = typeof cell !== "string" && cell.odd === "date" && column === "sourcePublishedOn";
    if (typeof cell !== "string" && !isDay) odd[column] = cell.odd;
  }
  return { line, cells: texts, odd };
}

function textOf(cell: ReadCell): string {
  return typeof cell === "string" ? cell : cell.text;
}
