import "server-only";

import { requireFound } from "@/lib/errors/domain-error";
import type { ReadTransaction } from "@/lib/db/client";
import { withRegionNames } from "@/lib/plans/region-names";
import { loadPlanFacts, type PlanFacts } from "@/lib/plans/load-plan-facts";

/**
 * Reads the plan as it is now, inside the given transaction, with all that a `Catalogue` has.
 * @throws DomainError `not-found`
 */
export async function loadCatalogue(tx: ReadTransaction, planCode: string): Promise<PlanFacts> {
  const facts = requireFound(await loadPlanFacts(tx, planCode, new Date().toISOString()), "plan");
  return { ...facts, scopes: withRegionNames(facts.scopes, facts.plan) };
}
