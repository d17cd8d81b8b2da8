import "server-only";

import { Decimal } from "decimal.js";

import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import type { Fault } from "@/lib/plan-files/row-reader";
import {
  REQUIRED,
  SECTION_NAMES,
  type PlanTexts,
  type Section,
  type TextRow,
} from "@/lib/plan-files/sections";
import { columnOfSheet, sectionOfSheet, sheetName } from "@/lib/plan-files/sheet-words";

import { readUpload } from "../progress-form/reading/read-upload";
import { shownDay } from "../progress-form/reading/shown-day";
import { plainText, SheetCells } from "../progress-form/reading/sheet-cells";
import { cellName } from "../progress-form/reading/table-rows";
import type { ReadCell, ReadSheet } from "../progress-form/types";
import { oddMessage } from "../progress-form/upload/odd-message";

/** A workbook as texts, with where each row and each column stands in its sheet. */
export interface ReadPlanWorkbook {
  readonly texts: PlanTexts;
  /** Number of the row in its sheet, as a spreadsheet counts, by section and row. */
  readonly rows: Readonly<Record<Section, readonly number[]>>;
  /** Place of each column that the sheet has, from 0, by section and column. */
  readonly columns: Readonly<Record<Section, ReadonlyMap<string, number>>>;
  /** What is wrong with the cells themselves: a formula, a heading that is none. */
  readonly faults: readonly CellFault[];
  /** Names of sheets with something in them that are none of the template's. */
  readonly unread: readonly string[];
  /** Sheets of the template that the workbook does not have. */
  readonly absent: readonly Section[];
}

/** A fault of a cell; `cell` is its address, null where it is of the sheet as a whole or of a column that is not there. */
export interface CellFault extends Fault {
  readonly cell: string | null;
}

/**
 * Reads a plan's workbook; sheets that are none of the template's are passed over and named. The reader, its thread and its limits
 * are those of every upload.
 * @throws DomainError `invalid` with the sentence for a file that is not read
 */
export async function readPlanWorkbook(file: File): Promise<ReadPlanWorkbook> {
  const { sheets } = await readUpload(file);
  const texts = emptySections<TextRow[]>(() => []);
  const rows = emptySections<number[]>(() => []);
  const columns = emptySections(() => new Map<string, number>());
  const faults: CellFault[] = [];
  const unread: string[] = [];
  const found = new Set<Section>();
  for (const sheet of sheets) {
    const section = sheet.kind === "sheet" ? sectionOfSheet(sheet.name) : null;
    const isEmpty = !sheet.rows.some((row) => row.some(isFilledCell));
    if (section === null) {
      if (!isAbout(sheet.name) && !isEmpty) unread.push(sheet.name);
      continue;
    }
    if (found.has(section)) {
      const values = { name: sheet.name.slice(0, 60) };
      const message = { key: "planFiles.fault.sheetTwice", values } as const;
      if (!isEmpty) faults.push({ section, row: -1, column: "", cell: null, message });
      continue;
    }
    found.add(section);
    const into = { texts: texts[section], rows: rows[section], columns: columns[section], faults };
    readSheet(sheet, section, into);
  }
  if (found.size === 0) {
    throw new DomainError(
      "invalid",
      { key: "errors.invalid" },
      { file: [{ key: "planFiles.errors.noSheet" }] },
    );
  }
  const absent = SECTION_NAMES.filter((section) => !found.has(section));
  return { texts, rows, columns, faults, unread, absent };
}

interface Into {
  texts: TextRow[];
  rows: number[];
  columns: Map<string, number>;
  faults: CellFault[];
}

function readSheet(
  sheet: ReadSheet,
  section: Section,
  { texts, rows, columns, faults }: Into,
): void {
  const cells = new SheetCells(sheet);
  const top = headingRow(section, cells);
  if (top === null) return;
  const headings = cells
    .textsOf(top)
    .map((text) => ({ text, column: columnOfSheet(section, text) }));
  faults.push(...headingFaults(section, top, headings));
  for (const [x, { column }] of headings.entries()) if (column !== null) columns.set(column, x);
  if (headings.every(({ column }) => column === null)) return;
  faults.push(...cellsWithoutHeading(sheet, section, top, headings));
  for (let y = top + 1; y < sheet.rows.length; y += 1) {
    if (!isFilled(sheet, y, cells)) continue;
    const index = texts.length;
    const row: Record<string, string> = {};
    for (const [x, { column }] of headings.entries()) {
      if (column === null) continue;
      const cell = cells.cell(y, x);
      const note = (message: Fault["message"]) => {
        faults.push({ section, row: index, column, cell: cellName(y, x), message });
      };
      const joined = cells.mergedAt(y, x);
      if (joined !== null && (joined.top !== joined.bottom || joined.left !== x)) {
        note({ key: "planFiles.fault.merged" });
      }
      const text = textOf(cell, column, note);
      if (text !== "") row[column] = text;
    }
    texts.push(row);
    rows.push(y + 1);
  }
}

