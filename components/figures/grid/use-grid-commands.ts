"use client";

import { useMemo, type Dispatch } from "react";

import {
  sheetCommands,
  type PasteResult,
  type SheetCommands,
} from "@/components/figures/sheet/sheet-commands";
import { closedBecause } from "@/lib/figures/grid/closed-because";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import { rowsCrossed, rowsOfOtherCalibres } from "@/lib/figures/grid/paste-plan";
import type { Position, Selection } from "@/lib/figures/grid/selection";
import type { YearGrid } from "@/lib/figures/grid/types";
import { unreadableText } from "@/lib/figures/grid/unreadable-text";
import { placePath } from "@/lib/figures/read-place";
import { useRouter } from "@/lib/i18n/navigation";

/** A block that would run into rows of other calibres, until the person has said what is to happen. */
export interface PasteQuestion {
  selection: Selection;
  block: readonly (readonly string[])[];
  /** The rows that it would run into, by their place in the grid. */
  crossed: readonly number[];
}

/** The commands of a sheet; a paste asks first where the block would run into rows of other calibres. */
export interface GridCommands extends SheetCommands {
  /** Pastes what was asked about, over those rows away or into them. */
  pasteAsked: (question: PasteQuestion, into: "usual" | "every") => void;
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
    const commands = sheetCommands({
      size: { rows: grid.rows.length, columns: grid.columns.length },
      idAt: (place) => cellAt(place)?.id ?? null,
      textAt: (place) => state.cells[cellAt(place)?.id ?? ""]?.text ?? "",
      closedAt: (place) => {
        const cell = cellAt(place);
        return cell === undefined ? null : closedBecause(cell, state.cells[cell.id]);
      },
      unreadable: (place, text) => {
        const code = cellAt(place)?.key.indicator;
        return unreadableText(
          text,
          indicators.find((indicator) => indicator.code === code),
        );
      },
      openForm: (place) => {
        const cell = cellAt(place);
        if (cell !== undefined) router.push(placePath("/figures", cell.key));
      },
      dispatch,
      report,
    });
    const others = rowsOfOtherCalibres(grid.rows);
    return {
      ...commands,
      paste: (selection, block) => {
        const crossed = rowsCrossed(block, selection, others);
        if (crossed.length > 0) ask({ selection, block, crossed });
        else commands.paste(selection, block);
      },
      pasteAsked: ({ selection, block }, into) =>
        commands.paste(selection, block, into === "usual" ? others : new Set()),
    };
  }, [grid, state, dispatch, report, ask, router]);
}
