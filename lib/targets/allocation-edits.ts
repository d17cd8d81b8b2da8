import {
  NO_HISTORY,
  remember,
  travel,
  type CellEdit,
  type EditHistory,
} from "@/lib/figures/grid/edit-history";

import { cellField, readField, shownField } from "./allocation-fields";
import type { AllocationGrid } from "./allocation-types";
import { cellText } from "./allocation-text";

/** Texts by the field name of their cell. */
export type TextsByCell = Readonly<Record<string, string>>;

/** What is typed into the grid and not saved. */
export interface AllocationEdits {
  /** Only cells whose text is another than the stored one. */
  texts: TextsByCell;
  history: EditHistory;
}

export type AllocationEvent =
  | { type: "typed"; id: string; text: string }
  /** Ends the typing in a cell: a step that can be taken back. */
  | { type: "committed"; id: string; before: string }
  | { type: "edited"; edits: readonly CellEdit[] }
  | { type: "travelled"; direction: "undo" | "redo" }
  /** Puts back what an earlier visit left unsaved. */
  | { type: "restored"; texts: TextsByCell }
  /** Drops what the server has now; whatever was typed since then stays. */
  | { type: "saved"; sent: TextsByCell };

/** Lists the stored texts of all cells. */
export function storedTexts({ rows }: Pick<AllocationGrid, "rows">): TextsByCell {
  return Object.fromEntries(
    rows.flatMap(({ indicator, cells }) =>
      cells.map(({ scope, current }) => [cellField(indicator, scope), cellText(current)]),
    ),
  );
}

/**
 * Begins with what was sent and refused, for a browser that runs no scripts and gets the page again: only cells that
 * were typed into, because somebody else may have filled the others meanwhile.
 */
export function startEdits(stored: TextsByCell, sent: TextsByCell): AllocationEdits {
  const typed = Object.entries(sent).filter(([name, text]) => {
    const [kind, indicator = "", scope = ""] = readField(name);
    return kind === "cell" && text !== sent[shownField(indicator, scope)];
  });
  return { texts: differing(stored, Object.fromEntries(typed)), history: NO_HISTORY };
}

/** Picks the texts of known cells that are other than the stored ones. */
export function differing(stored: TextsByCell, texts: object): TextsByCell {
  return Object.fromEntries(
    Object.entries(texts).filter(
      (entry): entry is [string, string] =>
        stored[entry[0]] !== undefined &&
        typeof entry[1] === "string" &&
        entry[1].trim() !== stored[entry[0]],
    ),
  );
}

/** The one way in which the grid changes; `stored` are the texts that the server has. Pure. */
export function editsReducer(
  state: AllocationEdits,
  event: AllocationEvent,
  stored: TextsByCell,
): AllocationEdits {
  const put = (texts: TextsByCell): TextsByCell => differing(stored, { ...state.texts, ...texts });
  switch (event.type) {
    case "typed":
      // Kept also where it is the stored text with a space behind it, because the person is still typing.
      return { ...state, texts: { ...state.texts, [event.id]: event.text } };
    case "committed": {
      const after = state.texts[event.id] ?? stored[event.id] ?? "";
      const edit = { id: event.id, before: event.before, after };
      return { texts: put({}), history: remember(state.history, [edit]) };
    }
    case "edited":
      return {
        texts: put(Object.fromEntries(event.edits.map(({ id, after }) => [id, after]))),
        history: remember(state.history, event.edits),
      };
    case "travelled": {
      const move = travel(state.history, event.direction);
      if (move === null) return state;
      const texts = Object.fromEntries(move.step.map(({ id, after }) => [id, after]));
      return { texts: put(texts), history: move.history };
    }
    case "restored":
      return { ...state, texts: put(event.texts) };
    case "saved": {
      const isNew = ([id, text]: readonly [string, string]) => event.sent[id] !== text;
      return {
        texts: differing(stored, Object.fromEntries(Object.entries(state.texts).filter(isNew))),
        history: NO_HISTORY,
      };
    }
  }
}
