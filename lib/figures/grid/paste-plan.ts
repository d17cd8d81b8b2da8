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
  /** Rows that a block steps over; the row in which it begins is never one of them. None by default. */
  over?: ReadonlySet<number>;
}

/**
 * Lays a copied block over the grid from the upper left cell of the selection, row below row, over those of `over`
 * away; one copied cell fills the whole selection. A blank cell changes nothing. Whatever cannot be taken is left out
 * and named, the rest is taken.
 */
export function planPaste(block: readonly (readonly string[])[], target: Target): PastePlan {
  const { selection, size, refuse, over = new Set() } = target;
  const places = placesIn(selection);
  const start = places[0]?.[0] ?? selection.focus;
  const single = singleOf(block);
  const rows = rowsBelow(start.row, block.length, over);
  const laid =
    single === null
      ? block.flatMap((row, down) =>
          row.map((text, right) => ({
            row: rows[down] ?? size.rows,
            column: start.column + right,
            text,
          })),
        )
      : places
          .flat()
          .filter(({ row }) => row === start.row || !over.has(row))
          .map((place) => ({ ...place, text: single }));
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

/** Lists the rows of `others` that a block would run into, from the second of its rows on. */
export function rowsCrossed(
  block: readonly (readonly string[])[],
  selection: Selection,
  others: ReadonlySet<number>,
): readonly number[] {
  const chosen = placesIn(selection).flatMap(([place]) => place?.row ?? []);
  const start = chosen[0] ?? selection.focus.row;
  const rows = singleOf(block) === null ? rowsBelow(start, block.length, new Set()) : chosen;
  return rows.filter((row) => row !== start && others.has(row));
}

function singleOf(block: readonly (readonly string[])[]): string | null {
  return block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? "") : null;
}

function rowsBelow(start: number, count: number, over: ReadonlySet<number>): readonly number[] {
  const rows: number[] = [];
  for (let row = start; rows.length < count; row += 1) {
    if (row === start || !over.has(row)) rows.push(row);
  }
  return rows;
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