/** Rows among which the headings are looked for: a title or a note may stand above them. */
const FIRST_ROWS = 5;

/** Finds the row of the headings: the first of which most cells name columns, else the first that is filled; null for an empty sheet. */
function headingRow(section: Section, cells: SheetCells): number | null {
  const filled = cells.sheet.rows.flatMap((_, y) => (cells.filledIn(y) > 0 ? [y] : []));
  const named = filled.slice(0, FIRST_ROWS).find((y) => {
    const texts = cells.textsOf(y).filter((text) => text !== "");
    const known = texts.filter((text) => columnOfSheet(section, text) !== null);
    return known.length * 2 > texts.length;
  });
  return named ?? filled[0] ?? null;
}

/** Says which headings of row `top` name no column, which stand twice, and which are missing that may not. */
function headingFaults(
  section: Section,
  top: number,
  headings: readonly { text: string; column: string | null }[],
): readonly CellFault[] {
  const columns = headings.map(({ column }) => column);
  const missing = REQUIRED[section].filter((column) => !columns.includes(column));
  const fault = (x: number | null, column: string, message: MessageRef): CellFault => ({
    section,
    row: -1,
    column,
    cell: x === null ? null : cellName(top, x),
    message,
  });
  if (columns.every((column) => column === null)) {
    return [fault(null, "", { key: "planFiles.fault.noHeadings" })];
  }
  return [
    ...headings.flatMap(({ text, column }, x) =>
      column === null && text !== ""
        ? [fault(x, "", { key: "planFiles.fault.heading", values: { text: text.slice(0, 60) } })]
        : [],
    ),
    ...columns.flatMap((column, x) =>
      column !== null && columns.indexOf(column) !== x
        ? [fault(x, column, { key: "planFiles.fault.headingTwice" })]
        : [],
    ),
    ...missing.map((column) => fault(null, column, { key: "planFiles.fault.noColumn" })),
  ];
}

/** Names the first cell of each column that is filled and has no heading: nothing of it would be read. */
function cellsWithoutHeading(
  { rows }: ReadSheet,
  section: Section,
  top: number,
  headings: readonly { text: string }[],
): readonly CellFault[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, x) => x).flatMap((x): CellFault[] => {
    if ((headings[x]?.text ?? "") !== "") return [];
    const y = rows.findIndex((row, at) => at > top && isFilledCell(row[x] ?? ""));
    const message = { key: "planFiles.fault.noHeading" } as const;
    return y < 0 ? [] : [{ section, row: -1, column: "", cell: cellName(y, x), message }];
  });
}

function isAbout(name: string): boolean {
  return [sheetName("about", "zh"), sheetName("about", "en")].includes(name.trim());
}

function isFilledCell(cell: ReadCell): boolean {
  return plainText(cell) !== "" || (typeof cell !== "string" && cell.odd !== undefined);
}

/** A row with nothing but a formula is filled, too, although the formula has no text. */
function isFilled({ rows }: ReadSheet, y: number, cells: SheetCells): boolean {
  return (rows[y] ?? []).some(isFilledCell) || cells.filledIn(y) > 0;
}

const DAYS = ["dueOn", "publishedOn"];
const YEARS = ["year", "startYear", "endYear"];

function textOf(cell: ReadCell, column: string, note: (message: Fault["message"]) => void): string {
  if (typeof cell === "string" || cell.odd === undefined) return plainText(cell);
  if (cell.odd === "percent") return percentText(cell.text);
  const day = cell.odd === "date" ? shownDay(cell.text, cell.format ?? "") : "";
  const isTaken = DAYS.includes(column) || (YEARS.includes(column) && /^\d{4}$/.test(day));
  if (day !== "" && isTaken) return day;
  if (cell.odd === "date") note({ key: "planFiles.fault.date" });
  else if (cell.odd === "formula") note({ key: "planFiles.fault.formula" });
  else note(oddMessage(cell.odd, cell.stored));
  return "";
}

/** A spreadsheet stores 32.6% as 0.326. */
function percentText(text: string): string {
  return /^-?\d+(\.\d+)?$/.test(text) ? `${new Decimal(text).times(100).toFixed()}%` : text;
}

function emptySections<Rows>(make: () => Rows): Record<Section, Rows> {
  return Object.fromEntries(SECTION_NAMES.map((section) => [section, make()])) as Record<
    Section,
    Rows
  >;
}
