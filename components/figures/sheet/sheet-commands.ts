import type { MessageRef } from "@/lib/errors/domain-error";
import type { CellEdit } from "@/lib/figures/grid/edit-history";
import {
  planFillDown,
  planPaste,
  type PlannedEdit,
  type SkippedCell,
} from "@/lib/figures/grid/paste-plan";
import { placesIn, type Position, type Selection, type Size } from "@/lib/figures/grid/selection";

/** What became of a pasted or filled block. */
export interface PasteResult {
  taken: number;
  skipped: readonly SkippedCell[];
}

/** What the keys and the clipboard ask of a sheet of inputs. */
export interface SheetCommands {
  textAt: (place: Position) => string;
  /** Ends the typing in a cell. */
  commit: (place: Position, before: string) => void;
  /** Puts back the text that stood there before the typing began. */
  restore: (place: Position, before: string) => void;
  clear: (selection: Selection) => void;
  /** Lays a block over the cells, over the rows of `over` away. */
  paste: (
    selection: Selection,
    block: readonly (readonly string[])[],
    over?: ReadonlySet<number>,
  ) => void;
  fillDown: (selection: Selection) => void;
  travel: (direction: "undo" | "redo") => void;
  /** Opens the form of the single cell. */
  openForm: (place: Position) => void;
}

/** Changes of the cells that every sheet's reducer takes. */
export type SheetEvent =
  | { type: "typed"; id: string; text: string }
  | { type: "committed"; id: string; before: string }
  | { type: "edited"; edits: readonly CellEdit[] }
  | { type: "travelled"; direction: "undo" | "redo" };

interface Sheet {
  size: Size;
  /** Name of the cell at a place; null outside the sheet. */
  idAt: (place: Position) => string | null;
  textAt: (place: Position) => string;
  /** Says why nobody can type into a cell now; null where one can. */
  closedAt: (place: Position) => MessageRef | null;
  /** Says what is wrong with a text in itself; null where it can be written. */
  unreadable: (place: Position, text: string) => MessageRef | null;
  dispatch: (event: SheetEvent) => void;
  /** Hears what a paste left out; null where a fill took everything. */
  report: (result: PasteResult | null) => void;
  openForm: (place: Position) => void;
}

/** Does to the cells of a sheet what the keys and the clipboard ask for. */
export function sheetCommands(sheet: Sheet): SheetCommands {
  const { size, idAt, textAt, closedAt, unreadable, dispatch, report, openForm } = sheet;
  const refuse = (place: Position, text: string): MessageRef | null =>
    idAt(place) === null
      ? { key: "grid.skipped.outside" }
      : (closedAt(place) ?? unreadable(place, text));
  const edit = (edits: readonly PlannedEdit[]) => {
    const known = edits.flatMap(({ text, ...place }) => {
      const id = idAt(place);
      return id === null ? [] : [{ id, before: textAt(place), after: text }];
    });
    dispatch({ type: "edited", edits: known });
  };
  return {
    textAt,
    openForm,
    commit: (place, before) => {
      const id = idAt(place);
      if (id !== null) dispatch({ type: "committed", id, before });
    },
    restore: (place, before) => {
      const id = idAt(place);
      if (id !== null) dispatch({ type: "typed", id, text: before });
    },
    clear: (selection) => {
      const isWritable = (place: Position) => idAt(place) !== null && closedAt(place) === null;
      const places = placesIn(selection).flat().filter(isWritable);
      edit(places.map((place) => ({ ...place, text: "" })));
    },
    paste: (selection, block, over = new Set()) => {
      const { edits, skipped } = planPaste(block, { selection, size, refuse, over });
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
  };
}
