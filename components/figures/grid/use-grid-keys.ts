"use client";

import { useCallback, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";

import { readBlock, writeBlock } from "@/lib/figures/grid/clipboard-block";
import {
  placesIn,
  stepFrom,
  tabFrom,
  type Position,
  type Selection,
  type Size,
  type Step,
} from "@/lib/figures/grid/selection";

export interface GridCommands {
  readonly textAt: (place: Position) => string;
  /** Ends the typing in a cell. */
  readonly commit: (place: Position, before: string) => void;
  /** Puts the text back that stood there before the typing began. */
  readonly restore: (place: Position, before: string) => void;
  readonly clear: (selection: Selection) => void;
  readonly paste: (selection: Selection, block: readonly (readonly string[])[]) => void;
  readonly fillDown: (selection: Selection) => void;
  readonly travel: (direction: "undo" | "redo") => void;
  readonly openForm: (place: Position) => void;
}

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const HOME: Position = { row: 0, column: 0 };

/** The keys and the clipboard of a spreadsheet over a table of inputs, one input a cell. */
export function useGridKeys(size: Size, commands: GridCommands) {
  const table = useRef<HTMLTableElement>(null);
  const [selection, setSelection] = useState<Selection>({ anchor: HOME, focus: HOME });
  /** The text before the typing; null while the cell is only selected. */
  const typing = useRef<string | null>(null);

  const inputAt = (place: Position) =>
    table.current?.querySelector<HTMLInputElement>(
      `input[data-row="${place.row}"][data-column="${place.column}"]`,
    );
  // A cell focused before the page came alive has told nobody: the cell itself decides.
  const selectionAt = (place: Position): Selection =>
    selection.focus.row === place.row && selection.focus.column === place.column
      ? selection
      : { anchor: place, focus: place };
  const goTo = (place: Position, isExtending = false) => {
    const anchor = isExtending ? selection.anchor : place;
    inputAt(place)?.focus();
    inputAt(place)?.select();
    setSelection({ anchor, focus: place });
  };
  const leave = useCallback(
    (place: Position) => {
      const before = typing.current;
      typing.current = null;
      if (before !== null) commands.commit(place, before);
    },
    [commands],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    if (place === null || event.nativeEvent.isComposing) return;
    const isTyping = typing.current !== null;
    const control = event.ctrlKey || event.metaKey;
    const step = ARROWS[event.key];
    const done = () => event.preventDefault();
    if (control && event.key.toLowerCase() === "d") {
      done();
      leave(place);
      commands.fillDown(selectionAt(place));
      return;
    }
    if (control && /^[zy]$/i.test(event.key)) {
      done();
      leave(place);
      const isRedo = event.key.toLowerCase() === "y" || event.shiftKey;
      commands.travel(isRedo ? "redo" : "undo");
      return;
    }
    if (control && event.key === "Enter") {
      done();
      leave(place);
      commands.openForm(place);
      return;
    }
    if (control || event.altKey) return;
    if (step !== undefined) {
      // While typing, left and right move inside the text.
      if (isTyping && (step === "left" || step === "right")) return;
      done();
      leave(place);
      goTo(stepFrom(place, step, size), event.shiftKey);
      return;
    }
    if (event.key === "Enter") {
      done();
      leave(place);
      goTo(stepFrom(place, event.shiftKey ? "up" : "down", size));
      return;
    }
    if (event.key === "Tab") {
      leave(place);
      const next = tabFrom(place, event.shiftKey, size);
      if (next === null) return;
      done();
      goTo(next);
      return;
    }
    if (event.key === "Escape") {
      done();
      if (typing.current !== null) commands.restore(place, typing.current);
      typing.current = null;
      goTo(place);
      return;
    }
    if (!isTyping && (event.key === "Delete" || event.key === "Backspace")) {
      done();
      commands.clear(selectionAt(place));
      return;
    }
    if (event.key === "F2") {
      done();
      typing.current ??= commands.textAt(place);
      const input = inputAt(place);
      input?.setSelectionRange(input.value.length, input.value.length);
    }
  };

  const onCopy = (event: ClipboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    if (place === null || typing.current !== null) return false;
    const block = placesIn(selectionAt(place)).map((row) => row.map(commands.textAt));
    event.clipboardData.setData("text/plain", writeBlock(block));
    event.preventDefault();
    return true;
  };
  const onCut = (event: ClipboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    if (onCopy(event) && place !== null) commands.clear(selectionAt(place));
  };
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    if (place === null) return;
    const block = readBlock(event.clipboardData.getData("text/plain"));
    const isWord = block.length === 1 && block[0]?.length === 1;
    // Into a text that is being typed, a single word goes as everywhere else.
    if (block.length === 0 || (isWord && typing.current !== null)) return;
    event.preventDefault();
    typing.current = null;
    commands.paste(selectionAt(place), block);
  };

  return {
    ...{ table, selection, goTo, onKeyDown, onCut, onPaste },
    onCopy: (event: ClipboardEvent<HTMLTableElement>) => void onCopy(event),
    /** A change by the person's own typing. */
    onType: (before: string) => {
      typing.current ??= before;
    },
    onLeave: leave,
    /** Focus by pointer, by screen reader or by the browser itself. */
    onEnter: (place: Position, isExtending: boolean) => {
      setSelection((now) => ({ anchor: isExtending ? now.anchor : place, focus: place }));
    },
  };
}

function placeOf(target: EventTarget): Position | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined
    ? null
    : { row: Number(row), column: Number(column) };
}
