import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { authorise } from "@/lib/errors/domain-error";
import { toPlan } from "@/lib/plans/plan-rows";
import { canManageTargets } from "@/lib/plans/policy";
import { findRetirement } from "@/lib/plans/retired";

import type { StandingPlan } from "./types";

/**
 * Lists the plans in force as administrators manage them, in order.
 * @throws DomainError `forbidden`
 */
export async function listStandingPlans(actor: Actor): Promise<readonly StandingPlan[]> {
  authorise(canManageTargets(actor));
  return readSnapshot(async (tx) => {
    const rows = await tx.plan.findMany({ orderBy: [{ position: "asc" }, { code: "asc" }] });
    const plans: StandingPlan[] = [];
    for (const row of rows) {
      plans.push({ plan: toPlan(row), retirement: await findRetirement(tx, row.id) });
    }
    return plans;
  });
}
