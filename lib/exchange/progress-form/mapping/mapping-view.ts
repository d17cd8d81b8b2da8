import { columnName, shortened } from "../reading/table-rows";
import { natureOf, remarkNature, type NoResult } from "../reading/caption-kinds";
import { plainText } from "../reading/sheet-cells";
import type { ImportRow, ImportTable, ReadSheet } from "../types";
import type { Said } from "../said";
import { mappingGaps, type Named } from "./mapping-gaps";
import type { SheetGroup } from "./sheet-group";
import type { GroupView } from "../mapping-types";
import { unitColumnsOf } from "./unit-columns";

/** What a group's captions and sheet names say, beside what the page stands for. */
export interface GroupSays extends Named {
  unit: boolean;
  /** That numbers are provisional or forecasts. */
  nature: boolean;
}

/** Lines that are shown, for somebody to recognise the table. */
const SHOWN_LINES = 20;

/** Shows a group of sheets with what is guessed or chosen for it, what is asked, and what is still missing. */
export function viewGroup(
  group: SheetGroup,
  sheets: readonly ReadSheet[],
  { says, byPage, isChosen }: { says: GroupSays; byPage: Named; isChosen: (at: number) => boolean },
): GroupView {
  const { mapping, headings } = group;
  const first = sheets[group.sheets[0] ?? 0];
  const named = { scope: says.scope || byPage.scope, year: says.year || byPage.year };
  const gaps = group.sheets.some(isChosen) ? mappingGaps(mapping, headings, named) : [];
  const width = mapping.columns.length;
  return {
    sheets: group.sheets.map((index) => ({
      index,
      name: sheets[index]?.name ?? "",
      chosen: isChosen(index),
    })),
    top: mapping.top + 1,
    bottom: mapping.bottom + 1,
    lines: (first?.rows ?? []).slice(0, SHOWN_LINES).map((row, y) => ({
      line: y + 1,
      hidden: first?.hiddenRows.includes(y) ?? false,
      texts: Array.from({ length: width }, (_, x) => shortened(plainText(row[x] ?? ""))),
    })),
    columns: mapping.columns.map((column, x) => ({
      at: columnName(x),
      parts: headings[x]?.parts ?? [],
      doubt: headings[x]?.doubt ?? null,
      mapping: column,
    })),
    said: mapping.said,
    asks: asksOf(group, says),
    gaps: gaps.map(({ name, at }) => ({ name, at: at === null ? "" : columnName(at) })),
  };
}

function asksOf({ mapping, headings }: SheetGroup, says: GroupSays): readonly (keyof Said)[] {
  const { columns } = mapping;
  const has = (as: string) => columns.some((column) => column.as === as);
  const lacks = (name: "scope" | "year") =>
    !has(name) && columns.some((column) => column.as === "value" && column[name] === null);
  const hasUnits =
    has("unit") ||
    columns.some(({ as }, x) => as === "value" && unitColumnsOf(x, columns, headings).length > 0);
  const isMissing = {
    scope: lacks("scope") && !says.scope,
    year: lacks("year") && !says.year,
    unit: !hasUnits && !says.unit && headings.every(({ unit }) => unit === ""),
    source: !has("source"),
    nature: !has("nature") && says.nature,
  };
  if (has("key")) return [];
  return (["scope", "year", "unit", "source", "nature"] as const).filter((name) => isMissing[name]);
}

/** What the tables of a group's sheets say by themselves. */
export function groupSays(
  group: SheetGroup,
  sheets: readonly ReadSheet[],
  says: readonly {
    table: ImportTable;
    scope: { kind: string };
    year: { kind: string };
    units: readonly string[];
    noResult: { name: NoResult } | null;
  }[],
  rows: readonly Pick<ImportRow, "beside">[],
): GroupSays {
  const names = new Set(group.sheets.map((at) => sheets[at]?.name));
  const own = says.filter(({ table }) => names.has(table.sheet));
  const has = (is: (one: (typeof own)[number]) => boolean) => own.length > 0 && own.some(is);
  return {
    scope: has(({ scope }) => scope.kind !== "none"),
    year: has(({ year }) => year.kind !== "none"),
    unit: has(({ units }) => units.length > 0),
    nature:
      has(({ noResult }) => noResult !== null && natureOf(noResult.name) !== null) ||
      rows.some(({ beside = [] }) =>
        beside.some(({ kind, text }) => kind === "note" && remarkNature(text) !== null),
      ),
  };
}
