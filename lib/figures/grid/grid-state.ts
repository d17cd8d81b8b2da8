import type { MessageRef } from "@/lib/errors/domain-error";
import type { SourceInput } from "@/lib/figures/schema";

import { settleConflict, takeAnswer } from "./cell-answers";
import { hasSource, NO_SOURCE } from "./cell-source";
import { isOpen, keptText, startCell, wordsIn, type CellState, type CellWords } from "./cell-state";
import { NO_HISTORY, remember, travel, type CellEdit, type EditHistory } from "./edit-history";
import type { CellAnswer, GridCell } from "./types";

export interface GridState {
  locale: "zh" | "en";
  cells: Readonly<Record<string, CellState>>;
  history: EditHistory;
  /** Source of every cell that has none of its own. */
  common: SourceInput;
  /** Cells that took the common source in this visit: they follow when another one is chosen. */
  following: ReadonlySet<string>;
}

export type GridEvent =
  | { type: "typed"; id: string; text: string }
  | { type: "worded"; id: string; words: Partial<CellWords> }
  /** Ends the typing in a cell: a step that can be taken back. */
  | { type: "committed"; id: string; before: string }
  | { type: "edited"; edits: readonly CellEdit[] }
  | { type: "travelled"; direction: "undo" | "redo" }
  /** Gives a source to these cells; `null` gives it to all that have none, now and later. */
  | {
      type: "sourced";
      ids: readonly string[] | null;
      source: SourceInput;
    }
  /** Puts back words that an earlier visit left unsaved. */
  | { type: "restored"; words: Readonly<Record<string, CellWords>> }
  | { type: "sent"; ids: readonly string[] }
  | { type: "answered"; answers: readonly CellAnswer[] }
  | { type: "failed"; ids: readonly string[]; message: MessageRef }
  /** Makes cells drafts again, because their submission was stopped by other cells. */
  | { type: "held"; ids: readonly string[] }
  | { type: "retried" }
  | { type: "settled"; id: string; keep: "mine" | "theirs" };

export function startGrid(cells: readonly GridCell[], locale: "zh" | "en"): GridState {
  return {
    locale,
    cells: Object.fromEntries(cells.map((cell) => [cell.id, startCell(cell, locale)])),
    history: NO_HISTORY,
    common: NO_SOURCE,
    following: new Set(),
  };
}

/** The one way in which the grid changes; pure, so that every sequence of events can be tested. */
export function gridReducer(state: GridState, event: GridEvent): GridState {
  switch (event.type) {
    case "typed":
      return change(state, [event.id], () => ({ text: event.text }));
    case "worded":
      return change(state, [event.id], () => event.words);
    case "committed": {
      const cell = state.cells[event.id];
      if (cell === undefined) return state;
      return write(state, [{ id: event.id, before: event.before, after: cell.text }]);
    }
    case "edited":
      return write(state, event.edits);
    case "travelled": {
      const move = travel(state.history, event.direction);
      return move === null ? state : { ...applyEdits(state, move.step), history: move.history };
    }
    case "sourced":
      return chooseSource(state, event.ids, event.source);
    case "restored":
      return change(state, Object.keys(event.words), (_, id) => event.words[id] ?? {});
    case "sent":
      return eachCell(following(state, event.ids), event.ids, (cell) => ({
        ...cell,
        status: "saving",
        messages: [],
        sent: wordsIn(cell),
      }));
    case "answered":
      return event.answers.reduce(
        (next, answer) => eachCell(next, [answer.id], (cell) => takeAnswer(cell, answer)),
        state,
      );
    case "failed":
      return eachCell(state, event.ids, (cell) => ({
        ...cell,
        status: "refused",
        messages: [event.message],
      }));
    case "held":
      return eachCell(state, event.ids, (cell) => ({ ...cell, status: "saved", sent: null }));
    case "retried":
      return eachCell(state, Object.keys(state.cells), (cell) =>
        cell.status === "refused" ? { ...cell, status: "idle", sent: null, messages: [] } : cell,
      );
    case "settled":
      return eachCell(state, [event.id], (cell) => settleConflict(cell, event.keep, state.locale));
  }
}

/** Writes edits as one step of the history. */
function write(state: GridState, edits: readonly CellEdit[]): GridState {
  const kept = edits.flatMap((edit) => {
    const cell = state.cells[edit.id];
    return cell === undefined ? [] : [{ ...edit, after: keptText(cell, edit.after) }];
  });
  return { ...applyEdits(state, kept), history: remember(state.history, kept) };
}

function applyEdits(state: GridState, edits: readonly CellEdit[]): GridState {
  const texts = new Map(edits.map(({ id, after }) => [id, after]));
  return change(state, [...texts.keys()], (cell, id) => ({
    text: keptText(cell, texts.get(id) ?? cell.text),
  }));
}

/**
 * Gives cells a source. A common source also goes to the open cells that wait for one, so that it is kept with
 * them at once, and to those that took the one before it.
 */
function chooseSource(
  state: GridState,
  ids: readonly string[] | null,
  source: SourceInput,
): GridState {
  if (ids !== null) {
    const kept = [...state.following].filter((id) => !ids.includes(id));
    const apart = { ...state, following: new Set(kept) };
    return change(apart, ids, (cell) => (isOpen(cell) ? { source } : {}));
  }
  const waiting = Object.entries(state.cells).flatMap(([id, cell]) =>
    isOpen(cell) && (!hasSource(cell.source) || state.following.has(id)) ? [id] : [],
  );
  const common = { ...state, common: source, following: new Set(waiting) };
  return change(common, waiting, () => ({ source }));
}

/** Cells that are sent with the common source, because they have none of their own, follow it from now on. */
function following(state: GridState, ids: readonly string[]): GridState {
  if (!hasSource(state.common)) return state;
  const without = ids.filter((id) => {
    const cell = state.cells[id];
    return cell !== undefined && !hasSource(cell.source);
  });
  if (without.length === 0) return state;
  return { ...state, following: new Set([...state.following, ...without]) };
}

/** Puts other words into some cells; what was submitted stays as it went. */
function change(
  state: GridState,
  ids: readonly string[],
  words: (cell: CellState, id: string) => Partial<CellWords>,
): GridState {
  return eachCell(state, ids, (cell, id) =>
    cell.status === "submitted" ? cell : { ...cell, ...words(cell, id) },
  );
}

function eachCell(
  state: GridState,
  ids: readonly string[],
  update: (cell: CellState, id: string) => CellState,
): GridState {
  const cells = { ...state.cells };
  for (const id of ids) {
    const cell = cells[id];
    if (cell !== undefined) cells[id] = update(cell, id);
  }
  return { ...state, cells };
}
