"use client";

import {
  useRef,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
} from "react";

import { readBlock, writeBlock } from "@/lib/figures/grid/clipboard-block";
import {
  placesIn,
  stepFrom,
  tabFrom,
  type Position,
  type Size,
  type Step,
} from "@/lib/figures/grid/selection";

import type { SheetCommands } from "./sheet-commands";
import { placeOf, type useSheetSelection } from "./use-sheet-selection";

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

interface Options {
  size: Size;
  commands: SheetCommands;
  chosen: ReturnType<typeof useSheetSelection>;
  /** Takes the person to the source of the chosen cells; absent where the cells have none of their own. */
  onSource?: (place: Position) => void;
  /** Takes the person to what stands beside the cell (F6); absent where nothing does. */
  onPanel?: (place: Position) => void;
  /** Shows the list of keys (?); absent where there is none. */
  onHelp?: () => void;
}

/**
 * Gives a table of inputs, one input a cell, the keys and the clipboard of a spreadsheet. Everything is heard at
 * the table, so that a cell needs no handler of its own and is drawn again only when it changes.
 */
export function useSheetKeys({ size, commands, chosen, onSource, onPanel, onHelp }: Options) {
  const { inputAt, goTo, selectionAt } = chosen;
  /** The text before the typing; null while the cell is only selected. */
  const typing = useRef<string | null>(null);

  const leave = (place: Position) => {
    const before = typing.current;
    typing.current = null;
    if (before !== null) commands.commit(place, before);
  };

  const withControl = (event: KeyboardEvent, place: Position): boolean => {
    const key = event.key.toLowerCase();
    if (key !== "d" && key !== "z" && key !== "y" && key !== "enter") return false;
    leave(place);
    if (key === "d") commands.fillDown(selectionAt(place));
    else if (key === "enter") commands.openForm(place);
    else commands.travel(key === "y" || event.shiftKey ? "redo" : "undo");
    return true;
  };

  const plain = (event: KeyboardEvent, place: Position): boolean => {
    const step = ARROWS[event.key];
    const isTyping = typing.current !== null;
    if (step !== undefined) {
      // While typing, left and right move inside the text.
      if (isTyping && (step === "left" || step === "right")) return false;
      leave(place);
      goTo(stepFrom(place, step, size), event.shiftKey);
      return true;
    }
    switch (event.key) {
      case "Enter":
        leave(place);
        goTo(stepFrom(place, event.shiftKey ? "up" : "down", size));
        return true;
      case "Tab": {
        leave(place);
        const next = tabFrom(place, event.shiftKey, size);
        if (next !== null) goTo(next);
        return next !== null;
      }
      case "Escape":
        if (typing.current !== null) commands.restore(place, typing.current);
        typing.current = null;
        goTo(place);
        return true;
      case "Delete":
      case "Backspace":
        if (isTyping) return false;
        commands.clear(selectionAt(place));
        return true;
      case "F6":
        if (onPanel === undefined) return false;
        leave(place);
        onPanel(place);
        return true;
      case "?":
      case "？":
        // While typing it is a sign of the text.
        if (onHelp === undefined || isTyping) return false;
        onHelp();
        return true;
      case "F2": {
        if (event.shiftKey) {
          if (onSource === undefined) return false;
          leave(place);
          onSource(place);
          return true;
        }
        typing.current ??= commands.textAt(place);
        const input = inputAt(place);
        input?.setSelectionRange(input.value.length, input.value.length);
        return true;
      }
      default:
        return false;
    }
  };

  const copy = (event: ClipboardEvent): Position | null => {
    const place = placeOf(event.target);
    if (place === null || typing.current !== null) return null;
    const block = placesIn(selectionAt(place)).map((row) => row.map(commands.textAt));
    event.clipboardData.setData("text/plain", writeBlock(block));
    event.preventDefault();
    return place;
  };

  return {
    onKeyDown: (event: KeyboardEvent) => {
      const place = placeOf(event.target);
      if (place === null || event.nativeEvent.isComposing || event.altKey) return;
      const isControl = event.ctrlKey || event.metaKey;
      if ((isControl ? withControl : plain)(event, place)) event.preventDefault();
    },
    /** Hears a change by the person's own typing; the state still holds the text before it. */
    onChange: (event: SyntheticEvent) => {
      const place = placeOf(event.target);
      if (place !== null) typing.current ??= commands.textAt(place);
    },
    onFocus: (event: FocusEvent) => {
      const place = placeOf(event.target);
      if (place === null) return;
      inputAt(place)?.select();
      chosen.select(place);
    },
    onBlur: (event: FocusEvent) => {
      const place = placeOf(event.target);
      if (place !== null) leave(place);
    },
    onMouseDown: (event: MouseEvent) => {
      const place = placeOf(event.target);
      // The menu of the other button is for the cells that are chosen.
      if (place === null || event.button !== 0) return;
      if (event.shiftKey) {
        event.preventDefault();
        goTo(place, true);
        return;
      }
      // By itself a click puts the caret into the text of a cell: what is typed next would stand inside of the value and
      // not in its place. Only a second one, quick after the first, goes into the text, as F2 does.
      if (event.target === document.activeElement) {
        if (typing.current !== null) return;
        if (event.detail > 1) {
          typing.current = commands.textAt(place);
          return;
        }
      }
      event.preventDefault();
      goTo(place);
    },
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      const place = copy(event);
      if (place !== null) commands.clear(selectionAt(place));
    },
    onPaste: (event: ClipboardEvent) => {
      const place = placeOf(event.target);
      if (place === null) return;
      const block = readBlock(event.clipboardData.getData("text/plain"));
      const isWord = block.length === 1 && block[0]?.length === 1;
      // A single word pasted into a text that is being typed goes into the text, as everywhere else.
      if (block.length === 0 || (isWord && typing.current !== null)) return;
      event.preventDefault();
      leave(place);
      commands.paste(selectionAt(place), block);
    },
  };
}
