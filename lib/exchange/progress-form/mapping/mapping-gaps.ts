import { equalHeadings } from "./guess-mapping";
import type { ColumnHeading, MappingGap, SheetMapping } from "../mapping-types";

export interface Gap {
  name: MappingGap;
  /** Column of the gap, from 0; null where it is no single one. */
  at: number | null;
}

/** What the captions of a sheet and the page name where the table has no column for it. */
export interface Named {
  scope: boolean;
  year: boolean;
}

/** Lists what keeps a mapping from being used: nothing to read, a cell named twice or not at all. */
export function mappingGaps(
  { columns, said }: SheetMapping,
  headings: readonly ColumnHeading[],
  named: Named,
): readonly Gap[] {
  const gaps: Gap[] = [];
  const values = columns.flatMap((column, x) => (column.as === "value" ? [{ column, x }] : []));
  const has = (as: string) => columns.some((column) => column.as === as);
  if (values.length === 0) gaps.push({ name: "noValue", at: null });
  for (const [x, { doubt }] of headings.entries()) {
    if (doubt === "hidden") gaps.push({ name: "hidden", at: x });
  }
  for (const x of equalHeadings(headings, columns)) gaps.push({ name: "equalHeadings", at: x });
  for (const [x, { as }] of columns.entries()) {
    const isSecond = as !== "value" && as !== "ignore" && as !== "";
    const first = columns.findIndex((column) => column.as === as);
    if (isSecond && first !== x) gaps.push({ name: "twice", at: x });
  }
  for (const { column, x } of values) {
    for (const name of ["indicator", "scope", "year"] as const) {
      if (column[name] !== null && has(name)) gaps.push({ name: "namedTwice", at: x });
    }
    if (has("key")) continue;
    if (column.indicator === null && !has("indicator")) gaps.push({ name: "noIndicator", at: x });
  }
  const cells = values.map(({ column }) => `${column.indicator}|${column.scope}|${column.year}`);
  for (const [index, cell] of cells.entries()) {
    if (cells.indexOf(cell) !== index)
      gaps.push({ name: "sameCells", at: values[index]?.x ?? null });
  }
  if (has("key")) return gaps;
  const lacks = (name: "scope" | "year") =>
    !has(name) && values.some(({ column }) => column[name] === null);
  if (lacks("scope") && !named.scope && said.scope === "") gaps.push({ name: "noScope", at: null });
  if (lacks("year") && !named.year && said.year === null) gaps.push({ name: "noYear", at: null });
  return gaps;
}
