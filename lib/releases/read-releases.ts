import "server-only";

import { requireFound } from "@/lib/errors/domain-error";
import type { ReadTransaction } from "@/lib/db/client";
import type { Release } from "@/lib/vocabulary/release";

import { RELEASE_COLUMNS, toRelease } from "./to-release";

/**
 * Finds the key of a plan by its code.
 * @throws DomainError `not-found`
 */
export async function requirePlanId(tx: ReadTransaction, planCode: string): Promise<string> {
  const plan = await tx.plan.findUnique({ where: { code: planCode }, select: { id: true } });
  return requireFound(plan, "plan").id;
}

/** Reads every release of a plan, newest first. */
export async function readReleases(
  tx: ReadTransaction,
  planId: string,
): Promise<readonly Release[]> {
  const rows = await tx.release.findMany({
    where: { planId },
    orderBy: { number: "desc" },
    select: RELEASE_COLUMNS,
  });
  return rows.map(toRelease);
}
