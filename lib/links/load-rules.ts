import "server-only";

import type { ReadTransaction } from "@/lib/db/client";

import { FIRST_RULES, type LinkRules } from "./link-rules";

/**
 * Reads the rules in force, inside the snapshot or transaction given; `number` counts the decisions, 0 before
 * the first.
 */
export async function loadRules(tx: ReadTransaction): Promise<LinkRules & { number: number }> {
  const row = await tx.linkRule.findFirst({ orderBy: { number: "desc" } });
  return row === null
    ? { ...FIRST_RULES, number: 0 }
    : { maxDays: row.maxDays, endless: row.endless, number: row.number };
}
