import "server-only";

import { authorise, requireFound } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { canManageTargets } from "@/lib/plans/policy";
import type { Instant } from "@/lib/vocabulary/instant";

import { allocationGrid, partKinds } from "./allocation-grid";
import type { AllocationGrid, PartKind } from "./allocation-types";
import { loadTargetFacts } from "./load-target-facts";

/**
 * Reads the targets of a plan as they are divided among the parts of one dimension, of the plan's first where `kind`
 * names none of its own, now or at a past instant. Null for a plan without parts.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getAllocationGrid(
  actor: Actor,
  planCode: string,
  kind: PartKind | null,
  asOf: Instant | null = null,
): Promise<AllocationGrid | null> {
  authorise(canManageTargets(actor));
  return readSnapshot(async (tx) => {
    const known = asOf ?? new Date().toISOString();
    const facts = requireFound(await loadTargetFacts(tx, planCode, known), "plan");
    const [first] = partKinds(facts.catalogue);
    const chosen = partKinds(facts.catalogue).find((code) => code === kind) ?? first;
    return chosen === undefined ? null : allocationGrid(facts, chosen, asOf);
  });
}
