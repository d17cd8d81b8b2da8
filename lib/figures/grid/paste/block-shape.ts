import { readBlockCell, type BlockCell, type NameFacts } from "./block-labels";

/** A pasted block with the rows and columns that name what the others hold. */
export interface BlockShape {
  readonly texts: readonly (readonly string[])[];
  readonly cells: readonly (readonly BlockCell[])[];
  /** Rows above the values that name or head the columns, uppermost first. */
  readonly headRows: readonly number[];
  /** Columns that name the rows, leftmost first. */
  readonly headColumns: readonly number[];
  readonly valueRows: readonly number[];
  readonly valueColumns: readonly number[];
  /** Rows of one text above the values: a title, the unit of the table. */
  readonly captions: readonly number[];
}

const BLANK: BlockCell = { kind: "blank" };

/** Finds which rows and columns of a block are names; null for a block of nothing but values. */
export function shapeOf(
  texts: readonly (readonly string[])[],
  facts: NameFacts,
): BlockShape | null {
  const width = Math.max(0, ...texts.map((row) => row.length));
  const full = texts.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
  const cells = full.map((row) => row.map((text) => readBlockCell(text, facts)));
  const first = firstValueRow(cells);
  if (first === null) return null;
  const columns = Array.from({ length: width }, (_, column) => column);
  const below = cells.slice(first);
  const holding = columns.filter((column) => below.some((row) => isValue(row[column])));
  const above = cells.slice(0, first).map((row, index) => ({ row, index }));
  // A title stands at the left, over the names.
  const captions = above.filter(
    ({ row }) =>
      width > 1 && isFilled(row[0]) && row.filter(isFilled).length === 1 && holding[0] !== 0,
  );
  const headRows = above.filter(
    ({ row, index }) =>
      !captions.some((caption) => caption.index === index) &&
      holding.some((column) => isFilled(row[column])),
  );
  const headOf = (column: number) => headRows.at(-1)?.row[column]?.kind ?? "blank";
  const years = holding.filter((column) => isOfYears(below, column, headOf(column), holding));
  const valueColumns = holding.filter(
    (column) => headOf(column) !== "naming" && !years.includes(column),
  );
  const wordy = columns.filter(
    (column) => !holding.includes(column) && below.some((row) => isFilled(row[column])),
  );
  const isUsed = (column: number) => below.some((row) => row[column]?.kind === "names");
  // A column under an unknown heading, as 责任单位, names its rows only where no other does.
  const known = wordy.filter((column) => isUsed(column) && headOf(column) !== "text");
  const [leftmost] = wordy;
  const last = wordy.find(isUsed) ?? (headRows.length > 0 || leftmost === 0 ? leftmost : undefined);
  const named = known.length > 0 ? known : [last].flatMap((column) => column ?? []);
  const headColumns = [...named, ...years].toSorted((a, b) => a - b);
  if (headRows.length === 0 && named.length === 0) return null;
  return {
    cells,
    texts: full,
    headRows: headRows.map(({ index }) => index),
    headColumns,
    valueColumns,
    valueRows: below.flatMap((row, index) => (row.some(isValue) ? [first + index] : [])),
    captions: captions.map(({ index }) => index),
  };
}

/**
 * The first row with a value. Numbers that may be years are the heads of columns where the row is named otherwise
 * than the rows below it, and values where nothing else is.
 */
function firstValueRow(cells: readonly (readonly BlockCell[])[]): number | null {
  const strict = cells.findIndex((row) => row.some((cell) => cell.kind === "value"));
  const loose = cells.findIndex((row) => row.some((cell) => cell.kind === "year"));
  if (loose === -1) return strict === -1 ? null : strict;
  if (strict === -1 || loose < strict) {
    const row = cells[loose] ?? [];
    return isHeadOfYears(row, cells.slice(loose + 1)) ? nextValueRow(cells, loose + 1) : loose;
  }
  return strict;
}

function nextValueRow(cells: readonly (readonly BlockCell[])[], from: number): number | null {
  const next = cells.findIndex((row, index) => index >= from && row.some(isValue));
  return next === -1 ? null : next;
}

function isHeadOfYears(
  row: readonly BlockCell[],
  below: readonly (readonly BlockCell[])[],
): boolean {
  if (!below.some((other) => other.some(isValue))) return false;
  const years = row.flatMap((cell) => (cell.kind === "year" ? [cell.year] : []));
  const [head = BLANK] = row;
  if (head.kind === "year") {
    // Nothing but years, one after the other.
    return (
      years.length > 1 && years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1)
    );
  }
  const like = below.some(([other = BLANK]) => dimensionOf(other) === dimensionOf(head));
  return (
    head.kind === "blank" ||
    head.kind === "naming" ||
    head.kind === "result" ||
    head.kind === "text" ||
    !like
  );
}

function dimensionOf(cell: BlockCell): string {
  return cell.kind === "names" ? Object.keys(cell.names).toSorted().join(" ") : cell.kind;
}

/** Whether a column of numbers holds the years of its rows: it is headed 年度, or says one year over and over. */
function isOfYears(
  rows: readonly (readonly BlockCell[])[],
  column: number,
  head: BlockCell["kind"],
  holding: readonly number[],
): boolean {
  const cells = rows.map((row) => row[column] ?? BLANK).filter(isFilled);
  const years = new Set(cells.map((cell) => (cell.kind === "year" ? cell.year : null)));
  if (years.has(null)) return false;
  return (
    head === "naming" ||
    (head === "blank" && years.size === 1 && cells.length > 1 && holding.length > 1)
  );
}

function isValue(cell: BlockCell | undefined): boolean {
  return cell?.kind === "value" || cell?.kind === "year";
}

function isFilled(cell: BlockCell | undefined): boolean {
  return cell !== undefined && cell.kind !== "blank";
}

/**
 * The cells that name a row or a column. A merged cell stands only in the first place it covers, so a blank one takes
 * the one before it where the innermost names are filled; `line` gives the cells of a head from the first on.
 */
export function namingCells(
  heads: readonly number[],
  at: number,
  line: (head: number) => readonly BlockCell[],
): readonly { head: number; at: number; cell: BlockCell }[] {
  const last = heads.at(-1);
  const isInner = last !== undefined && isFilled(line(last)[at]);
  return heads.flatMap((head) => {
    const cells = line(head);
    let from = at;
    if (isInner && head !== last) while (from > 0 && !isFilled(cells[from])) from -= 1;
    const cell = cells[from] ?? BLANK;
    return isFilled(cell) ? [{ head, at: from, cell }] : [];
  });
}
