"use client";

import { useMemo, type Dispatch } from "react";

import type { MessageRef } from "@/lib/actions/domain-error";
import { runChecks } from "@/lib/figures/checks/run-checks";
import { NUMBER_CHECKS } from "@/lib/figures/checks/check-list";
import { readCellText } from "@/lib/figures/grid/cell-text";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import { planFillDown, planPaste, type PlannedEdit } from "@/lib/figures/grid/paste-plan";
import { placesIn, type Position } from "@/lib/figures/grid/selection";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";
import { parseValue } from "@/lib/figures/parse-value";
import { placePath } from "@/lib/figures/read-place";
import { useRouter } from "@/lib/i18n/navigation";

import type { GridCommands } from "./use-grid-keys";
import type { PasteResult } from "./year-grid-editor";

interface Options {
  readonly grid: YearGrid;
  readonly state: GridState;
  readonly dispatch: Dispatch<GridEvent>;
  readonly report: (result: PasteResult | null) => void;
}

/** Why nobody can type into a cell now; null where one can. */
export function closedBecause(cell: GridCell, state: GridState): MessageRef | null {
  const now = state.cells[cell.id];
  if (now?.status === "submitted") return { key: "grid.skipped.submitted" };
  // One's own submission is taken back in the form of the cell; another's does not close the cell.
  const own = cell.submitted !== null && cell.isOwnSubmission;
  if (own) return { key: "grid.skipped.submitted" };
  if (cell.isFuture) return { key: "grid.skipped.future" };
  return null;
}

/** What the keys and the clipboard do to the cells. */
export function useGridCommands({ grid, state, dispatch, report }: Options): GridCommands {
  const router = useRouter();
  return useMemo(() => {
    const cellAt = ({ row, column }: Position) => grid.rows[row]?.cells[column];
    const textAt = (place: Position) => state.cells[cellAt(place)?.id ?? ""]?.text ?? "";
    const size = { rows: grid.rows.length, columns: grid.columns.length };
    const refuse = (place: Position, text: string): MessageRef | null => {
      const cell = cellAt(place);
      if (cell === undefined) return { key: "grid.skipped.outside" };
      return closedBecause(cell, state) ?? unreadable(grid, cell, text);
    };
    const edit = (edits: readonly PlannedEdit[]) => {
      const known = edits.flatMap(({ text, ...place }) => {
        const cell = cellAt(place);
        return cell === undefined ? [] : [{ id: cell.id, before: textAt(place), after: text }];
      });
      dispatch({ type: "edited", edits: known });
    };
    const isWritable = (place: Position) => {
      const cell = cellAt(place);
      return cell !== undefined && closedBecause(cell, state) === null;
    };
    return {
      textAt,
      commit: (place, before) => {
        const cell = cellAt(place);
        if (cell !== undefined) dispatch({ type: "committed", id: cell.id, before });
      },
      restore: (place, before) => {
        const cell = cellAt(place);
        if (cell !== undefined) dispatch({ type: "typed", id: cell.id, text: before });
      },
      clear: (selection) =>
        edit(
          placesIn(selection)
            .flat()
            .filter(isWritable)
            .map((place) => ({ ...place, text: "" })),
        ),
      paste: (selection, block) => {
        const { edits, skipped } = planPaste(block, { selection, size, refuse });
        edit(edits);
        report({ taken: edits.length, skipped });
      },
      fillDown: (selection) => {
        const planned = planFillDown(selection, textAt);
        const skipped = planned.flatMap(({ text, ...place }) => {
          const reason = text.trim() === "" ? null : refuse(place, text);
          return reason === null ? [] : [{ place, text, reason }];
        });
        const isTaken = (edited: PlannedEdit) =>
          edited.text.trim() !== "" && refuse(edited, edited.text) === null;
        edit(planned.filter(isTaken));
        report(skipped.length === 0 ? null : { taken: planned.filter(isTaken).length, skipped });
      },
      travel: (direction) => dispatch({ type: "travelled", direction }),
      openForm: (place) => {
        const cell = cellAt(place);
        if (cell !== undefined) router.push(placePath("/figures", cell.key));
      },
    };
  }, [grid, state, dispatch, report, router]);
}

/** What is wrong with a pasted text in itself: such a text is left out, not written. */
function unreadable(grid: YearGrid, cell: GridCell, text: string): MessageRef | null {
  const { value, flag } = readCellText(text);
  if (flag !== "") return null;
  const indicator = grid.catalogue.indicators.find(({ code }) => code === cell.key.indicator);
  if (indicator === undefined) return { key: "figures.errors.unknownIndicator" };
  const parsed = parseValue(value, indicator.unit);
  if (!parsed.ok) return parsed.error;
  const typed = parsed.rescaled ? value : null;
  return runChecks(NUMBER_CHECKS, { value: parsed.value, typed, indicator })[0] ?? null;
}
