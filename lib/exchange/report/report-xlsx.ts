import { writeXlsx, type Cell, type CellValue, type WriteSheet } from "hucre/xlsx";

import { xmlText } from "../xml-text";
import type { ReportContent, ReportSheet, SheetCell } from "./types";

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
 * The report as a workbook. Every sheet begins with what it is of; numbers are numbers, unrounded; texts are
 * stored as texts, so that none of them can run as a formula.
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
    freezePane: { rows: headingRow + 1, columns: 1 },
    pageSetup: {
      ...{ orientation: "landscape", paperSize: "a4" },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: `$${headingRow + 1}:$${headingRow + 1}`,
    },
    // In running heads & begins a command.
    headerFooter: {
      oddHeader: `&L${command(head)}${mark === null ? "" : `&R${command(mark)}`}`,
      oddFooter: "&C— &P —",
    },
  };
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
