import type { Column } from "../columns";
import type {
  Beside,
  CellProblem,
  ImportRow,
  MergedRange,
  OddKind,
  ReadCell,
  ReadSheet,
} from "../types";
import { besideKinds } from "./beside";
import { speaksOfNumber } from "./caption-kinds";
import { characterProblem, cleanText } from "./clean-text";
import type { Headings } from "./headings";
import { plainText } from "./sheet-cells";
import { shownDay } from "./shown-day";
import { shownNumber } from "./shown-number";

type Row = Omit<ImportRow, "table">;

/** What one cell of a sheet can be read as. */
interface ReadText {
  text: string;
  odd: OddKind | null;
  problem: CellProblem | null;
  /** Result that the file keeps of a formula. */
  stored?: string | undefined;
}

/** Words and signs for "as above", in a cell of its own. */
const DITTO = /^(?:[〃〞々″"“”]{1,2}|''|[-—]+[〃″"][-—]+|同上|同前|上同|ditto|do\.)$/i;
/** 同左 names the cell to its left, which is of another column. */
const DITTO_ASIDE = /^(?:同左|同右|同下|←|→|↑|↓)$/;

/** Columns whose cells are of one row only: nothing stands in for them, neither a merged cell nor a ditto mark. */
const OWN = new Set<Column>(["key", "value", "flag", "lastYear", "state"]);

/** Reads the rows below a row of headings, one after the other, because a ditto mark looks at the one before. */
export class TableRows {
  private readonly kinds: ReturnType<typeof besideKinds>;
  private before: { y: number; row: Row } | null = null;

  constructor(
    private readonly sheet: ReadSheet,
    private readonly headings: Headings,
    private readonly headingAt: number,
    /** The merged range of a cell, by row and column from 0. */
    private readonly mergedAt: (y: number, x: number) => MergedRange | null,
  ) {
    this.kinds = besideKinds(headings);
  }

  read(y: number): Row {
    const cells: Partial<Record<Column, string>> = {};
    const odd: Partial<Record<Column, OddKind>> = {};
    const stored: Partial<Record<Column, string>> = {};
    const problems: CellProblem[] = [...this.aside(y)];
    for (const [x, column] of this.headings.columns.entries()) {
      if (column === null || this.isUnseen(x, column)) continue;
      const read = this.cell(y, x, column);
      cells[column] = read.text;
      if (read.odd !== null) odd[column] = read.odd;
      if (read.stored !== undefined) stored[column] = read.stored;
      if (read.problem !== null) problems.push(read.problem);
    }
    const filled = (this.sheet.rows[y] ?? []).filter((cell) => textOf(cell).trim() !== "");
    const known = Object.values(cells).filter((text) => text !== "");
    const lone = filled.length === 1 && known.length < 2;
    const results = Object.keys(stored).length === 0 ? {} : { stored };
    const beside = lone ? [] : this.besideAt(y);
    const said = beside.length === 0 ? {} : { beside };
    const row: Row = { line: y + 1, lone, cells, odd, problems, ...results, ...said };
    if (!row.lone) this.before = { y, row };
    return row;
  }

  /** What stands beside what is read; nobody has looked at hidden columns. */
  private besideAt(y: number): Beside[] {
    return this.kinds.flatMap((kind, x) => {
      if (kind === null || this.sheet.hiddenColumns.includes(x)) return [];
      const range = this.mergedAt(y, x);
      const text = plainText(this.sheet.rows[range?.top ?? y]?.[range?.left ?? x] ?? "");
      const heading = (this.headings.texts[x] ?? "").slice(0, 40);
      const isPlain = text === "" || (kind === "note" && !speaksOfNumber(text));
      return isPlain ? [] : [{ kind, at: cellName(y, x), heading, text: text.slice(0, 60) }];
    });
  }

  /** A hidden column is not read, the key and what stands beside a key excepted. */
  private isUnseen(x: number, column: Column): boolean {
    if (!this.sheet.hiddenColumns.includes(x) || column === "key") return false;
    const beside: readonly Column[] = ["scope", "year", "indicator", "unit", "calibre", "lastYear"];
    return !(this.headings.columns.includes("key") && beside.includes(column));
  }

  private cell(y: number, x: number, column: Column): ReadText {
    const range = this.mergedAt(y, x);
    const read = readCell(this.sheet.rows[range?.top ?? y]?.[range?.left ?? x] ?? "", column);
    if (range !== null) {
      const problem = this.mergeProblem(range, column, read);
      return problem === null ? read : { text: "", odd: null, problem };
    }
    if (read.odd !== null || read.problem !== null || read.text.length > 3) return read;
    if (DITTO_ASIDE.test(read.text))
      return { ...read, problem: ditto("dittoNothing", column, read) };
    return DITTO.test(read.text) ? this.asAbove(y, column, read) : read;
  }

