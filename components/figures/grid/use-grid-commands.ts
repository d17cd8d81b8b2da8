"use client";

import { useMemo, type Dispatch } from "react";

import type { MessageRef } from "@/lib/errors/domain-error";
import { closedBecause } from "@/lib/figures/grid/closed-because";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import {
  planFillDown,
  planPaste,
  type PlannedEdit,
  type SkippedCell,
} from "@/lib/figures/grid/paste-plan";
import { placesIn, type Position, type Selection } from "@/lib/figures/grid/selection";
import type { YearGrid } from "@/lib/figures/grid/types";
import { unreadableText } from "@/lib/figures/grid/unreadable-text";
import { placePath } from "@/lib/figures/read-place";
import { useRouter } from "@/lib/i18n/navigation";

/** What became of a pasted or filled block. */
export interface PasteResult {
  taken: number;
  skipped: readonly SkippedCell[];
}

export interface GridCommands {
  textAt: (place: Position) => string;
  /** Ends the typing in a cell. */
  commit: (place: Position, before: string) => void;
  /** Puts back the text that stood there before the typing began. */
  restore: (place: Position, before: string) => void;
  clear: (selection: Selection) => void;
  paste: (selection: Selection, block: readonly (readonly string[])[]) => void;
  fillDown: (selection: Selection) => void;
  travel: (direction: "undo" | "redo") => void;
  openForm: (place: Position) => void;
}

interface Options {
  grid: YearGrid;
  state: GridState;
  dispatch: Dispatch<GridEvent>;
  report: (result: PasteResult | null) => void;
}

/** Does to the cells what the keys and the clipboard ask for. */
export function useGridCommands({ grid, state, dispatch, report }: Options): GridCommands {
  const router = useRouter();
  return useMemo(() => {
    const { indicators } = grid.catalogue;
    const cellAt = ({ row, column }: Position) => grid.rows[row]?.cells[column];
    const textAt = (place: Position) => state.cells[cellAt(place)?.id ?? ""]?.text ?? "";
    const size = { rows: grid.rows.length, columns: grid.columns.length };
    const refuse = (place: Position, text: string): MessageRef | null => {
      const cell = cellAt(place);
      if (cell === undefined) return { key: "grid.skipped.outside" };
      const indicator = indicators.find(({ code }) => code === cell.key.indicator);
      return closedBecause(cell, state.cells[cell.id]) ?? unreadableText(text, indicator);
    };
    const edit = (edits: readonly PlannedEdit[]) => {
      const known = edits.flatMap(({ text, ...place }) => {
        const cell = cellAt(place);
        return cell === undefined ? [] : [{ id: cell.id, before: textAt(place), after: text }];
      });
      dispatch({ type: "edited", edits: known });
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
      clear: (selection) => {
        const isWritable = (place: Position) => {
          const cell = cellAt(place);
          return cell !== undefined && closedBecause(cell, state.cells[cell.id]) === null;
        };
        const places = placesIn(selection).flat().filter(isWritable);
        edit(places.map((place) => ({ ...place, text: "" })));
      },
      paste: (selection, block) => {
        const { edits, skipped } = planPaste(block, { selection, size, refuse });
        edit(edits);
        report({ taken: edits.length, skipped });
      },
      fillDown: (selection) => {
        // A blank cell is no value to fill with.
        const planned = planFillDown(selection, textAt).filter(({ text }) => text.trim() !== "");
        const edits: PlannedEdit[] = [];
        const skipped: SkippedCell[] = [];
        for (const { text, ...place } of planned) {
          const reason = refuse(place, text);
          if (reason === null) edits.push({ ...place, text });
          else skipped.push({ place, text, reason });
        }
        edit(edits);
        report(skipped.length === 0 ? null : { taken: edits.length, skipped });
      },
      travel: (direction) => dispatch({ type: "travelled", direction }),
      openForm: (place) => {
        const cell = cellAt(place);
        if (cell !== undefined) router.push(placePath("/figures", cell.key));
      },
    };
  }, [grid, state, dispatch, report, router]);
}
