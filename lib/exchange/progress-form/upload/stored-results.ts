import type { ImportFile, ImportRow } from "@/lib/exchange/progress-form/types";

/** Takes the results that a file keeps of its formulas for what stands in the cells: the uploader has confirmed it. */
export function withStoredResults(file: ImportFile): ImportFile {
  return { ...file, rows: file.rows.map(withStored) };
}

function withStored(row: ImportRow): ImportRow {
  const { stored } = row;
  if (stored === undefined) return row;
  const odd = Object.fromEntries(
    Object.entries(row.odd).filter(([column]) => !Object.hasOwn(stored, column)),
  );
  return { ...row, odd, cells: { ...row.cells, ...stored } };
}

/** How many formulas have a stored result that could be read. */
export function countStored({ rows }: ImportFile): number {
  return rows.reduce((count, { stored }) => count + Object.keys(stored ?? {}).length, 0);
}
