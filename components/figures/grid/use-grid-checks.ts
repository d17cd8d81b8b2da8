"use client";

import { useDeferredValue, useMemo } from "react";

import type { MessageRef } from "@/lib/errors/domain-error";
import { checkEntry } from "@/lib/figures/entry/check-entry";
import { overlayValues } from "@/lib/figures/checks/overlay-values";
import type { Finding } from "@/lib/figures/types";
import { findFindings } from "@/lib/figures/entry/find-findings";
import { cellInput, isOpen } from "@/lib/figures/grid/cell-state";
import { gridEntry } from "@/lib/figures/grid/grid-entry";
import type { GridState } from "@/lib/figures/grid/grid-state";
import { knownValueOf } from "@/lib/figures/grid/known-value-of";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";

/** What is wrong with a cell as it stands, and what would have to be explained. */
export interface CellCheck {
  errors: readonly MessageRef[];
  findings: readonly Finding[];
}

export const NO_OBJECTION: CellCheck = { errors: [], findings: [] };

/** Whether two checks say one and the same, so that a cell need not be drawn again. */
export function sameCheck(a: CellCheck, b: CellCheck): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Runs the checks of all open cells, beside one another, with the very code that the server runs. Findings come
 * after the letter that was typed, never before it: typing does not wait for them.
 */
export function useGridChecks(
  grid: YearGrid,
  cells: readonly GridCell[],
  state: GridState,
): ReadonlyMap<string, CellCheck> {
  const shown = useDeferredValue(state.cells);
  const { common } = state;
  return useMemo(() => {
    const { catalogue, currentYear } = grid;
    const open = cells.flatMap((cell) => {
      const now = shown[cell.id];
      if (now === undefined || !isOpen(now)) return [];
      const from = now.draft ?? cell.returned;
      const entry = gridEntry(catalogue.plan.code, cellInput(cell.key, now, common), from);
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
  }, [grid, cells, shown, common]);
}
