import { NOTHING_SAID } from "@/lib/exchange/progress-form/said";
import type { ImportFile, OtherYear, PreviewRow } from "@/lib/exchange/progress-form/types";
import { entryYears } from "@/lib/figures/entry-years";
import type { Catalogue } from "@/lib/figures/types";

/** Counts the rows of a file that are of other years of the plan than the one that is previewed. */
export function otherYears(
  rows: readonly Pick<PreviewRow, "status" | "key">[],
  { year, scope }: { year: number; scope: string | null },
  { plan }: Pick<Catalogue, "plan">,
): readonly OtherYear[] {
  const { first, last } = entryYears(plan, "forecast", plan.endYear);
  const counts = new Map<number, number>();
  for (const { status, key } of rows) {
    if (status !== "skipped" || key === null || key.year === year) continue;
    if (key.year < first || key.year > last || (scope !== null && key.scope !== scope)) continue;
    counts.set(key.year, (counts.get(key.year) ?? 0) + 1);
  }
  return [...counts]
    .map(([other, count]) => ({ year: other, count }))
    .toSorted((one, next) => one.year - next.year);
}

/**
 * Keeps the year that the page stood for where a table says none, before the same rows are read for another year: no row
 * is read twice.
 */
export function withPageYear(file: ImportFile, year: number): ImportFile {
  return {
    ...file,
    tables: file.tables.map((table) => {
      const said = table.said ?? NOTHING_SAID;
      return { ...table, said: { ...said, year: said.year ?? year } };
    }),
  };
}
