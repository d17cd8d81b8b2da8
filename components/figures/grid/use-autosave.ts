"use client";

import { useCallback, useEffect, useRef, type Dispatch } from "react";

import { IDLE } from "@/lib/actions/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import {
  cellInput,
  needsSaving,
  type GridEvent,
  type GridState,
} from "@/lib/figures/grid/grid-state";
import type { GridAnswer, GridCell } from "@/lib/figures/grid/types";

/** Long enough to finish a number, short enough to be kept before one looks up. */
const PAUSE = 900;

interface Options {
  readonly plan: string;
  readonly cells: readonly GridCell[];
  readonly state: GridState;
  readonly dispatch: Dispatch<GridEvent>;
  readonly action: FormAction<GridAnswer>;
  /** Fields of the source for cells that have none of their own. */
  readonly source: Readonly<Record<string, string>>;
}

/** Sends cells to the server; by itself after a pause in typing, one sending at a time. */
export function useAutosave({ plan, cells, state, dispatch, action, source }: Options) {
  const isBusy = useRef(false);
  const send = useCallback(
    async (intent: "save" | "submit", chosen: readonly GridCell[]): Promise<GridAnswer | null> => {
      const ids = chosen.map(({ id }) => id);
      const form = new FormData();
      const inputs = chosen.flatMap(({ id, key }) => {
        const cell = state.cells[id];
        return cell === undefined ? [] : [cellInput(key, cell)];
      });
      const fields = { ...source, intent, plan, cells: JSON.stringify(inputs) };
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      isBusy.current = true;
      dispatch({ type: "sent", ids });
      try {
        const result = await action(IDLE, form);
        if (result.status !== "done") {
          const message =
            result.status === "failed" ? result.message : { key: "errors.unexpected" };
          dispatch({ type: "failed", ids, message });
          return null;
        }
        dispatch({ type: "answered", answers: result.data.cells });
        const answered = new Set(result.data.cells.map(({ id }) => id));
        const held = ids.filter((id) => !answered.has(id));
        // A submission that was stopped by other cells: these were right, and are still drafts.
        if (held.length > 0) dispatch({ type: "held", ids: held });
        return result.data;
      } catch {
        dispatch({ type: "failed", ids, message: { key: "grid.unreachable" } });
        return null;
      } finally {
        isBusy.current = false;
      }
    },
    [action, dispatch, plan, source, state],
  );

  useEffect(() => {
    const due = cells.filter(({ id }) => {
      const cell = state.cells[id];
      return cell !== undefined && needsSaving(cell);
    });
    if (due.length === 0 || isBusy.current) return;
    const timer = setTimeout(() => void send("save", due), PAUSE);
    return () => clearTimeout(timer);
  }, [cells, send, state]);

  return send;
}
