import { isSignatureLine, type Column } from "../columns";
import { looksLikeHeadings, mayMean, readHeadings, type Headings } from "../reading/headings";
import { plainText, SheetCells } from "../reading/sheet-cells";
import { MAX_CAPTION, spans, type SheetTable, type TableReader } from "../reading/sheet-reader";
import { columnName, shortened, TableRows } from "../reading/table-rows";
import type { ImportRow, ReadSheet, Unread } from "../types";
import type { ColumnHeading, ColumnMapping, SheetMapping } from "../mapping-types";
import { unitColumnsOf } from "./unit-columns";

/** Lines below a table that are about it and no rows of it. */
const FOOT =
  /^(?:注|备注|说明|附注|填表人|填报人|制表人?|审核人|复核|负责人|联系人|联系电话|填报日期|报送日期|填报单位|报送单位|数据来源|资料来源|note|source|prepared by)\s*\d*\s*[:：.、]/i;

/** One column of values with the rows that are read for it. */
interface ValueColumn {
  x: number;
  mapping: ColumnMapping;
  unit: string;
  /** Columns with the units of these values, beside the one that is mapped. */
  unitsAt: readonly number[];
  rows: TableRows;
  parts: { below: number; rows: Omit<ImportRow, "table">[] }[];
}

/** Reads a sheet the way a person has said: a line with several values becomes as many rows. */
export class MappedReader implements TableReader {
  readonly unread: Unread[] = [];
  readonly captions: string[] = [];
  readonly foreignHeadings = null;
  private readonly cells: SheetCells;
  private readonly hidden: ReadonlySet<number>;
  private readonly values: ValueColumn[];
  private readonly filled = new Map<number, number>();
  private readonly hiddenLines: number[] = [];
  private readonly notes: number[] = [];

  constructor(
    private readonly sheet: ReadSheet,
    private readonly mapping: SheetMapping,
    private readonly headings: readonly ColumnHeading[],
  ) {
    this.cells = new SheetCells(sheet);
    this.hidden = new Set(sheet.hiddenRows);
    const isRead = (x: number) => !sheet.hiddenColumns.includes(x);
    const columns = mapping.columns.map((column, x) => (isRead(x) ? column : NOT_SEEN));
    const numbers = columns.flatMap(({ as }, x) => (as === "value" ? [x] : []));
    this.values = numbers.map((x): ValueColumn => {
      const of: Headings = {
        columns: columns.map(({ as }, at) => toColumn(as, at === x)),
        // A column that somebody left out on purpose is no cell without a heading.
        texts: columns.map(({ as }, at) => headings[at]?.parts.join("/") || (as === "" ? "" : "—")),
        unit: headings[x]?.unit ?? "",
        otherValues: new Set(numbers.filter((other) => other !== x)),
      };
      const mergedAt = (y: number, at: number) => this.cells.mergedAt(y, at);
      const unitsAt = unitColumnsOf(x, columns, headings).filter(isRead);
      const rows = new TableRows(sheet, of, mapping.bottom, mergedAt);
      return { x, mapping: columns[x] ?? NOT_SEEN, unit: of.unit, unitsAt, rows, parts: [] };
    });
  }

  tables(): SheetTable[] {
    const { top, bottom } = this.mapping;
    const { rows } = this.sheet;
    for (let y = 0; y < Math.min(top, rows.length); y += 1) this.passOver(y);
    this.cut();
    let y = bottom + 1;
    for (; y < rows.length; y += 1) {
      const end = this.endsAt(y);
      if (end === "heading") continue;
      if (end !== null) break;
      this.readLine(y);
    }
    this.sayRest(y);
    const until = this.captions.length;
    return this.values.flatMap((value) =>
      value.parts.map((part) => ({
        sheet: this.sheet.name,
        above: part.below,
        next: until,
        unit: value.unit,
        column: this.values.length > 1 ? columnName(value.x) : "",
        said: this.mapping.said,
        rows: part.rows,
      })),
    );
  }

  /** Whether the table ends at a line, or its headings are only repeated for another page. */
  private endsAt(y: number): "heading" | "foot" | "other" | null {
    const texts = this.cells.textsOf(y);
    const [first = ""] = texts.filter((text) => text !== "");
    if (isSignatureLine(first) || FOOT.test(first)) return "foot";
    const { bottom } = this.mapping;
    const own = this.mapping.columns.map((_, x) => this.cells.joinedText(bottom, x));
    const isSame = texts.length > 0 && own.every((text, x) => text === (texts[x] ?? ""));
    if (isSame) return "heading";
    return looksLikeHeadings(readHeadings(texts)) ? "other" : null;
  }

