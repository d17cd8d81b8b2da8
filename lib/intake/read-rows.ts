import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { cleanText } from "@/lib/exchange/progress-form/reading/clean-text";
import type { ReadCell, ReadSheet } from "@/lib/exchange/progress-form/types";
import { TYPED_FIELDS, type TypedEntry, type TypedField } from "@/lib/register/typed-entry";

import { isIntakeHeading, readIntakeHeadings } from "./headings";

/** Rows of one intake: a list that one person can look through before it is sent. */
export const MOST_ROWS = 2000;
/** Titles and notes may stand above the headings. */
const HEADING_WITHIN = 30;

/** A row of a list as it was typed, with where it stands and what of it cannot be read. */
export interface IntakeRow {
  /** Line of the list, from 1, headings and blank lines counted. */
  readonly line: number;
  readonly sheet: string;
  readonly typed: Partial<TypedEntry>;
  readonly problems: readonly MessageRef[];
}

export interface IntakeTable {
  readonly rows: readonly IntakeRow[];
  /** Headings that are of no known column: what stands under them is not read. */
  readonly unread: readonly string[];
}

/**
 * Reads the rows of a list by its headings; a single column without headings is a list of names.
 * @throws DomainError `invalid` where no sheet has a column of names, and for more rows than `MOST_ROWS`
 */
export function readIntakeRows(sheets: readonly ReadSheet[]): IntakeTable {
  const tables = sheets.map(readSheet).filter((table) => table !== null);
  const rows = tables.flatMap((table) => table.rows);
  if (rows.length === 0) throw refused("register.intake.noTable");
  if (rows.length > MOST_ROWS) throw refused("register.intake.tooMany", { max: MOST_ROWS });
  return { rows, unread: [...new Set(tables.flatMap((table) => table.unread))] };
}

function readSheet(sheet: ReadSheet): IntakeTable | null {
  const texts = sheet.rows.map((row) => row.map(plain));
  const at = texts.slice(0, HEADING_WITHIN).findIndex(isIntakeHeading);
  const isNames = at < 0 && texts.every((row) => row.filter((text) => text !== "").length <= 1);
  if (at < 0 && !isNames) return null;
  const headings = texts[at] ?? [];
  const columns = at < 0 ? (["name"] as const) : readIntakeHeadings(headings);
  const hidden = new Set(sheet.hiddenRows);
  const rows = sheet.rows.flatMap((cells, y): IntakeRow[] => {
    const isBlank = (texts[y] ?? []).every((text) => text === "");
    if (y <= at || isBlank || hidden.has(y)) return [];
    return [
      { line: y + 1, sheet: sheet.kind === "csv" ? "" : sheet.name, ...readRow(cells, columns) },
    ];
  });
  const unread = headings.filter((text, x) => text !== "" && columns[x] === null);
  return { rows, unread };
}

function readRow(
  cells: readonly ReadCell[],
  columns: readonly (TypedField | null)[],
): Pick<IntakeRow, "typed" | "problems"> {
  const typed: Partial<Record<TypedField, string>> = {};
  const problems: MessageRef[] = [];
  for (const field of TYPED_FIELDS) {
    const x = columns.indexOf(field);
    if (x < 0) continue;
    const cell = cells[x] ?? "";
    const odd = typeof cell === "string" ? undefined : cell.odd;
    const raw = typeof cell === "string" ? cell : cell.text;
    const { text, bad } = cleanText(raw.trim());
    if (odd === "formula" || odd === "error") {
      problems.push({ key: "register.intake.formula", values: { text: raw.slice(0, 24) } });
    }
    if (bad !== null) problems.push({ key: "register.intake.character", values: { sign: bad } });
    // A day that the spreadsheet made a date of is a day, and one under the year is its year.
    typed[field] = odd === "date" && field === "year" ? text.slice(0, 4) : text.trim();
  }
  return { typed, problems };
}

function plain(cell: ReadCell): string {
  return cleanText((typeof cell === "string" ? cell : cell.text).trim()).text.trim();
}

function refused(
  key: "register.intake.noTable" | "register.intake.tooMany",
  values?: MessageRef["values"],
): DomainError {
  const message: MessageRef = values === undefined ? { key } : { key, values };
  return new DomainError("invalid", { key: "errors.invalid" }, { list: [message] });
}
