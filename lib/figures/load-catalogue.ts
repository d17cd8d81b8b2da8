import "server-only";

import { requireFound } from "@/lib/errors/domain-error";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { loadPlanFacts, type PlanFacts } from "@/lib/plans/load-plan-facts";

/**
 * Reads the plan as it is now, inside the given transaction, with all that a `Catalogue` has.
 * @throws DomainError `not-found`
 */
export async function loadCatalogue(tx: ReadTransaction, planCode: string): Promise<PlanFacts> {
  return requireFound(await loadPlanFacts(tx, planCode, new Date().toISOString()), "plan");
}

/**
 * Reads the plan as it is now, before a write transaction, so that writers do not wait for its many queries:
 * codes, units and sources are only ever added.
 * @throws DomainError `not-found`
 */
export function readCatalogue(planCode: string): Promise<PlanFacts> {
  return readSnapshot((tx) => loadCatalogue(tx, planCode));
}
