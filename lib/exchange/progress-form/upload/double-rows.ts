import { cellName } from "@/lib/exchange/progress-form/cell-name";
import type { ImportRow } from "@/lib/exchange/progress-form/types";

import type { Identified } from "./identify-row";
import type { TableSays } from "./table-says";

export interface FoundRow {
  row: ImportRow;
  place: Identified;
  says: TableSays;
}

/** The rows of a file by the cell they name, in the order of the file. */
export function groupByCell(found: readonly FoundRow[]): ReadonlyMap<string, readonly FoundRow[]> {
  const groups = new Map<string, FoundRow[]>();
  for (const row of found) {
    if (!row.place.ok) continue;
    const name = cellName(row.place.key);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
}

/**
 * Finds the row because of which another one of the same cell is not read; null for the one that counts. Of rows that
 * say the same the first counts; of rows that say different things none does, because the file does not say which.
 */
export function otherRow(row: ImportRow, rows: readonly FoundRow[]): FoundRow | null {
  const [first, second] = rows;
  if (first === undefined || second === undefined) return null;
  if (first.row !== row) return first;
  return rows.find((other) => other.row !== row && !saysTheSame(other.row, row)) ?? null;
}

function saysTheSame(a: ImportRow, b: ImportRow): boolean {
  return (["value", "flag", "qualifier", "unit"] as const).every(
    (column) => (a.cells[column] ?? "") === (b.cells[column] ?? ""),
  );
}

/** Names the line of a row, as a spreadsheet does: 3, C3 where a line has several values, 襄阳!3 of several sheets. */
export function lineName({ row, says: { table } }: FoundRow): string {
  const line = `${table.column}${row.line}`;
  return table.named ? `${table.sheet}!${line}` : line;
}
