import type { MessageRef } from "@/lib/errors/domain-error";
import type { GridCellInput, SourceInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";
import type { Nature } from "@/lib/plans/types";

import { hasSource, NO_SOURCE, sameSource, sourceOf } from "./cell-source";
import { cellText } from "./cell-text";
import type { GridCell } from "./types";

/** What a person may change in a cell. */
export interface CellWords {
  text: string;
  reason: string;
  explanation: string;
  nature: Nature;
  /** Source chosen for this cell; a cell without one takes the common source of the grid when it is sent. */
  source: SourceInput;
}

export interface CellState extends CellWords {
  /** Text of the adopted value, which the cell shows where the actor has nothing of their own in it; "" for none. */
  standing: string;
  /** Words as the server has them: the draft's, or what stands in the cell without one. */
  stored: CellWords;
  /** Words that are on their way, or were refused, and are not sent again before they change; else null. */
  sent: CellWords | null;
  status: "idle" | "saving" | "saved" | "submitted" | "refused" | "conflict";
  draft: Revision | null;
  /** Submission of the actor out of this grid. */
  submitted: Revision | null;
  basedOn: string;
  messages: readonly MessageRef[];
  /** Revision of others that stands there instead, in a conflict; else null. */
  theirs: Revision | null;
}

/**
 * Makes the state of a cell as it was loaded: the actor's draft, else what they submitted, else what came back,
 * else what is adopted.
 */
export function startCell(cell: GridCell, locale: "zh" | "en"): CellState {
  const { draft, returned, current } = cell;
  const waiting = cell.isOwnSubmission ? cell.submitted : null;
  const words = wordsOf(draft ?? waiting ?? returned ?? current, locale);
  // An adopted value brings its number into the cell, not the reasons and the source of its own time.
  const stored = draft === null && returned === null ? onlyText(words.text) : words;
  return {
    ...stored,
    stored,
    sent: null,
    draft,
    submitted: null,
    messages: [],
    theirs: null,
    standing: cellText(current, locale),
    status: draft === null ? "idle" : "saved",
    basedOn: (draft === null ? current?.id : draft.basedOn) ?? "",
  };
}

/** Gives the words of a stored revision; empty ones for null. */
export function wordsOf(revision: Revision | null, locale: "zh" | "en"): CellWords {
  return {
    text: cellText(revision, locale),
    reason: revision?.reason ?? "",
    explanation: revision?.explanation ?? "",
    nature: revision?.nature ?? "actual",
    source: sourceOf(revision),
  };
}

/** Makes the words of a cell that has a text and no reason, explanation or source: an actual value. */
export function onlyText(text: string): CellWords {
  return { text, reason: "", explanation: "", nature: "actual", source: NO_SOURCE };
}

export function wordsIn({ text, reason, explanation, nature, source }: CellWords): CellWords {
  return { text, reason, explanation, nature, source };
}

export function sameWords(a: CellWords, b: CellWords): boolean {
  const isSameText = a.text === b.text && a.reason === b.reason && a.explanation === b.explanation;
  return isSameText && a.nature === b.nature && sameSource(a.source, b.source);
}

/** Whether the cell holds words that the server does not have. */
export function isDirty({ stored, ...cell }: CellState): boolean {
  return !sameWords(cell, stored);
}

/** Whether the actor has something of their own in the cell that is not submitted yet. */
export function isOpen(cell: CellState): boolean {
  return cell.status !== "submitted" && (cell.draft !== null || isDirty(cell));
}

/** Whether the words should go to the server now. */
export function needsSaving(cell: CellState): boolean {
  if (cell.status === "saving" || cell.status === "conflict" || cell.status === "submitted") {
    return false;
  }
  if (!isDirty(cell) || (cell.text.trim() === "" && cell.draft === null)) return false;
  return cell.status !== "refused" || cell.sent === null || !sameWords(cell, cell.sent);
}

/**
 * Gives the text to keep: an adopted value cannot be emptied away, so that without a draft of one's own the cell
 * shows it again.
 */
export function keptText(cell: CellState, text: string): string {
  return text.trim() === "" && cell.draft === null ? cell.stored.text : text;
}

/** Gives the source that the cell would be sent with. */
export function sourceFor(cell: CellState, common: SourceInput): SourceInput {
  return hasSource(cell.source) ? cell.source : common;
}

/** Writes a cell as it is sent. */
export function cellInput(
  key: GridCell["key"],
  cell: CellState,
  common: SourceInput,
): GridCellInput {
  const { indicator, scope, year, calibre } = key;
  return {
    indicator,
    scope,
    year,
    calibre,
    value: cell.text,
    nature: cell.nature,
    source: sourceFor(cell, common),
    reason: cell.reason,
    explanation: cell.explanation,
    basedOn: cell.basedOn,
    revision: cell.draft?.id ?? "",
    lockVersion: cell.draft?.lockVersion ?? null,
  };
}
