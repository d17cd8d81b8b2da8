import { useEffect, useEffectEvent, useState, type RefObject } from "react";

/** Id of the part of the bar where a return is written. */
export const RETURN_PANEL = "return-panel";
/** Where a browser remembers that its user wants no single keys, which speech input would set off. */
const OFF = "review/no-keys";

interface Actions {
  /** Chooses the cell of this revision for approval. */
  approve: (revision: string) => void;
  /** Names the cell of this revision as the one to be returned. */
  giveBack: (revision: string) => void;
  /** Closes the question that approving asks. */
  cancel: () => void;
}

export interface ReviewKeysState {
  isOn: boolean;
  turn: (on: boolean) => void;
  isHelpOpen: boolean;
  showHelp: (open: boolean) => void;
}

/**
 * Listens to the keys of the queue: j and k move, a chooses for approval and moves on, r returns, o opens the details,
 * `?` shows them. They are heard while the focus is on the queue or nowhere, never while something is typed, and can be
 * turned off. An address that names a row takes the focus there.
 */
export function useReviewKeys(
  form: RefObject<HTMLFormElement | null>,
  actions: Actions,
): ReviewKeysState {
  const [isOn, setOn] = useState(true);
  const [isHelpOpen, showHelp] = useState(false);
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (form.current === null || !isFree(event.target, form.current)) return;
    if (key === "?") {
      showHelp((open) => !open);
    } else if (key === "Escape") {
      showHelp(false);
      actions.cancel();
    } else if (isOn && /^[jkaro]$/.test(key)) {
      press(key, form.current);
    } else return;
    event.preventDefault();
  });
  const press = (key: string, root: HTMLFormElement) => {
    const rows = visibleRows(root);
    const index = rows.findIndex((row) => row.contains(document.activeElement));
    const row = rows[index];
    const id = row?.dataset["reviewRow"];
    if (key === "j") focusRow(rows[index + 1] ?? row ?? rows[0]);
    if (key === "k") focusRow(rows[Math.max(index - 1, 0)]);
    if (row === undefined || id === undefined) return;
    if (key === "a") {
      actions.approve(id);
      focusRow(rows[index + 1] ?? row);
    }
    if (key === "r") {
      actions.giveBack(id);
      openReturn();
    }
    if (key === "o") {
      const details = row.querySelector("details");
      if (details !== null) details.open = !details.open;
    }
  };
  useEffect(() => {
    if (localStorage.getItem(OFF) !== null) setOn(false);
    focusNamed();
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
  const turn = (on: boolean) => {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
    setOn(on);
  };
  return { isOn, turn, isHelpOpen, showHelp };
}

/** Whether a key pressed there is meant for the queue: nothing is typed into, and nothing else has the focus. */
function isFree(target: EventTarget | null, root: HTMLElement): boolean {
  if (!(target instanceof HTMLElement)) return true;
  const isField = target.matches("textarea, select, input:not([type=checkbox])");
  return !isField && (target === document.body || target.tabIndex === -1 || root.contains(target));
}

function visibleRows(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-review-row]")].filter(
    (row) => row.offsetParent !== null && row.closest("details:not([open])") === null,
  );
}

function focusRow(row: HTMLElement | undefined): void {
  const box = row?.querySelector<HTMLElement>("input[type=checkbox]");
  (box ?? row)?.focus();
}

function openReturn(): void {
  const panel = document.getElementById(RETURN_PANEL);
  if (panel instanceof HTMLDetailsElement) panel.open = true;
  panel?.querySelector("textarea")?.focus();
}

/** Takes the focus to the row that the address names, `#cell-<revision>`, and opens what hides it. */
function focusNamed(): void {
  const place = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  const closed = place?.closest("details:not([open])");
  if (closed instanceof HTMLDetailsElement) closed.open = true;
  const row = place?.closest<HTMLElement>("[data-review-row]");
  if (row != null) focusRow(row);
}
