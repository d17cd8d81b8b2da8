import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { loadCatalogue } from "@/lib/figures/load-catalogue";

import { loadCompleteness } from "./load-completeness";
import type { YearState } from "./year-state";

const OWED: ReadonlySet<string> = new Set(["missing", "draft", "returned"]);

/** Counts the cells of a year for which nothing was submitted. */
export async function countOwed(
  tx: ReadTransaction,
  planCode: string,
  state: YearState,
): Promise<number> {
  const cells = await loadCompleteness(tx, await loadCatalogue(tx, planCode), state);
  return cells.filter(({ status }) => OWED.has(status)).length;
}
