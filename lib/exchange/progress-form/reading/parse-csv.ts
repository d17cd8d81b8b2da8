import { CsvError, parse, type InfoRecord } from "csv-parse/sync";

import type { ReadCell } from "../types";
import { LIMITS } from "./limits";
import { refusal } from "./refuse";

/** A quote that is never closed, and one that closes where a cell goes on: it was opened for something else. */
const UNPAIRED = ["CSV_QUOTE_NOT_CLOSED", "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE"];

/** What stands between cells; the full-width ones come from tables that were typed by hand. */
const DELIMITERS = [",", ";", "\t", "，", "；", "|"];
/** Titles and notes may stand above the headings. */
const HEADING_WITHIN = 30;

type IsHeadings = (texts: readonly string[]) => boolean;

/**
 * Reads CSV (RFC 4180) with the delimiter that makes a row of headings, else with the one that the first line has most
 * of; a first line `sep=;` names it. It stops at the first limit. A quote inside a cell that does not begin with one is a sign like any other. Cells come out as they stand,
 * without spaces at their end, except that a raw formula is odd and that the apostrophe with which this site keeps
 * a text from running as one is taken off. @throws DomainError `invalid`
 */
export function parseCsv(
  text: string,
  isHeadings: IsHeadings = () => false,
): readonly (readonly ReadCell[])[] {
  return parseWith(text, delimiterOf(text, isHeadings), null).map((row) => row.map(readCsvCell));
}

/** @throws DomainError `invalid` */
function parseWith(text: string, delimiter: string, most: number | null): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      rtrim: true,
      relax_quotes: true,
      // Whoever reads the rows knows their headings, and says which cells stand under none.
      relax_column_count: true,
      // A row of millions of cells need not be made to be refused.
      ignore_last_delimiters: LIMITS.columns + 1,
      on_record: withinLimits,
      ...(most === null ? {} : { to: most }),
    });
  } catch (error) {
    if (!(error instanceof CsvError) || !UNPAIRED.includes(error.code)) throw error;
    throw refusal("openQuote", { line: Number(error["records"]) + 1 });
  }
}

/** Called for each row as it ends, before the rest of the file is looked at. */
function withinLimits(row: string[], { records }: InfoRecord): string[] {
  if (records > LIMITS.rows + LIMITS.otherLines) {
    throw refusal("tooManyRows", { max: LIMITS.rows });
  }
  if (row.length > LIMITS.columns) throw refusal("tooManyColumns", { max: LIMITS.columns });
  if (row.some((cell) => cell.length > LIMITS.cellCharacters)) {
    throw refusal("tooMuchText", { max: LIMITS.cellCharacters });
  }
  return row;
}

function delimiterOf(text: string, isHeadings: IsHeadings): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const named = /^"?sep=(.)"?$/i.exec(line)?.[1];
  if (named !== undefined) return named;
  const makesHeadings = (delimiter: string) => {
    try {
      return parseWith(text, delimiter, HEADING_WITHIN).some(isHeadings);
    } catch {
      // With another delimiter the text may be no table at all.
      return false;
    }
  };
  const count = (sign: string) => line.split(sign).length - 1;
  const byFirstLine = [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
  return DELIMITERS.find((delimiter) => line !== "" && makesHeadings(delimiter)) ?? byFirstLine;
}

/** What would run as a formula where a spreadsheet opens the file; the full-width signs count as well. */
const FORMULA = /^\s*(?:[=@＝＠]|[+\-＋－].*[|!(])/s;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

function readCsvCell(text: string): ReadCell {
  if (GUARDED.test(text)) return text.slice(1);
  return FORMULA.test(text) ? { odd: "formula", text } : text;
}
