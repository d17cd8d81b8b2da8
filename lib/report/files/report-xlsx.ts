import { writeXlsx, type Cell, type CellValue, type WriteSheet } from "hucre/xlsx";

import { xmlText } from "@/lib/file-formats/xml-text";

import type { ReportContent, ReportSheet, SheetCell } from "./types";

/** Most characters across a printed page that can still be read. */
const PAGE_WIDTH = 220;

const LINE_POINTS = 18;

const THIN = { style: "thin" as const, color: { rgb: "B8C2CC" } };
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const WRAP = { vertical: "top" as const, wrapText: true };
const TITLE = { font: { bold: true, size: 14 } };
const BANNER = { font: { bold: true, color: { rgb: "8A5A00" } } };
const HEADING = {
  font: { bold: true },
  fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: "DDE8F3" } },
  border: BORDER,
  alignment: WRAP,
};
const PLAIN = { border: BORDER, alignment: WRAP };

/**
 * Writes the report as a workbook. Every sheet begins with what it is about; numbers are numbers, unrounded;
 * texts are stored as texts, so that none of them can run as a formula.
 */
export async function reportXlsx(content: ReportContent): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    properties: { title: xmlText(content.title), description: xmlText(content.standing) },
    sheets: content.sheets.map((sheet) => worksheet(content, sheet)),
  });
  return new Uint8Array(bytes);
}

function worksheet(content: ReportContent, sheet: ReportSheet): WriteSheet {
  const { title, standing, banner, mark, head } = content;
  const above = [title, standing, ...(banner === null ? [] : [banner]), ...sheet.notes];
  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  const cells = new Map<string, Partial<Cell>>();
  cells.set("0,0", { value: xmlText(title), style: TITLE });
  if (banner !== null) cells.set("2,0", { value: xmlText(banner), style: BANNER });
  const headingRow = above.length + 1;
  const headings = sheet.columns.map(({ heading }) => xmlText(heading));
  for (const [x, value] of headings.entries()) {
    cells.set(`${headingRow},${x}`, { value, style: HEADING });
  }
  for (const [y, row] of sheet.rows.entries()) {
    for (const [x, cell] of row.entries()) {
      cells.set(`${headingRow + 1 + y},${x}`, styled(cell));
    }
  }
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows: [
      ...above.map((line) => [xmlText(line)]),
      [],
      headings,
      ...sheet.rows.map((row) => row.map(valueOf)),
    ],
    cells,
    rowDefs: rowHeights(sheet, headingRow),
    freezePane: { rows: headingRow + 1, columns: 1 },
    pageSetup: {
      orientation: "landscape",
      paperSize: "a4",
      fitToPage: true,
      fitToWidth: sheet.onOnePage === true ? 1 : Math.ceil(width / PAGE_WIDTH),
      fitToHeight: sheet.onOnePage === true ? 1 : 0,
      printTitlesColumn: "$A:$A",
      printTitlesRow: `$${headingRow + 1}:$${headingRow + 1}`,
    },
    // Doubled, because in running heads & begins a command.
    headerFooter: {
      oddHeader: `&L${command(head)}${mark === null ? "" : `&R${command(mark)}`}`,
      oddFooter: "&C— &P —",
    },
  };
}

/** Gives each row its height, because not every program fits a row to its wrapped texts when it opens a workbook. */
function rowHeights({ columns, rows }: ReportSheet, headingRow: number): WriteSheet["rowDefs"] {
  const headings = columns.map(({ heading }) => heading);
  const heights = [headings, ...rows].map((row, y) => {
    const lines = row.map((cell, x) =>
      typeof cell === "string" ? linesOf(cell, columns[x]?.width ?? 1) : 1,
    );
    return [headingRow + y, { height: LINE_POINTS * Math.max(1, ...lines) }] as const;
  });
  return new Map(heights);
}

/**
 * Counts the lines that a text takes in a column as wide as so many digits; a Chinese character is as wide as
 * two.
 */
function linesOf(text: string, width: number): number {
  const wide = text.match(/[\u2e80-\uffef]/gu)?.length ?? 0;
  return Math.ceil((text.length + wide) / Math.max(1, width - 1));
}

function command(text: string): string {
  return xmlText(text).replaceAll("&", "&&");
}

function styled(cell: SheetCell): Partial<Cell> {
  const value = valueOf(cell);
  if (cell === null || typeof cell !== "object") return { value, style: PLAIN };
  return { value, style: { ...PLAIN, numFmt: cell.format } };
}

function valueOf(cell: SheetCell): CellValue {
  if (typeof cell === "string") return xmlText(cell);
  return cell !== null && typeof cell === "object" ? cell.value : cell;
}
