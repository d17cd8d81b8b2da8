"use client";

import { useCallback, useEffect, useRef, useState, type Dispatch } from "react";

import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { MessageRef } from "@/lib/errors/domain-error";
import { cellInput, needsSaving } from "@/lib/figures/grid/cell-state";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import type { GridAnswer, GridCell } from "@/lib/figures/grid/types";

import { useLateRefresh } from "./use-late-refresh";

/** Pause in ms: long enough to finish a number, short enough that the number is kept before one looks up. */
const PAUSE = 900;

interface Options {
  plan: string;
  cells: readonly GridCell[];
  state: GridState;
  dispatch: Dispatch<GridEvent>;
  action: FormAction<GridAnswer>;
  /** Whether somebody waits for the saving, so that no pause is made. */
  isAwaited: boolean;
}

/**
 * Sends cells to the server; by itself after a pause in typing, one sending at a time. `savedAt` is the minute at
 * which something was last kept in this visit.
 */
export function useAutosave({ plan, cells, state, dispatch, action, isAwaited }: Options) {
  const isBusy = useRef(false);
  const refreshLater = useLateRefresh();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const send = useCallback(
    async (intent: "save" | "submit", chosen: readonly GridCell[]): Promise<GridAnswer | null> => {
      const ids = chosen.map(({ id }) => id);
      const form = new FormData();
      const inputs = chosen.flatMap(({ id, key }) => {
        const cell = state.cells[id];
        return cell === undefined ? [] : [cellInput(key, cell, state.common)];
      });
      const fields = { intent, plan, cells: JSON.stringify(inputs) };
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      isBusy.current = true;
      dispatch({ type: "sent", ids });
      const answer = await ask(action, form);
      // Set before the state changes, because the next sending waits for that change.
      isBusy.current = false;
      if ("failure" in answer) {
        dispatch({ type: "failed", ids, message: answer.failure });
        return null;
      }
      dispatch({ type: "answered", answers: answer.cells });
      if (answer.cells.some(({ status }) => status === "saved")) setSavedAt(clock());
      // A submission has read the pages again by itself.
      if (intent === "save") refreshLater();
      const answered = new Set(answer.cells.map(({ id }) => id));
      const held = ids.filter((id) => !answered.has(id));
      // A submission stopped by other cells left these as right drafts.
      if (held.length > 0) dispatch({ type: "held", ids: held });
      return answer;
    },
    [action, dispatch, plan, refreshLater, state],
  );

  useEffect(() => {
    const due = cells.filter(({ id }) => {
      const cell = state.cells[id];
      return cell !== undefined && needsSaving(cell);
    });
    if (due.length === 0 || isBusy.current) return;
    const timer = setTimeout(() => void send("save", due), isAwaited ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [cells, send, state, isAwaited]);

  return { send, savedAt };
}

/** The minute on the clock beside the reader: 13:07. */
function clock(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

async function ask(
  action: FormAction<GridAnswer>,
  form: FormData,
): Promise<GridAnswer | { failure: MessageRef }> {
  try {
    const result = await action(IDLE, form);
    if (result.status === "done") return result.data;
    return {
      failure: result.status === "failed" ? result.message : { key: "errors.unexpected" },
    };
  } catch {
    return { failure: { key: "grid.unreachable" } };
  }
}
