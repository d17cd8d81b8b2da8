import { ILLUSTRATIVE_MARK } from "../../figure-rows";
import { isSignatureLine } from "../columns";
import type { ImportRow, ReadSheet, Unread } from "../types";
import type { Said } from "../said";
import { cleanText } from "./clean-text";
import {
  isHeadingRow,
  looksLikeHeadings,
  mayMean,
  mayNameTheCell,
  NAMING,
  readHeadings,
  type Headings,
} from "./headings";
import { refusal } from "./refuse";
import { SheetCells } from "./sheet-cells";
import { columnName, shortened, TableRows, textOf } from "./table-rows";

/** Longer than any title that names something. */
export const MAX_CAPTION = 160;

export interface SheetTable {
  sheet: string;
  /** How many captions of the sheet stand above the rows, and how many above the next table. */
  above: number;
  next: number;
  unit: string;
  /** Letter of the column of the values; "" where a line has one value. */
  column: string;
  said: Said | null;
  rows: readonly Omit<ImportRow, "table">[];
}

/** What is being read: nothing yet, a table, or what stands behind one and is not understood. */
interface Current {
  headings: Headings;
  headingAt: number;
  rows: TableRows;
  /** The table, cut at each caption; `below` counts the captions that stand above the part. */
  parts: { below: number; rows: Omit<ImportRow, "table">[] }[];
  /** How many cells are filled under each heading that is not known. */
  strange: Map<number, number>;
}

/** What takes the tables out of one sheet. */
export interface TableReader {
  /** Texts that stand alone in the sheet, line by line. */
  readonly captions: readonly string[];
  readonly unread: readonly Unread[];
  /** The first row of headings that the form does not have, as the values of its sentence; null without one. */
  readonly foreignHeadings: Record<string, string | number> | null;
  tables(): readonly SheetTable[];
}

/** Goes through one sheet from the top and takes its tables out, known by the headings of the form. */
export class SheetReader implements TableReader {
  readonly unread: Unread[] = [];
  foreignHeadings: Record<string, string | number> | null = null;
  private readonly cells: SheetCells;
  private readonly hidden: ReadonlySet<number>;
  private readonly notes: number[] = [];
  private readonly hiddenLines: number[] = [];
  readonly captions: string[] = [];
  private foreign: { line: number; rows: number } | null = null;
  private readonly foreigners: { line: number; rows: number }[] = [];

  constructor(private readonly sheet: ReadSheet) {
    this.hidden = new Set(sheet.hiddenRows);
    this.cells = new SheetCells(sheet);
  }

  /** @throws DomainError `invalid` for a table that cannot be read without guessing */
  tables(): SheetTable[] {
    const ended: Current[] = [];
    let current: Current | null = null;
    const end = () => {
      if (current !== null) ended.push(current);
      current = null;
    };
    for (const [y, cells] of this.sheet.rows.entries()) {
      const filled = cells.filter((cell) => textOf(cell).trim() !== "");
      const [first] = filled;
      if (first === undefined) continue;
      const headings = readHeadings(this.cells.textsOf(y));
      if (isHeadingRow(headings) && !(current === null && this.isDivided(y, headings))) {
        end();
        current = this.begin(y, headings);
      } else if (isHeadingRow(headings) || looksLikeHeadings(headings)) {
        end();
        this.startForeign(y, headings);
      } else if (this.hidden.has(y)) this.hiddenLines.push(y + 1);
      else if (isSignatureLine(textOf(first))) end();
      else if (current !== null) this.readRow(current, y);
      else this.passOver(y, filled.map(textOf));
    }
    end();
    const found = ended.flatMap((table, index) => this.finish(table, ended[index + 1] ?? null));
    this.sayTheRest();
    return found;
  }

  /** Whether equal headings stand below different ones, 2024年 and 2025年 over 数值: no table of one value a row. */
  private isDivided(y: number, { columns }: Headings): boolean {
    if (y === 0) return false;
    return columns.some((column, x) => {
      const first = columns.indexOf(column);
      if (column === null || first === x) return false;
      const [one, other] = [first, x].map((at) => this.cells.joinedText(y - 1, at));
      return one !== "" && other !== "" && one !== other;
    });
  }

  private begin(y: number, headings: Headings): Current {
    this.foreign = null;
    const { columns } = headings;
    for (const [x, column] of columns.entries()) {
      const first = columns.indexOf(column);
      if (column !== null && first !== x) {
        const heading = headings.texts[x] ?? "";
        throw refusal(
          "twoHeadings",
          this.place(y, { heading, first: columnName(first), second: columnName(x) }),
        );
      }
      const isNeeded = column === "value" || NAMING.some((name) => name === column);
      const isMissed = column === "value" || !columns.includes("key");
      if (isNeeded && isMissed && this.sheet.hiddenColumns.includes(x)) {
        const heading = headings.texts[x] ?? "";
        throw refusal("hiddenColumn", this.place(y, { heading, at: columnName(x) }));
      }
    }
    const mergedAt = (line: number, x: number) => this.cells.mergedAt(line, x);
    return {
      headings,
      headingAt: y,
      rows: new TableRows(this.sheet, headings, y, mergedAt),
      parts: [{ below: this.captions.length, rows: [] }],
      strange: new Map(),
    };
  }

