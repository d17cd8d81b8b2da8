import type { CellState } from "./cell-state";
import type { GridRow } from "./types";

/**
 * Counts how many of the cells that a reader sees unfolded have a value: adopted, waiting for review, or typed. Rows
 * of other calibres owe nothing.
 */
export function gridProgress(
  rows: readonly Pick<GridRow, "cells" | "other">[],
  states: Readonly<Record<string, CellState>>,
): { filled: number; total: number } {
  const cells = rows.filter(({ other }) => !other).flatMap((row) => row.cells);
  const filled = cells.filter(({ id, current, submitted }) => {
    const text = states[id]?.text.trim() ?? "";
    return text !== "" || current !== null || submitted !== null;
  });
  return { filled: filled.length, total: cells.length };
}
