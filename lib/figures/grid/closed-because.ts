import type { MessageRef } from "@/lib/errors/domain-error";

import type { CellState } from "./cell-state";
import type { GridCell } from "./types";

const SUBMITTED: MessageRef = { key: "grid.skipped.submitted" };
const CLOSED: MessageRef = { key: "grid.skipped.closedYear" };
const FUTURE: MessageRef = { key: "grid.skipped.future" };

/**
 * Says why nobody can type into a cell now; null where one can. One's own submission is taken back in the form
 * of the cell; another's does not close it.
 */
export function closedBecause(cell: GridCell, now: CellState | undefined): MessageRef | null {
  const isOwn = cell.submitted !== null && cell.isOwnSubmission;
  if (now?.status === "submitted" || isOwn) return SUBMITTED;
  if (cell.year === "closed") return CLOSED;
  if (cell.year === "future") return FUTURE;
  if (cell.keptFor === null) return null;
  return {
    key: "units.grid.keptFor",
    values: { unitZh: cell.keptFor.zh, unitEn: cell.keptFor.en },
  };
}
