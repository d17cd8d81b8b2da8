"use client";

import { useEffect } from "react";

const NEXT = new Set(["ArrowRight", "ArrowDown", "PageDown", " "]);
const BEFORE = new Set(["ArrowLeft", "ArrowUp", "PageUp"]);

interface PresentKeysProps {
  /** Address of the page that Escape leads back to. */
  back: string;
}

/** Turns the boards of a presentation by the keys of a keyboard or a presenter's remote. Draws nothing. */
export function PresentKeys({ back }: PresentKeysProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape") window.location.assign(back);
      const boards = [...document.querySelectorAll("[data-board]")];
      const target = boards[boardAfter(event, boards)];
      if (target === undefined) return;
      event.preventDefault();
      target.scrollIntoView();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [back]);
  return null;
}

/** Finds the place of the board that a key leads to; −1 for a key that leads to none. */
function boardAfter({ key, shiftKey }: KeyboardEvent, boards: readonly Element[]): number {
  const distances = boards.map((board) => Math.abs(board.getBoundingClientRect().top));
  const shown = distances.indexOf(Math.min(...distances));
  if (key === "Home") return 0;
  if (key === "End") return boards.length - 1;
  if (BEFORE.has(key) || (key === " " && shiftKey)) return Math.max(shown - 1, 0);
  return NEXT.has(key) ? Math.min(shown + 1, boards.length - 1) : -1;
}
