"use client";

import { useMemo } from "react";

import type { MessageRef } from "@/lib/actions/domain-error";
import { checkEntry } from "@/lib/figures/check-entry";
import { overlayValues } from "@/lib/figures/checks/overlay-values";
import type { Finding } from "@/lib/figures/checks/types";
import { findFindings } from "@/lib/figures/find-findings";
import { gridEntry } from "@/lib/figures/grid/grid-entry";
import { cellInput, isDirty, type CellState, type GridState } from "@/lib/figures/grid/grid-state";
import { knownValueOf } from "@/lib/figures/grid/known-value-of";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";
import type { SourceInput } from "@/lib/figures/schema";

/** What is wrong with a cell as it stands, and what would have to be explained. */
export interface CellCheck {
  readonly errors: readonly MessageRef[];
  readonly findings: readonly Finding[];
}

export const NO_OBJECTION: CellCheck = { errors: [], findings: [] };

/** Whether the actor has something of their own in the cell that is not submitted yet. */
export function isOpen(cell: CellState): boolean {
  return cell.status !== "submitted" && (cell.draft !== null || isDirty(cell));
}

/** The checks of all open cells, beside one another, with the very code that the server runs. */
export function useGridChecks(
  grid: YearGrid,
  cells: readonly GridCell[],
  state: GridState,
  source: SourceInput,
): ReadonlyMap<string, CellCheck> {
  return useMemo(() => {
    const { catalogue, currentYear } = grid;
    const open = cells.flatMap((cell) => {
      const now = state.cells[cell.id];
      if (now === undefined || !isOpen(now)) return [];
      const from = now.draft ?? cell.returned;
      const entry = gridEntry(catalogue.plan.code, cellInput(cell.key, now), source, from);
      return [{ id: cell.id, entry, current: cell.current }];
    });
    const batch = open.flatMap(({ entry }) => knownValueOf(entry, catalogue) ?? []);
    const known = overlayValues(grid.known, batch);
    return new Map(
      open.map(({ id, entry, current }) => {
        const context = { catalogue, currentYear, current, known, submitting: false };
        const check = checkEntry(entry, context);
        const { value = [], year = [], nature = [] } = check.ok ? {} : check.fields;
        return [
          id,
          { errors: [...value, ...year, ...nature], findings: findFindings(entry, context) },
        ];
      }),
    );
  }, [grid, cells, state.cells, source]);
}
