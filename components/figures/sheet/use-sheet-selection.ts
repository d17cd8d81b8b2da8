"use client";

import { useCallback, useRef, useState } from "react";

import { isSelected, type Position, type Selection } from "@/lib/figures/grid/selection";

const HOME: Position = { row: 0, column: 0 };

/** Keeps which cells are chosen; the focus of the browser is the end of the selection that moves. */
export function useSheetSelection() {
  const table = useRef<HTMLTableElement>(null);
  const [selection, setSelection] = useState<Selection>({ anchor: HOME, focus: HOME });

  const inputAt = useCallback(
    (place: Position) =>
      table.current?.querySelector<HTMLInputElement>(
        `input[data-row="${place.row}"][data-column="${place.column}"]`,
      ) ?? null,
    [],
  );
  const goTo = (place: Position, isExtending = false) => {
    // The focus itself chooses one cell: where the selection began must be known before.
    const { anchor } = selection;
    inputAt(place)?.focus();
    inputAt(place)?.select();
    setSelection({ anchor: isExtending ? anchor : place, focus: place });
  };
  /** Chooses the cell that got the focus by pointer, by screen reader or by the browser itself. */
  const select = useCallback((place: Position) => {
    setSelection({ anchor: place, focus: place });
  }, []);
  /** Chooses a cell unless it is chosen already, together with others. */
  const include = useCallback((place: Position) => {
    setSelection((now) => (isSelected(now, place) ? now : { anchor: place, focus: place }));
  }, []);
  // A cell that got the focus before the scripts ran is not in the state: then the cell itself is the
  // selection.
  const selectionAt = (place: Position): Selection =>
    selection.focus.row === place.row && selection.focus.column === place.column
      ? selection
      : { anchor: place, focus: place };

  return { table, selection, inputAt, goTo, select, include, selectionAt };
}

/** Reads the place that an input of a sheet carries; null for anything else. */
export function placeOf(target: EventTarget): Position | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined
    ? null
    : { row: Number(row), column: Number(column) };
}
