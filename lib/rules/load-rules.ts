import "server-only";

import type { ReadTransaction } from "@/lib/db/client";

import { NO_RULES, type PlanRules } from "./types";

/** Reads the rules of a plan in force, inside the snapshot or transaction given. */
export async function loadRules(tx: ReadTransaction, planId: string): Promise<PlanRules> {
  const row = await tx.planRule.findFirst({
    where: { planId },
    orderBy: { number: "desc" },
    select: { number: true, entryByUnit: true, notesRequired: true },
  });
  return row ?? NO_RULES;
}