  private readLine(y: number): void {
    if (this.cells.filledIn(y) === 0) return;
    if (this.hidden.has(y)) {
      this.hiddenLines.push(y + 1);
      return;
    }
    const read = this.values.map((value) => ({ value, row: this.rowOf(value, y) }));
    // A line with one text may name what follows it.
    if (read.every(({ row }) => row.lone)) {
      this.caption(y);
      this.cut();
    }
    for (const { value, row } of read) {
      const isBlank = (row.cells.value ?? "") === "" && row.odd.value === undefined;
      // A line with several values is no row of a cell that it leaves blank.
      const isLeft = this.values.length > 1 && isBlank && row.problems.length === 0;
      if (!isLeft) value.parts.at(-1)?.rows.push(row);
    }
    for (const [x] of (this.sheet.rows[y] ?? []).entries()) {
      const as = this.mapping.columns[x]?.as ?? "";
      const isUnit = this.values.some(({ unitsAt }) => unitsAt.includes(x));
      if (isUnit) continue;
      const isOut = as === "ignore" || as === "" || this.sheet.hiddenColumns.includes(x);
      if (isOut && plainText(this.cells.cell(y, x)) !== "") {
        this.filled.set(x, (this.filled.get(x) ?? 0) + 1);
      }
    }
  }

  /** The row of one value: what its column names stands in it as if the line had a column for it. */
  private rowOf({ rows, mapping, unitsAt, x }: ValueColumn, y: number): Omit<ImportRow, "table"> {
    const row = rows.read(y);
    const { indicator, scope, year } = mapping;
    const nature = this.headings[x]?.nature ?? null;
    // A column of the line's own says it of this line.
    const isNamed = (row.cells.nature ?? "") !== "";
    const texts = unitsAt.map((at) => this.cells.joinedText(y, at)).filter((text) => text !== "");
    // Two units that differ are no unit, which refuses the row.
    const unit = [...new Set(texts)].join("、");
    const named = {
      ...(unit === "" ? {} : { unit }),
      ...(indicator === null ? {} : { indicator }),
      ...(scope === null ? {} : { scope }),
      ...(year === null ? {} : { year: String(year) }),
      ...(nature === null || isNamed ? {} : { nature }),
    };
    return { ...row, cells: { ...row.cells, ...named } };
  }

  private cut(): void {
    for (const { parts } of this.values) parts.push({ below: this.captions.length, rows: [] });
  }

  private passOver(y: number): void {
    if (this.cells.filledIn(y) === 0) return;
    this.caption(y);
    const texts = (this.sheet.rows[y] ?? []).map(plainText).filter((text) => text !== "");
    const hasNumber = texts.some((text) => /^[-+]?\d[\d,.]*$/.test(text));
    if (hasNumber && texts.length > 1) this.notes.push(y + 1);
  }

  private caption(y: number): void {
    const texts = (this.sheet.rows[y] ?? []).map(plainText).filter((text) => text !== "");
    if (texts.length > 0) this.captions.push(texts.join(" · ").slice(0, MAX_CAPTION));
  }

  /** Says what of the sheet was not read, and what stands below the table from a line on. */
  private sayRest(from: number): void {
    const isOther = from < this.sheet.rows.length && this.endsAt(from) === "other";
    let below = 0;
    for (let y = from; y < this.sheet.rows.length; y += 1) {
      if (isOther) below += y > from && this.cells.filledIn(y) > 0 ? 1 : 0;
      else this.passOver(y);
    }
    if (below > 0) this.say("foreignTable", { line: String(from + 1), count: String(below) });
    for (const [x, count] of this.filled) this.sayColumn(x, String(count));
    if (this.hiddenLines.length > 0) {
      const count = String(this.hiddenLines.length);
      this.say("hiddenRows", { count, lines: spans(this.hiddenLines) });
    }
    if (this.notes.length > 0) this.say("lines", { lines: spans(this.notes) });
  }

  private sayColumn(x: number, count: string): void {
    const { parts = [], doubt = null } = this.headings[x] ?? {};
    const heading = shortened(parts.join(" / "));
    const at = columnName(x);
    const meant = mayMean(parts.at(-1) ?? "");
    if (this.sheet.hiddenColumns.includes(x)) this.say("hiddenColumn", { heading, at });
    else if (heading === "") this.say("cells", { at, count });
    else if (doubt === "noResult") this.say("columnNoResult", { heading, at, count });
    else if (meant === null) this.say("column", { heading, at, count });
    else this.say("columnPerhaps", { heading, at, count, meant });
  }

  private say(name: Unread["name"], values: Record<string, string>): void {
    this.unread.push({ name, values: { sheet: shortened(this.sheet.name), ...values } });
  }
}

/** A sheet that nobody chose: named, and not read. */
export class PassedOverReader implements TableReader {
  readonly captions = [];
  readonly foreignHeadings = null;
  readonly unread: readonly Unread[];

  constructor(sheet: ReadSheet) {
    const isBlank = sheet.rows.every((row) => row.every((cell) => plainText(cell) === ""));
    const values = { sheet: shortened(sheet.name) };
    this.unread = isBlank ? [] : [{ name: "sheetNotChosen", values }];
  }

  tables(): SheetTable[] {
    return [];
  }
}

const NOT_SEEN: ColumnMapping = { as: "ignore", indicator: null, scope: null, year: null };

function toColumn(as: ColumnMapping["as"], isValue: boolean): Column | null {
  if (as === "value") return isValue ? "value" : null;
  return as === "ignore" || as === "" ? null : as;
}