  private readRow(current: Current, y: number): void {
    const row = current.rows.read(y);
    // A line with one text may name what follows it, or be a row that nobody filled in.
    if (row.lone) {
      this.caption((this.sheet.rows[y] ?? []).map(textOf));
      current.parts.push({ below: this.captions.length, rows: [] });
    }
    current.parts.at(-1)?.rows.push(row);
    for (const [x, cell] of (this.sheet.rows[y] ?? []).entries()) {
      const isStrange = (current.headings.columns[x] ?? null) === null;
      if (isStrange && textOf(cell).trim() !== "") {
        current.strange.set(x, (current.strange.get(x) ?? 0) + 1);
      }
    }
  }

  private finish(
    { headings, headingAt, parts, strange }: Current,
    next: Current | null,
  ): SheetTable[] {
    for (const [x, count] of strange) {
      const heading = headings.texts[x] ?? "";
      const at = columnName(x);
      if (this.cells.mergedAt(headingAt, x) !== null && heading === "") {
        throw refusal("mergedHeading", this.place(headingAt, { at }));
      }
      if (mayNameTheCell(heading, headings)) {
        throw refusal("mayNameTheCell", this.place(headingAt, { heading, at }));
      }
      this.sayColumn(heading, at, String(count));
    }
    for (const x of this.sheet.hiddenColumns) {
      const column = headings.columns[x] ?? null;
      const isRead = column === null || column === "key" || NAMING.some((name) => name === column);
      if (isRead || column === "lastYear" || column === "state") continue;
      const values = { heading: headings.texts[x] ?? "", at: columnName(x) };
      this.say("hiddenColumn", values);
    }
    const { unit } = headings;
    const until = next?.parts[0]?.below ?? this.captions.length;
    return parts.map(({ below, rows }) => ({
      sheet: this.sheet.name,
      above: below,
      next: until,
      unit,
      column: "",
      said: null,
      rows,
    }));
  }

  private sayColumn(heading: string, at: string, count: string): void {
    if (heading.startsWith(ILLUSTRATIVE_MARK)) return;
    const meant = mayMean(heading);
    if (heading === "") this.say("cells", { at, count });
    else if (meant === null) this.say("column", { heading, at, count });
    else this.say("columnPerhaps", { heading, at, count, meant });
  }

  private startForeign(y: number, { texts }: Headings): void {
    const shown = texts
      .filter((text) => text !== "")
      .slice(0, 8)
      .join("、");
    this.foreignHeadings ??= { ...this.place(y, {}), headings: shown.slice(0, 120) };
    this.foreign = { line: y + 1, rows: 0 };
    this.foreigners.push(this.foreign);
    // Above headings that are known it was the upper of two lines.
    this.caption(texts);
  }

  /** A line outside every table: a title that may name what follows, or something that is not read. */
  private passOver(y: number, texts: readonly string[]): void {
    if (this.foreign !== null) {
      this.foreign.rows += 1;
      return;
    }
    this.caption(texts);
    const hasNumber = texts.some((text) => /^[-+]?\d[\d,.]*$/.test(text.trim()));
    if (hasNumber && texts.length > 1) this.notes.push(y + 1);
  }

  private caption(texts: readonly string[]): void {
    const line = texts.map((text) => cleanText(text.trim()).text).filter((text) => text !== "");
    if (line.length > 0) this.captions.push(line.join(" · ").slice(0, MAX_CAPTION));
  }

  private sayTheRest(): void {
    for (const { line, rows } of this.foreigners) {
      if (rows > 0) this.say("foreignTable", { line: String(line), count: String(rows) });
    }
    if (this.hiddenLines.length > 0) {
      const count = String(this.hiddenLines.length);
      this.say("hiddenRows", { count, lines: spans(this.hiddenLines) });
    }
    if (this.notes.length > 0) this.say("lines", { lines: spans(this.notes) });
  }

  private say(name: Unread["name"], values: Record<string, string>): void {
    this.unread.push({ name, values: { sheet: shortened(this.sheet.name), ...values } });
  }

  private place(y: number, values: Record<string, string>): Record<string, string | number> {
    return { line: y + 1, sheet: shortened(this.sheet.name), ...values };
  }
}

/** Line numbers in ascending order, neighbours together: 3, 5–9. */
export function spans(lines: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else parts.push([line, line]);
  }
  const shown = parts.slice(0, 12).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return shown.join(", ") + (parts.length > shown.length ? " …" : "");
}
