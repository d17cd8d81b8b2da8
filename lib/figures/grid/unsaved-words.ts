import { NATURES } from "@/lib/plans/types";

import { NO_SOURCE } from "./cell-source";
import { isDirty, sameWords, wordsIn, type CellState, type CellWords } from "./cell-state";

export type WordsByCell = Readonly<Record<string, CellWords>>;

type Cells = Readonly<Record<string, CellState>>;

/** Lists by cell the words that the server does not have yet. */
export function unsavedWords(cells: Cells): WordsByCell {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([id, cell]) =>
      isDirty(cell) && cell.status !== "submitted" ? [[id, wordsIn(cell)]] : [],
    ),
  );
}

/**
 * Picks from what a browser kept from an earlier visit the cells of this grid in which it would change
 * something; whatever another version or another hand has written there is left out.
 */
export function wordsToOffer(kept: unknown, cells: Cells): WordsByCell {
  const entries = isRecord(kept) ? Object.entries(kept) : [];
  return Object.fromEntries(
    entries.flatMap(([id, value]) => {
      const cell = cells[id];
      const isOurs = isWords(value) && cell !== undefined && cell.status !== "submitted";
      return isOurs && !sameWords(value, cell) ? [[id, value]] : [];
    }),
  );
}

function isWords(value: unknown): value is CellWords {
  if (!isRecord(value) || !isRecord(value["source"])) return false;
  const texts = [value["text"], value["reason"], value["explanation"]];
  const { source, nature } = value;
  if (!NATURES.some((known) => known === nature)) return false;
  const fields = Object.keys(NO_SOURCE).map((name) => source[name]);
  return [...texts, ...fields].every((text) => typeof text === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
