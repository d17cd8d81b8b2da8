import "server-only";

import { Decimal } from "decimal.js";

import { DomainError } from "@/lib/errors/domain-error";
import type { Fault } from "@/lib/plan-files/row-reader";
import {
  SECTION_NAMES,
  type PlanTexts,
  type Section,
  type TextRow,
} from "@/lib/plan-files/sections";
import { columnOfSheet, sectionOfSheet } from "@/lib/plan-files/sheet-words";

import { readUpload } from "../progress-form/reading/read-upload";
import { shownDay } from "../progress-form/reading/shown-day";
import { plainText, SheetCells } from "../progress-form/reading/sheet-cells";
import type { ReadCell, ReadSheet } from "../progress-form/types";
import { oddMessage } from "../progress-form/upload/odd-message";

/** A workbook as texts, with where each row stands in its sheet. */
export interface ReadPlanWorkbook {
  readonly texts: PlanTexts;
  /** Number of the row in its sheet, as a spreadsheet counts, by section and row. */
  readonly rows: Readonly<Record<Section, readonly number[]>>;
  /** What is wrong with the cells themselves: a formula, a heading that is none. */
  readonly faults: readonly Fault[];
}

/**
 * Reads a plan's workbook; sheets that are none of the template's are passed over. The reader, its thread and its limits
 * are those of every upload.
 * @throws DomainError `invalid` with the sentence for a file that is not read
 */
export async function readPlanWorkbook(file: File): Promise<ReadPlanWorkbook> {
  const { sheets } = await readUpload(file);
  const texts = emptySections<TextRow[]>(() => []);
  const rows = emptySections<number[]>(() => []);
  const faults: Fault[] = [];
  let found = 0;
  for (const sheet of sheets) {
    const section = sheet.kind === "sheet" ? sectionOfSheet(sheet.name) : null;
    if (section === null) continue;
    found += 1;
    readSheet(sheet, section, { texts: texts[section], rows: rows[section], faults });
  }
  if (found === 0) {
    throw new DomainError(
      "invalid",
      { key: "errors.invalid" },
      { file: [{ key: "planFiles.errors.noSheet" }] },
    );
  }
  return { texts, rows, faults };
}

interface Into {
  texts: TextRow[];
  rows: number[];
  faults: Fault[];
}

function readSheet(sheet: ReadSheet, section: Section, { texts, rows, faults }: Into): void {
  const cells = new SheetCells(sheet);
  const top = sheet.rows.findIndex((_, y) => cells.filledIn(y) > 0);
  if (top < 0) return;
  const headings = cells
    .textsOf(top)
    .map((text) => ({ text, column: columnOfSheet(section, text) }));
  for (const { text, column } of headings) {
    if (text === "" || column !== null) continue;
    const message = {
      key: "planFiles.fault.heading",
      values: { text: text.slice(0, 60) },
    } as const;
    faults.push({ section, row: -1, column: "", message });
  }
  for (let y = top + 1; y < sheet.rows.length; y += 1) {
    if (!isFilled(sheet, y, cells)) continue;
    const index = texts.length;
    const row: Record<string, string> = {};
    for (const [x, { column }] of headings.entries()) {
      if (column === null) continue;
      const cell = cells.cell(y, x);
      const note = (message: Fault["message"]) => {
        faults.push({ section, row: index, column, message });
      };
      const text = textOf(cell, column, note);
      if (text !== "") row[column] = text;
    }
    texts.push(row);
    rows.push(y + 1);
  }
}

/** A row with nothing but a formula is filled, too, although the formula has no text. */
function isFilled({ rows }: ReadSheet, y: number, cells: SheetCells): boolean {
  const hasOdd = (rows[y] ?? []).some((cell) => typeof cell !== "string" && cell.odd !== undefined);
  return hasOdd || cells.filledIn(y) > 0;
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
