import type { MessageRef } from "@/lib/errors/domain-error";

import { placesIn, type Position, type Selection, type Size } from "./selection";

export interface PlannedEdit extends Position {
  text: string;
}

export interface SkippedCell {
  /** Place of the cell; null where it would lie outside the grid. */
  place: Position | null;
  text: string;
  reason: MessageRef;
}

export interface PastePlan {
  edits: readonly PlannedEdit[];
  skipped: readonly SkippedCell[];
}

interface Target {
  selection: Selection;
  size: Size;
  /** Says why this text cannot go into this cell; null where it can. */
  refuse: (place: Position, text: string) => MessageRef | null;
}

/**
 * Lays a copied block over the grid from the upper left cell of the selection; one copied cell fills the whole
 * selection. A blank cell changes nothing. Whatever cannot be taken is left out and named, the rest is taken.
 */
export function planPaste(block: readonly (readonly string[])[], target: Target): PastePlan {
  const { selection, size, refuse } = target;
  const places = placesIn(selection);
  const start = places[0]?.[0] ?? selection.focus;
  const single = block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? "") : null;
  const laid =
    single === null
      ? block.flatMap((row, down) =>
          row.map((text, right) => ({ row: start.row + down, column: start.column + right, text })),
        )
      : places.flat().map((place) => ({ ...place, text: single }));
  const edits: PlannedEdit[] = [];
  const skipped: SkippedCell[] = [];
  for (const { row, column, text } of laid) {
    const place = { row, column };
    const isInside = row < size.rows && column < size.columns;
    if (text.trim() === "") {
      if (isInside) skipped.push({ place, text, reason: { key: "grid.skipped.blank" } });
      continue;
    }
    if (!isInside) {
      skipped.push({ place: null, text, reason: { key: "grid.skipped.outside" } });
      continue;
    }
    const reason = refuse(place, text);
    if (reason === null) edits.push({ ...place, text: text.trim() });
    else skipped.push({ place, text, reason });
  }
  return { edits, skipped };
}

/** Copies the first row of a selection into the others (Ctrl-D); with one row, the row above into it. */
export function planFillDown(
  selection: Selection,
  textAt: (place: Position) => string,
): readonly PlannedEdit[] {
  const rows = placesIn(selection);
  const first = rows[0] ?? [];
  const isOneRow = rows.length === 1;
  const source = isOneRow ? first.map((place) => ({ ...place, row: place.row - 1 })) : first;
  if (source.some(({ row }) => row < 0)) return [];
  return (isOneRow ? rows : rows.slice(1)).flatMap((row) =>
    row.map((place, index) => {
      const from = source[index];
      return { ...place, text: from === undefined ? "" : textAt(from) };
    }),
  );
}
