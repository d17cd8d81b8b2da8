import type { WriteSheet } from "hucre/xlsx";

import { COLUMNS, type Column } from "./columns";

/** Widths of the columns in characters, as a spreadsheet counts them. */
const WIDTHS: Partial<Record<Column, number>> = {
  scope: 12,
  year: 7,
  indicator: 28,
  unit: 11,
  calibre: 24,
  lastYear: 12,
  value: 12,
  qualifier: 10,
  nature: 10,
  source: 32,
  sourceUrl: 24,
  evidence: 30,
  publicNoteZh: 24,
  publicNoteEn: 24,
  reviewerNote: 24,
  reason: 24,
};
const USUAL_WIDTH = 14;
const LINE_POINTS = 15;
/**
 * Most lines that a row is made high for. Excel makes a row 409 points high at most; a longer text is read in
 * the cell.
 */
const MOST_LINES = 12;

/**
 * Last column on paper: what is signed is the cell, its values and their source. All columns would be 4 points
 * high.
 */
const LAST_PRINTED: Column = "source";

export function widthOf(column: Column): number {
  return WIDTHS[column] ?? USUAL_WIDTH;
}

/**
 * Computes the height in points of a line with these cells, in the order of the columns, so that its longest
 * text is seen whole: programs do not agree on whether a row without a height grows by itself.
 */
export function heightOf(cells: readonly string[]): number {
  const lines = COLUMNS.map((column, index) =>
    column === "key" ? 1 : linesOf(cells[index] ?? "", widthOf(column)),
  );
  return LINE_POINTS * Math.min(Math.max(...lines), MOST_LINES);
}

function linesOf(text: string, width: number): number {
  // A word that does not fit leaves the rest of its line empty.
  const usable = width * 0.85;
  return text
    .split("\n")
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(textWidth(part) / usable)), 0);
}

/** Counts a text's width in Latin letters: a Chinese character is as wide as two. */
function textWidth(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0);
}

/** Sets A4 across, as wide as the page, the headings (row number from 0) on every page. `rows` counts all rows. */
export function paperOf(headingRow: number, rows: number): NonNullable<WriteSheet["pageSetup"]> {
  const titles = headingRow + 1;
  return {
    orientation: "landscape",
    paperSize: "a4",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `$${titles}:$${titles}`,
    printArea: `$B$1:$${letterOf(COLUMNS.indexOf(LAST_PRINTED))}$${rows}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
}

/** Names a column: 0 is A; the form has fewer than 26 columns. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}
