"use client";

import { useMemo } from "react";

import { closedBecause } from "@/lib/figures/grid/closed-because";
import { hasSource } from "@/lib/figures/grid/cell-source";
import { cellInput, isDirty, isOpen, sourceFor } from "@/lib/figures/grid/cell-state";
import { readCellText } from "@/lib/figures/grid/cell-text";
import { gridEntry } from "@/lib/figures/grid/grid-entry";
import { gridProgress } from "@/lib/figures/grid/grid-progress";
import type { GridState } from "@/lib/figures/grid/grid-state";
import { warningOf } from "@/lib/figures/grid/same-warning";
import type { OpenCell } from "@/lib/figures/grid/submission-plan";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";

import { NO_OBJECTION, type CellCheck } from "./use-grid-checks";

/** What is still to be done in a grid, from the cells with something of one's own in them. */
export function useGridWork(
  grid: YearGrid,
  cells: readonly GridCell[],
  state: GridState,
  checks: ReadonlyMap<string, CellCheck>,
) {
  return useMemo(() => {
    const open = cells.filter((cell) => {
      const now = state.cells[cell.id];
      return now !== undefined && isOpen(now) && closedBecause(cell, now) === null;
    });
    const warnings = new Map(
      open.map(({ id }) => [id, warningOf((checks.get(id) ?? NO_OBJECTION).findings)]),
    );
    const idsOf = (wanted: readonly GridCell[]) => wanted.map(({ id }) => id);
    const isBlank = (id: string, name: "explanation" | "reason") =>
      (state.cells[id]?.[name] ?? "").trim() === "";
    const sourceless = open.filter(({ id }) => {
      const now = state.cells[id];
      if (now === undefined || readCellText(now.text).flag !== "") return false;
      return !hasSource(sourceFor(now, state.common));
    });
    const unexplained = open.filter(
      ({ id }) => warnings.get(id) !== "" && isBlank(id, "explanation"),
    );
    return {
      open,
      sourceless: idsOf(sourceless),
      unexplained: idsOf(unexplained),
      unreasoned: idsOf(
        open.filter(({ id, current }) => current !== null && isBlank(id, "reason")),
      ),
      /** Cells without an explanation that the same checks ask one of as of this cell, which is left out. */
      alikeTo: (id: string) =>
        idsOf(
          unexplained.filter(
            (other) => other.id !== id && warnings.get(other.id) === warnings.get(id),
          ),
        ),
      isUnsaved: Object.values(state.cells).some(
        (cell) => cell.status === "saving" || isDirty(cell),
      ),
      isWaiting: open.some(({ id }) => {
        const now = state.cells[id];
        if (now === undefined || now.status === "conflict") return false;
        return now.status === "saving" || (isDirty(now) && now.status !== "refused");
      }),
      progress: gridProgress(grid.rows, state.cells, grid.own?.only === true),
    };
  }, [grid, cells, state, checks]);
}

/** Writes the open cells as they would be sent, with what holds some of them up whatever they say. */
export function openCellsOf(
  grid: YearGrid,
  open: readonly GridCell[],
  state: GridState,
): readonly OpenCell[] {
  return open.flatMap((cell) => {
    const now = state.cells[cell.id];
    if (now === undefined) return [];
    const input = cellInput(cell.key, now, state.common);
    const [message] = now.messages;
    const refused = now.status === "refused" ? (message ?? null) : null;
    return [
      {
        cell,
        entry: gridEntry(grid.catalogue.plan.code, input, now.draft ?? cell.returned),
        current: cell.current,
        held: now.status === "conflict" ? { key: "grid.summary.contested" } : refused,
      },
    ];
  });
}
