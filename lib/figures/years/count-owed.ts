import "server-only";

import type { Actor } from "@/lib/access/types";
import type { ReadTransaction } from "@/lib/db/client";
import { loadCatalogue } from "@/lib/figures/load-catalogue";

import { isOwed } from "./completeness";
import { loadCompleteness } from "./load-completeness";
import { ownAmong } from "./own-cells";
import type { YearState } from "./year-state";

/**
 * Counts the cells of a year for which nothing was submitted; for a member those that they are told of, as their notices
 * do. Null asks for all.
 */
export async function countOwed(
  tx: ReadTransaction,
  planCode: string,
  state: YearState,
  member: Pick<Actor, "id" | "role"> | null = null,
): Promise<number> {
  const facts = await loadCatalogue(tx, planCode);
  const open = (await loadCompleteness(tx, facts, state)).filter(isOwed);
  if (member === null) return open.length;
  const { cells } = await ownAmong(tx, member, { id: facts.planId, code: planCode }, open);
  return cells.length;
}
