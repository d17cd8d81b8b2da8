import { dimensionCodes } from "./dimensions";
import { WHOLE_KIND, type LocalText, type Scope } from "./types";

/** Name of the parameter of an address that names the sheet of a table, where it has several. */
export const SHEET_PARAM = "sheet";

/** A table of so many cells is one sheet: more than twice nine pillars × ten targets. */
export const MOST_CELLS = 240;
/** The longest sides of one of several sheets. */
const MOST = { parts: 16, indicators: 12 } as const;

/** Where a sheet lies in its table. */
export interface SheetPlace {
  readonly number: number;
  /** Places of its indicators among those of the table, from 1; of its parts among those of the dimension. */
  readonly columns: readonly [number, number];
  readonly rows: readonly [number, number];
  /** Whether the whole dimension stands on the sheet. */
  readonly isWholeDimension: boolean;
}

/** A piece of a table of parts × indicators that one page shows. */
export interface Sheet<Part, Indicator> extends SheetPlace {
  readonly parts: readonly Part[];
  readonly indicators: readonly Indicator[];
}

type Placed = Pick<Scope, "code" | "kind" | "parent">;

/** Puts parts × indicators on one sheet, whatever their number. */
export function oneSheet<Part, Indicator>(
  parts: readonly Part[],
  indicators: readonly Indicator[],
): Sheet<Part, Indicator> {
  const columns = [1, indicators.length] as const;
  const rows = [1, parts.length] as const;
  return { number: 1, parts, indicators, columns, rows, isWholeDimension: true };
}

/**
 * Divides a table of parts × indicators into sheets that can be read: one for each dimension (a long one in pieces) and
 * each dozen of indicators. The plan's whole is in none of them.
 */
export function manySheets<Part extends Placed, Indicator>(
  scopes: readonly Part[],
  indicators: readonly Indicator[],
): readonly Sheet<Part, Indicator>[] {
  const sheets = dimensionCodes(scopes).flatMap((code) => {
    const members = scopes.filter(({ kind }) => kind === code);
    return pieces(members, MOST.parts).flatMap((some) =>
      pieces(indicators, MOST.indicators).map((group) => ({
        parts: some.items,
        indicators: group.items,
        columns: [group.first, group.first + group.items.length - 1] as const,
        rows: [some.first, some.first + some.items.length - 1] as const,
        isWholeDimension: some.items.length === members.length,
      })),
    );
  });
  return sheets.map((sheet, index) => ({ number: index + 1, ...sheet }));
}

/**
 * Divides a table of all scopes × indicators: one sheet for a plan of usual size, else several as `manySheets` makes
 * them, each with the plan's whole before its parts.
 */
export function tableSheets<Part extends Placed, Indicator>(
  scopes: readonly Part[],
  indicators: readonly Indicator[],
): readonly Sheet<Part, Indicator>[] {
  if (scopes.length * indicators.length <= MOST_CELLS) return [oneSheet(scopes, indicators)];
  const whole = scopes.filter(({ kind }) => kind === WHOLE_KIND);
  const sheets = manySheets(scopes, indicators).map((sheet) => ({
    ...sheet,
    parts: [...whole, ...sheet.parts],
  }));
  return sheets.length === 0 ? [oneSheet(scopes, indicators)] : sheets;
}

/** Reads which sheet an address asks for, `?sheet=3`; the first where it names none of this table. */
export function readSheet<Some extends { readonly number: number }>(
  asked: string | string[] | undefined,
  sheets: readonly Some[],
): Some | null {
  return sheets.find(({ number }) => String(number) === asked) ?? sheets[0] ?? null;
}

/** Names the parts of a sheet by their dimension, and where they are a piece of it by their places. */
export function sheetName({ rows, isWholeDimension }: SheetPlace, dimension: LocalText): LocalText {
  if (isWholeDimension) return dimension;
  const [first, last] = rows;
  return {
    zh: `${dimension.zh} ${String(first)}—${String(last)}`,
    en: `${dimension.en} ${String(first)}–${String(last)}`,
  };
}

/** A dozen of rows of a long table, all its columns. */
export interface RowSheet<Row> {
  readonly number: number;
  readonly rows: readonly Row[];
  /** Places of its rows among all, from 1. */
  readonly places: readonly [number, number];
}

/** Divides the rows of a table of so many cells into sheets of a dozen rows, each with all columns; else one sheet. */
export function rowSheets<Row>(rows: readonly Row[], cells: number): readonly RowSheet<Row>[] {
  const most = cells <= MOST_CELLS ? Math.max(rows.length, 1) : MOST.indicators;
  return pieces(rows, most).map(({ first, items }, index) => ({
    number: index + 1,
    rows: items,
    places: [first, first + items.length - 1],
  }));
}

/** Divides a list into pieces of `most` items or fewer, all of about one length, each with the place of its first from 1. */
export function pieces<Item>(
  items: readonly Item[],
  most: number,
): readonly { readonly first: number; readonly items: readonly Item[] }[] {
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_, index) => {
    // Of about one length: 13 are 7 and 6, not 12 and 1.
    const length = Math.ceil(items.length / count);
    return { first: index * length + 1, items: items.slice(index * length, (index + 1) * length) };
  }).filter((piece) => piece.items.length > 0);
}
