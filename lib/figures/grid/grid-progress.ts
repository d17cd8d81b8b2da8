import type { CellState } from "./cell-state";
import type { GridRow } from "./types";

/** How far a grid is filled, and the ids of the cells that are not, in its order. */
export interface GridProgress {
  readonly filled: number;
  readonly total: number;
  readonly missing: readonly string[];
}

/**
 * Tells how many of the cells that a reader sees unfolded have a value: adopted, waiting for review, or typed. Rows of
 * other calibres owe nothing, nor do others' cells where only one's own are shown.
 */
export function gridProgress(
  rows: readonly Pick<GridRow, "cells" | "other">[],
  states: Readonly<Record<string, CellState>>,
  onlyMine = false,
): GridProgress {
  const cells = rows
    .filter(({ other }) => !other)
    .flatMap((row) => row.cells)
    .filter(({ isMine }) => isMine || !onlyMine);
  const missing = cells.filter(({ id, current, submitted }) => {
    const text = states[id]?.text.trim() ?? "";
    return text === "" && current === null && submitted === null;
  });
  return {
    filled: cells.length - missing.length,
    total: cells.length,
    missing: missing.map(({ id }) => id),
  };
}
