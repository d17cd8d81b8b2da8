"use client";

import { useTranslations } from "next-intl";
import { useMemo, type Dispatch } from "react";

import {
  sheetCommands,
  type PasteResult,
  type SheetCommands,
} from "@/components/figures/sheet/sheet-commands";
import { closedBecause } from "@/lib/figures/grid/closed-because";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import { planNamedPaste, type NamedPaste } from "@/lib/figures/grid/paste/named-paste";
import { rowsCrossed } from "@/lib/figures/grid/paste-plan";
import type { Position, Selection, Size } from "@/lib/figures/grid/selection";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";
import { unreadableText } from "@/lib/figures/grid/unreadable-text";
import { placePath } from "@/lib/figures/read-place";
import { useRouter } from "@/lib/i18n/navigation";
import { shortName } from "@/lib/words/short-names";

/** A block that would run into rows of other calibres, until the person has said what is to happen. */
export interface PasteQuestion {
  selection: Selection;
  block: readonly (readonly string[])[];
  /** The rows that it would run into, by their place in the grid. */
  crossed: readonly number[];
}

/**
 * The commands of a sheet. A block with names is laid by them once it was shown; one without is counted against the
 * rows in sight, and asks first where it would run into rows of other calibres.
 */
export interface GridCommands extends SheetCommands {
  /** Pastes what was asked about, over those rows away or into them. */
  pasteAsked: (question: PasteQuestion, into: "usual" | "every") => void;
  /** Takes a block with names as it was shown. */
  pasteNamed: (paste: NamedPaste) => void;
}

interface Options {
  grid: YearGrid;
  state: GridState;
  size: Size;
  dispatch: Dispatch<GridEvent>;
  report: (result: PasteResult | null) => void;
  open: (
    box: { kind: "question"; question: PasteQuestion } | { kind: "named"; paste: NamedPaste },
  ) => void;
}

/** Does to the cells what the keys and the clipboard ask for. */
export function useGridCommands(options: Options): GridCommands {
  const { grid, state, size, dispatch, report, open } = options;
  const router = useRouter();
  const words = useTranslations();
  const facts = useMemo(() => {
    const short = grid.catalogue.indicators.map((indicator) => {
      const word = shortName(indicator);
      if (typeof word !== "object" || !("key" in word)) return indicator;
      const name = words(word.key);
      return { ...indicator, name: { zh: name, en: name } };
    });
    return { catalogue: grid.catalogue, short };
  }, [grid, words]);
  return useMemo(() => {
    const { indicators } = grid.catalogue;
    const cellAt = ({ row, column }: Position) => grid.rows[row]?.cells[column];
    const unreadable = (cell: GridCell, text: string) =>
      unreadableText(
        text,
        indicators.find(({ code }) => code === cell.key.indicator),
      );
    const commands = sheetCommands({
      size,
      idAt: (place) => cellAt(place)?.id ?? null,
      textAt: (place) => state.cells[cellAt(place)?.id ?? ""]?.text ?? "",
      closedAt: (place) => {
        const cell = cellAt(place);
        return cell === undefined ? null : closedBecause(cell, state.cells[cell.id]);
      },
      unreadable: (place, text) => {
        const cell = cellAt(place);
        return cell === undefined ? null : unreadable(cell, text);
      },
      openForm: (place) => {
        const cell = cellAt(place);
        if (cell !== undefined) router.push(placePath("/figures", cell.key));
      },
      dispatch,
      report,
    });
    const others = new Set(grid.rows.flatMap(({ other }, index) => (other ? [index] : [])));
    // Folded rows are out of sight, so that no block runs into them.
    const inSight = new Set([...others].filter((row) => row < size.rows));
    return {
      ...commands,
      paste: (selection, block) => {
        const paste = planNamedPaste(block, {
          grid,
          facts,
          at: selection.focus,
          refuse: (cell, text) =>
            closedBecause(cell, state.cells[cell.id]) ?? unreadable(cell, text),
        });
        if (paste !== null) {
          open({ kind: "named", paste });
          return;
        }
        const crossed = rowsCrossed(block, selection, inSight);
        if (crossed.length > 0) open({ kind: "question", question: { selection, block, crossed } });
        else commands.paste(selection, block);
      },
      pasteAsked: ({ selection, block }, into) =>
        commands.paste(selection, block, into === "usual" ? others : new Set()),
      pasteNamed: ({ edits }) => {
        dispatch({
          type: "edited",
          edits: edits.map(({ cell, text }) => ({
            id: cell.id,
            before: state.cells[cell.id]?.text ?? "",
            after: text,
          })),
        });
        // What was shown before needs no report after.
        report(null);
      },
    };
  }, [grid, facts, state, size, dispatch, report, open, router]);
}
