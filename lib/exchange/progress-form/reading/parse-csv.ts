import type { ReadCell, ReadSheet } from "../types";
import { LIMITS } from "./limits";
import { refusal } from "./refuse";

/**
 * Reads CSV (RFC 4180) with comma, semicolon or tab, whichever the first line has most of. One pass; it stops
 * at the first limit. Cells come out as they stand, except that a raw formula is odd and that the apostrophe
 * with which this site keeps a text from running as one is taken off. @throws DomainError `invalid`
 */
export function parseCsv(text: string): ReadSheet {
  const delimiter = delimiterOf(text);
  const rows: ReadCell[][] = [];
  let row: ReadCell[] = [];
  let cell = "";
  let quoted = false;
  let wasQuoted = false;
  const endCell = () => {
    if (cell.length > LIMITS.cellCharacters) throw tooMuchText();
    row.push(readCsvCell(cell));
    if (row.length > LIMITS.columns) throw refusal("tooManyColumns", { max: LIMITS.columns });
    cell = "";
    wasQuoted = false;
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    if (rows.length > LIMITS.rows + LIMITS.otherLines) {
      throw refusal("tooManyRows", { max: LIMITS.rows });
    }
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "" && !wasQuoted) {
      quoted = true;
      wasQuoted = true;
    } else if (sign === delimiter) endCell();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text.charAt(at + 1) === "\n") at += 1;
      endRow();
    } else cell += sign;
  }
  if (quoted) throw refusal("openQuote", { line: rows.length + 1 });
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}

function tooMuchText() {
  return refusal("tooMuchText", { max: LIMITS.cellCharacters });
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
