"use client";

import { useMemo, type Dispatch } from "react";

import type { MessageRef } from "@/lib/errors/domain-error";
import { closedBecause } from "@/lib/figures/grid/closed-because";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import {
  planFillDown,
  planPaste,
  rowsCrossed,
  rowsOfOtherCalibres,
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

/** A block that would run into rows of other calibres, until the person has said what is to happen. */
export interface PasteQuestion {
  selection: Selection;
  block: readonly (readonly string[])[];
  /** The rows that it would run into, by their place in the grid. */
  crossed: readonly number[];
}

export interface GridCommands {
  textAt: (place: Position) => string;
  /** Ends the typing in a cell. */
  commit: (place: Position, before: string) => void;
  /** Puts back the text that stood there before the typing began. */
  restore: (place: Position, before: string) => void;
  clear: (selection: Selection) => void;
  /** Pastes, or asks first where the block would run into rows of other calibres. */
  paste: (selection: Selection, block: readonly (readonly string[])[]) => void;
  /** Pastes what was asked about, over those rows away or into them. */
  pasteAsked: (question: PasteQuestion, into: "usual" | "every") => void;
  fillDown: (selection: Selection) => void;
  travel: (direction: "undo" | "redo") => void;
  openForm: (place: Position) => void;
}

interface Options {
  grid: YearGrid;
  state: GridState;
  dispatch: Dispatch<GridEvent>;
  report: (result: PasteResult | null) => void;
  ask: (question: PasteQuestion) => void;
}

/** Does to the cells what the keys and the clipboard ask for. */
export function useGridCommands({ grid, state, dispatch, report, ask }: Options): GridCommands {
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
    const others = rowsOfOtherCalibres(grid.rows);
    const pasteOver = (
      { selection, block }: Omit<PasteQuestion, "crossed">,
      over: ReadonlySet<number>,
    ) => {
      const { edits, skipped } = planPaste(block, { selection, size, refuse, over });
      edit(edits);
      report({ taken: edits.length, skipped });
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
        const crossed = rowsCrossed(block, selection, others);
        if (crossed.length > 0) ask({ selection, block, crossed });
        else pasteOver({ selection, block }, new Set());
      },
      pasteAsked: (question, into) => pasteOver(question, into === "usual" ? others : new Set()),
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
  }, [grid, state, dispatch, report, ask, router]);
}
