export interface CellEdit {
  id: string;
  before: string;
  after: string;
}

/** Steps that can be taken back and done again; a paste or a fill is one step. */
export interface EditHistory {
  past: readonly (readonly CellEdit[])[];
  future: readonly (readonly CellEdit[])[];
}

export const NO_HISTORY: EditHistory = { past: [], future: [] };

/** Steps that are kept; older ones are forgotten. */
const LIMIT = 200;

/** Adds a step; what could have been done again is gone. Edits that change nothing are left out. */
export function remember(history: EditHistory, edits: readonly CellEdit[]): EditHistory {
  const real = edits.filter(({ before, after }) => before !== after);
  if (real.length === 0) return history;
  return { past: [...history.past, real].slice(-LIMIT), future: [] };
}

/** Finds the step to take back or to do again, and the history after it; null where there is none. */
export function travel(
  { past, future }: EditHistory,
  direction: "undo" | "redo",
): { step: readonly CellEdit[]; history: EditHistory } | null {
  if (direction === "undo") {
    const step = past.at(-1);
    if (step === undefined) return null;
    const back = step.map(({ id, before, after }) => ({ id, before: after, after: before }));
    return { step: back, history: { past: past.slice(0, -1), future: [step, ...future] } };
  }
  const [step, ...rest] = future;
  if (step === undefined) return null;
  return { step, history: { past: [...past, step], future: rest } };
}