  /** A cell joined over several rows names each of them; one over several columns, or a value, names none. */
  private mergeProblem(range: MergedRange, column: Column, { text }: ReadText): CellProblem | null {
    const values = { range: rangeName(range), text: shortened(text) };
    if (range.left !== range.right || range.top <= this.headingAt) {
      return text === "" ? null : { column, name: "mergedAcross", values };
    }
    const isOwn = OWN.has(column) && range.top !== range.bottom;
    return isOwn && text !== "" ? { column, name: "mergedValue", values } : null;
  }

  private asAbove(y: number, column: Column, read: ReadText): ReadText {
    if (OWN.has(column)) return { ...read, problem: ditto("dittoValue", column, read) };
    // A hidden row between would be what was meant, or not.
    const above = this.before?.y === y - 1 ? this.before.row : null;
    const text = above?.cells[column] ?? "";
    const isClear =
      text !== "" &&
      above?.odd[column] === undefined &&
      !above?.problems.some((problem) => problem.column === column);
    return isClear
      ? { text, odd: null, problem: null }
      : { ...read, problem: ditto("dittoNothing", column, read) };
  }

  /** What stands where no heading is: in a .csv file the row has slipped, beside a number it may be a part of it. */
  private aside(y: number): CellProblem[] {
    const cells = this.sheet.rows[y] ?? [];
    const { columns, texts } = this.headings;
    const isCsv = this.sheet.kind === "csv";
    const extra = cells.flatMap((cell, x) => {
      const text = textOf(cell).trim();
      if (text === "" || (texts[x] ?? "") !== "") return [];
      return isCsv || /\d/.test(text) ? [{ at: cellName(y, x), text: shortened(text) }] : [];
    });
    const [first] = extra;
    if (first !== undefined) return [{ column: null, name: "extraCell", values: first }];
    const x = columns.indexOf("value");
    const [value, next] = [textOf(cells[x] ?? ""), textOf(cells[x + 1] ?? "")].map((t) => t.trim());
    const isSplit =
      isCsv &&
      columns[x + 1] !== "lastYear" &&
      columns[x + 1] !== "year" &&
      this.headings.otherValues?.has(x + 1) !== true &&
      /^\D{0,3}[1-9]\d{0,2}$/.test(value ?? "") &&
      /^\d{3}(?!\d)/.test(next ?? "");
    if (!isSplit) return [];
    const values = { text: `${value},${shortened(next ?? "")}` };
    return [{ column: "value", name: "splitNumber", values }];
  }
}

/** Reads a cell by itself: clean, as it is shown, or with what is wrong about it. */
function readCell(cell: ReadCell, column: Column): ReadText {
  const { text, bad } = cleanText(textOf(cell).trim());
  const clean = text.trim();
  if (bad !== null) return { text: "", odd: null, problem: characterProblem(column, bad) };
  if (typeof cell === "string") return { text: clean, odd: null, problem: null };
  if (cell.odd === "formula") return readFormula(cell, clean, column);
  if (cell.odd !== undefined) return readOdd(cell.odd, clean, cell.format ?? "", column);
  const shown = shownNumber(clean, cell.format);
  if (shown.kind === "plain") return { text: clean, odd: null, problem: null };
  if (shown.kind === "text") return { text: shown.text, odd: null, problem: null };
  const values = { stored: shortened(clean), format: shortened(cell.format) };
  return { text: "", odd: null, problem: { column, name: "notAsShown", values } };
}

/** A formula, with the result that the file keeps of it where that is read like any other cell. */
function readFormula(
  { format, stored }: { format?: string | undefined; stored?: string | undefined },
  text: string,
  column: Column,
): ReadText {
  const formula = { text, odd: "formula" as const, problem: null };
  if (stored === undefined || stored === "") return formula;
  const result = readCell(format === undefined ? stored : { text: stored, format }, column);
  return result.problem === null && result.odd === null
    ? { ...formula, stored: result.text }
    : formula;
}

/** A day that the spreadsheet made a date of is still a day, and a date shown as its year is a year. */
function readOdd(odd: OddKind, text: string, format: string, column: Column): ReadText {
  const shown = odd === "date" ? shownDay(text, format) : "";
  const plain = { text: shown, odd: null, problem: null };
  if (odd === "date" && column === "sourcePublishedOn") return plain;
  if (odd === "date" && column === "year" && /^\d{4}$/.test(shown)) return plain;
  return { text, odd, problem: null };
}

function ditto(name: CellProblem["name"], column: Column, { text }: ReadText): CellProblem {
  return { column, name, values: { text } };
}

export function textOf(cell: ReadCell): string {
  return typeof cell === "string" ? cell : cell.text;
}

export function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

export function columnName(x: number): string {
  const rest = x < 26 ? "" : columnName(Math.floor(x / 26) - 1);
  return rest + String.fromCharCode(65 + (x % 26));
}

export function cellName(y: number, x: number): string {
  return `${columnName(x)}${y + 1}`;
}

function rangeName({ top, left, bottom, right }: MergedRange): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}
