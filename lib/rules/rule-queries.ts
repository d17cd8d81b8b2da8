import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { authorise, requireFound } from "@/lib/errors/domain-error";

import { loadRules } from "./load-rules";
import { canSetRules } from "./policy";
import type { PlanRules } from "./types";

/**
 * Reads the rules of a plan for the administrator who sets them.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getPlanRules(actor: Actor, planCode: string): Promise<PlanRules> {
  authorise(canSetRules(actor));
  return readSnapshot(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { code: planCode }, select: { id: true } });
    return loadRules(tx, requireFound(plan, "plan").id);
  });
}
