import "server-only";

import type { Actor } from "@/lib/access/types";
import type { ReadTransaction } from "@/lib/db/client";
import { loadReporting } from "@/lib/figures/load-reporting";
import { isMine } from "@/lib/figures/reporting";
import type { LocalText } from "@/lib/plans/types";

import type { CompletenessCell } from "./completeness";

/** What a member is to be told of: cells of their own unit with its name, or all cells for a member of none. */
export interface OwnCells {
  unit: LocalText | null;
  cells: readonly CompletenessCell[];
}

/**
 * Keeps the cells of the member's own unit. A member of no unit, or of one that nothing is assigned to, is told of all:
 * what is assigned to nobody is everybody's.
 */
export async function ownAmong(
  tx: ReadTransaction,
  actor: Pick<Actor, "id" | "role">,
  plan: { id: string; code: string },
  cells: readonly CompletenessCell[],
): Promise<OwnCells> {
  const reporting = await loadReporting(tx, actor, plan);
  const { unit, reporters } = reporting;
  if (unit === null || !reporters.assignments.some((one) => one.unit === unit.code)) {
    return { unit: null, cells };
  }
  return { unit: unit.name, cells: cells.filter((cell) => isMine(reporting, cell)) };
}
