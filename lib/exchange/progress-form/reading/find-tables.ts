import { DomainError, type MessageRef } from "@/lib/errors/domain-error";

import type { ImportFile, ImportRow, ImportTable, ReadSheet, Unread } from "../types";
import { LIMITS } from "./limits";
import { refusal } from "./refuse";
import { shortened } from "./table-rows";
import { SheetReader, type SheetTable, type TableReader } from "./sheet-reader";

/**
 * The tables of a file: in every sheet from each row of headings down to the next, or to the lines to sign. Columns are
 * known by their headings in either language, so they may be moved or left out. Blank rows are dropped, hidden ones
 * are not read; whatever else is not read is listed.
 * @throws DomainError `invalid` where there is no table, or where one cannot be read without guessing
 */
export function findTables(
  sheets: readonly ReadSheet[],
  before: readonly Unread[] = [],
  readerOf: (sheet: ReadSheet, index: number) => TableReader = (sheet) => new SheetReader(sheet),
): ImportFile {
  const unread = [...before];
  const found: SheetTable[] = [];
  const captions: string[] = [];
  const beginsAt = new Map<string, number>();
  const readers = sheets.map(readerOf);
  for (const [index, reader] of readers.entries()) {
    const tables = reader.tables();
    const sheet = sheets[index]?.name ?? "";
    beginsAt.set(sheet, captions.length);
    captions.push(...reader.captions);
    found.push(...tables);
    const isEmpty = tables.every(({ rows }) => rows.length === 0);
    const isPassedOver = reader.unread.some(({ name }) => name === "sheetNotChosen");
    if (!isEmpty || sheets.length === 1 || isPassedOver) unread.push(...reader.unread);
    else {
      const name = tables.length === 0 ? "sheetWithoutTable" : "sheetWithoutRows";
      unread.push({ name, values: { sheet: shortened(sheet) } });
    }
  }
  if (found.length === 0) throw noTable(readers);
  const used = found.filter(({ rows }) => rows.length > 0);
  const named = new Set(used.map(({ sheet }) => sheet)).size > 1;
  const rows = used.flatMap(({ rows: all }, table) =>
    all.map((row): ImportRow => ({ ...row, table })),
  );
  requireModest(rows, captions);
  const tables = used.map(({ sheet, above, next, unit, column, said }): ImportTable => {
    const from = beginsAt.get(sheet) ?? 0;
    const captions = { from, rows: from + above, next: from + next };
    return { sheet, named, captions, unit, column, said };
  });
  return { captions, tables, rows, unread };
}

/** Refusals of a file for its headings: whoever uploads it can say what they mean. */
const BY_HEADINGS = ["unknownHeadings", "mayNameTheCell", "mergedHeading", "noTable"] as const;

/** The sentence of a refusal that a person can mend by saying what the columns are; null for any other. */
export function headingRefusal(error: unknown): MessageRef | null {
  if (!(error instanceof DomainError)) return null;
  const message = error.fields["file"]?.[0];
  return BY_HEADINGS.some((name) => message?.key === `files.refusal.${name}`)
    ? (message ?? null)
    : null;
}

function noTable(readers: readonly TableReader[]) {
  const foreign = readers.find(({ foreignHeadings }) => foreignHeadings !== null)?.foreignHeadings;
  return foreign === undefined || foreign === null
    ? refusal("noTable")
    : refusal("unknownHeadings", foreign);
}

function requireModest(rows: readonly ImportRow[], captions: readonly string[]): void {
  if (rows.length > LIMITS.rows) throw refusal("tooManyRows", { max: LIMITS.rows });
  let characters = captions.reduce((sum, text) => sum + text.length, 0);
  for (const text of rows.flatMap(({ cells }) => Object.values(cells))) {
    characters += text.length;
    if (text.length > LIMITS.cellCharacters || characters > LIMITS.totalCharacters) {
      throw refusal("tooMuchText", { max: LIMITS.cellCharacters });
    }
  }
}
