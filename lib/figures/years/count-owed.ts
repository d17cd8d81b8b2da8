import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { loadCatalogue } from "@/lib/figures/load-catalogue";

import { isOwed } from "./completeness";
import { loadCompleteness } from "./load-completeness";
import type { YearState } from "./year-state";

/** Counts the cells of a year for which nothing was submitted. */
export async function countOwed(
  tx: ReadTransaction,
  planCode: string,
  state: YearState,
): Promise<number> {
  const cells = await loadCompleteness(tx, await loadCatalogue(tx, planCode), state);
  return cells.filter(isOwed).length;
}
