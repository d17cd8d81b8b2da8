import type { MessageRef } from "@/lib/actions/domain-error";
import type { GridCellInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

import { cellText } from "./cell-text";
import { NO_HISTORY, remember, travel, type CellEdit, type EditHistory } from "./edit-history";
import type { CellAnswer, GridCell } from "./types";

/** What a person may change in a cell, and what was sent or stored of it. */
export interface CellWords {
  readonly text: string;
  readonly reason: string;
  readonly explanation: string;
}

export interface CellState extends CellWords {
  /** As the server has it: the draft's words, or what stands in the cell without one. */
  readonly stored: CellWords;
  /** The words that are on their way, or were refused: not sent again before they change. */
  readonly sent: CellWords | null;
  readonly status: "idle" | "saving" | "saved" | "submitted" | "refused" | "conflict";
  readonly draft: Revision | null;
  /** The actor's own submission out of this grid. */
  readonly submitted: Revision | null;
  readonly basedOn: string;
  readonly messages: readonly MessageRef[];
  /** In a conflict, what stands there instead. */
  readonly theirs: Revision | null;
}

export interface GridState {
  readonly locale: "zh" | "en";
  readonly cells: Readonly<Record<string, CellState>>;
  readonly history: EditHistory;
}

export type GridEvent =
  | { readonly type: "typed"; readonly id: string; readonly text: string }
  | { readonly type: "worded"; readonly id: string; readonly words: Partial<CellWords> }
  /** Ends the typing in a cell: a step that can be taken back. */
  | { readonly type: "committed"; readonly id: string; readonly before: string }
  | { readonly type: "edited"; readonly edits: readonly CellEdit[] }
  | { readonly type: "travelled"; readonly direction: "undo" | "redo" }
  | { readonly type: "sent"; readonly ids: readonly string[] }
  | { readonly type: "answered"; readonly answers: readonly CellAnswer[] }
  | { readonly type: "failed"; readonly ids: readonly string[]; readonly message: MessageRef }
  /** A submission stopped by other cells: these are drafts as before. */
  | { readonly type: "held"; readonly ids: readonly string[] }
  | { readonly type: "retried" }
  | { readonly type: "settled"; readonly id: string; readonly keep: "mine" | "theirs" };

export function startGrid(cells: readonly GridCell[], locale: "zh" | "en"): GridState {
  return {
    locale,
    cells: Object.fromEntries(cells.map((cell) => [cell.id, startCell(cell, locale)])),
    history: NO_HISTORY,
  };
}

function startCell(cell: GridCell, locale: "zh" | "en"): CellState {
  const { draft, returned, current } = cell;
  const waiting = cell.isOwnSubmission ? cell.submitted : null;
  const words = wordsOf(draft ?? waiting ?? returned ?? current, locale);
  const stored = draft === null && returned === null ? { ...words, ...NO_WORDS } : words;
  return {
    ...stored,
    ...{ stored, sent: null, draft, submitted: null, messages: [], theirs: null },
    status: draft === null ? "idle" : "saved",
    basedOn: (draft === null ? current?.id : draft.basedOn) ?? "",
  };
}

// An approved value brings its number into the cell, not the reasons of its own time.
const NO_WORDS = { reason: "", explanation: "" } as const;

function wordsOf(revision: Revision | null, locale: "zh" | "en"): CellWords {
  return {
    text: cellText(revision, locale),
    reason: revision?.reason ?? "",
    explanation: revision?.explanation ?? "",
  };
}

/** The one way in which the grid changes; pure, so that every sequence of events can be tested. */
export function gridReducer(state: GridState, event: GridEvent): GridState {
  switch (event.type) {
    case "typed":
      return change(state, event.id, { text: event.text });
    case "worded":
      return change(state, event.id, event.words);
    case "committed": {
      const cell = state.cells[event.id];
      if (cell === undefined) return state;
      const after = keptText(cell, cell.text);
      const edit = { id: event.id, before: event.before, after };
      const history = remember(state.history, [edit]);
      return { ...change(state, event.id, { text: after }), history };
    }
    case "edited": {
      const edits = event.edits.map((edit) => {
        const cell = state.cells[edit.id];
        return cell === undefined ? edit : { ...edit, after: keptText(cell, edit.after) };
      });
      return { ...applyEdits(state, edits), history: remember(state.history, edits) };
    }
    case "travelled": {
      const move = travel(state.history, event.direction);
      return move === null ? state : { ...applyEdits(state, move.step), history: move.history };
    }
    case "sent":
      return eachCell(state, event.ids, (cell) => ({
        ...{ ...cell, status: "saving", messages: [] },
        sent: { text: cell.text, reason: cell.reason, explanation: cell.explanation },
      }));
    case "answered":
      return event.answers.reduce(takeAnswer, state);
    case "failed":
      return eachCell(state, event.ids, (cell) => ({
        ...{ ...cell, status: "refused", messages: [event.message] },
      }));
    case "held":
      return eachCell(state, event.ids, (cell) => ({ ...cell, status: "saved", sent: null }));
    case "retried":
      return eachCell(state, Object.keys(state.cells), (cell) =>
        cell.status === "refused" ? { ...cell, status: "idle", sent: null, messages: [] } : cell,
      );
    case "settled":
      return eachCell(state, [event.id], (cell) => settle(cell, event.keep, state.locale));
  }
}

/** An adopted value cannot be emptied away: without a draft of one's own the cell shows it again. */
function keptText(cell: CellState, text: string): string {
  return text.trim() === "" && cell.draft === null ? cell.stored.text : text;
}

function applyEdits(state: GridState, edits: readonly CellEdit[]): GridState {
  return edits.reduce((next, { id, after }) => change(next, id, { text: after }), state);
}

function change(state: GridState, id: string, words: Partial<CellWords>): GridState {
  return eachCell(state, [id], (cell) => ({ ...cell, ...words }));
}

function eachCell(
  state: GridState,
  ids: readonly string[],
  update: (cell: CellState) => CellState,
): GridState {
  const cells = { ...state.cells };
  for (const id of ids) {
    const cell = cells[id];
    if (cell !== undefined) cells[id] = update(cell);
  }
  return { ...state, cells };
}

function takeAnswer(state: GridState, answer: CellAnswer): GridState {
  return eachCell(state, [answer.id], (cell) => {
    const { revision, messages } = answer;
    switch (answer.status) {
      case "saved":
        return {
          ...cell,
          ...{ status: "saved", draft: revision, stored: cell.sent ?? cell.stored, sent: null },
          ...{ messages, theirs: null, basedOn: revision?.basedOn ?? "" },
        };
      case "emptied":
        return {
          ...cell,
          ...{ status: "idle", draft: null, stored: cell.sent ?? cell.stored, sent: null },
          ...{ messages, theirs: null },
        };
      case "submitted":
        return {
          ...cell,
          status: "submitted",
          draft: null,
          submitted: revision,
          sent: null,
          messages,
        };
      case "refused":
        return { ...cell, status: "refused", messages };
      case "conflict":
        return { ...cell, status: "conflict", theirs: revision, messages };
    }
  });
}

/** Ends a conflict: by one's own words over what is known now, or by the value that stands there. */
function settle(cell: CellState, keep: "mine" | "theirs", locale: "zh" | "en"): CellState {
  const { theirs } = cell;
  const ownDraft = theirs?.state === "draft" ? theirs : null;
  const basedOn = theirs?.state === "approved" ? theirs.id : cell.basedOn;
  const known = { ...cell, draft: ownDraft ?? cell.draft, basedOn, theirs: null, messages: [] };
  if (keep === "mine") return { ...known, status: "idle", sent: null };
  const words = wordsOf(theirs, locale);
  const isStored = ownDraft !== null || cell.draft === null;
  const status = ownDraft === null ? "idle" : "saved";
  return { ...known, ...words, stored: isStored ? words : cell.stored, sent: null, status };
}

/** Whether the cell holds words that the server does not have. */
export function isDirty({ stored, ...cell }: CellState): boolean {
  return !sameWords(cell, stored);
}

/** Whether the words should go to the server now. */
export function needsSaving(cell: CellState): boolean {
  if (cell.status === "saving" || cell.status === "conflict" || cell.status === "submitted") {
    return false;
  }
  if (!isDirty(cell) || (cell.text.trim() === "" && cell.draft === null)) return false;
  return cell.status !== "refused" || cell.sent === null || !sameWords(cell, cell.sent);
}

function sameWords(a: CellWords, b: CellWords): boolean {
  return a.text === b.text && a.reason === b.reason && a.explanation === b.explanation;
}

/** A cell as it is sent. */
export function cellInput(key: GridCell["key"], cell: CellState): GridCellInput {
  const { indicator, scope, year, calibre } = key;
  return {
    ...{ indicator, scope, year, calibre, value: cell.text },
    ...{ reason: cell.reason, explanation: cell.explanation, basedOn: cell.basedOn },
    revision: cell.draft?.id ?? "",
    lockVersion: cell.draft?.lockVersion ?? null,
  };
}
