import { CsvError, parse, type InfoRecord } from "csv-parse/sync";

import type { ReadCell, ReadSheet } from "../types";
import { LIMITS } from "./limits";
import { refusal } from "./refuse";

/** A quote that is never closed, and one that closes where a cell goes on: it was opened for something else. */
const UNPAIRED = ["CSV_QUOTE_NOT_CLOSED", "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE"];

/**
 * Reads CSV (RFC 4180) with comma, semicolon or tab, whichever the first line has most of; it stops at the first
 * limit. A quote inside a cell that does not begin with one is a sign like any other. Cells come out as they stand,
 * without spaces at their end, except that a raw formula is odd and that the apostrophe with which this site keeps
 * a text from running as one is taken off. @throws DomainError `invalid`
 */
export function parseCsv(text: string): ReadSheet {
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      rtrim: true,
      relax_quotes: true,
      // Whoever reads the rows knows their headings: short rows have empty cells, what is under no heading is left.
      relax_column_count: true,
      // A row of millions of cells need not be made to be refused.
      ignore_last_delimiters: LIMITS.columns + 1,
      on_record: withinLimits,
    });
    return rows.map((row) => row.map(readCsvCell));
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

function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const count = (sign: string) => line.split(sign).length - 1;
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

/** What would run as a formula where a spreadsheet opens the file; the full-width signs count as well. */
const FORMULA = /^\s*(?:[=@＝＠]|[+\-＋－].*[|!(])/s;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

function readCsvCell(text: string): ReadCell {
  if (GUARDED.test(text)) return text.slice(1);
  return FORMULA.test(text) ? { odd: "formula", text } : text;
}
