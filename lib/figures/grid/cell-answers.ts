import { sourceOf } from "./cell-source";
import { onlyText, sameWords, wordsOf, type CellState, type CellWords } from "./cell-state";
import type { CellAnswer } from "./types";

/**
 * Takes the server's answer into a cell. Whoever typed on while the answer was on its way keeps their words:
 * they differ from what is stored now, and so are sent next.
 */
export function takeAnswer(cell: CellState, answer: CellAnswer): CellState {
  const { revision, messages } = answer;
  switch (answer.status) {
    case "saved": {
      const sent = cell.sent ?? cell.stored;
      const stored = { ...sent, source: sourceOf(revision) };
      const source = cell.source === sent.source ? stored.source : cell.source;
      return {
        ...cell,
        source,
        stored,
        messages,
        status: "saved",
        draft: revision,
        sent: null,
        theirs: null,
        basedOn: revision?.basedOn ?? "",
      };
    }
    case "emptied": {
      const stored = onlyText(cell.standing);
      const words = cell.sent === null || sameWords(cell, cell.sent) ? stored : {};
      return {
        ...cell,
        ...words,
        stored,
        messages,
        status: "idle",
        draft: null,
        sent: null,
        theirs: null,
      };
    }
    case "submitted":
      return {
        ...cell,
        ...wordsAfter(cell),
        submitted: revision,
        messages,
        status: "submitted",
        draft: null,
        sent: null,
      };
    case "refused":
      return { ...cell, status: "refused", messages };
    case "conflict":
      return { ...cell, status: "conflict", theirs: revision, messages };
  }
}

// Back to the words that were sent: a submission is closed for typing, and what came after the click was not
// submitted and must not look so.
function wordsAfter({ sent, stored }: CellState): CellWords & Pick<CellState, "stored"> {
  const words = sent ?? stored;
  return { ...words, stored: words };
}

/** Ends a conflict: by one's own words over what is known now, or by the value that stands there. */
export function settleConflict(
  cell: CellState,
  keep: "mine" | "theirs",
  locale: "zh" | "en",
): CellState {
  const { theirs } = cell;
  const ownDraft = theirs?.state === "draft" ? theirs : null;
  const adopted = theirs?.state === "approved" ? theirs : null;
  const known = {
    ...cell,
    draft: ownDraft ?? cell.draft,
    theirs: null,
    sent: null,
    messages: [],
    basedOn: adopted?.id ?? ownDraft?.basedOn ?? cell.basedOn,
    standing: adopted === null ? cell.standing : wordsOf(adopted, locale).text,
  };
  if (keep === "mine") return { ...known, status: "idle" };
  if (ownDraft !== null) {
    const words = wordsOf(ownDraft, locale);
    return { ...known, ...words, stored: words, status: "saved" };
  }
  // Whoever takes the value of others gives up their own: the draft goes back to what is adopted, or is
  // emptied.
  const isWaiting = adopted === null && cell.draft !== null;
  const words = onlyText(isWaiting ? "" : known.standing);
  const stored = cell.draft === null ? words : cell.stored;
  return { ...known, ...words, stored, status: "idle" };
}
