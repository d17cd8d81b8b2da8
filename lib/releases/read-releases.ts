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

/**
 * Whether a plan that continues this one was released after the given release: readers of this plan's links see it
 * only with this plan's next release, which then has something to tell although the plan itself did not change.
 */
export async function hasNewlyReleasedSuccessor(
  tx: ReadTransaction,
  planId: string,
  since: Release | null,
): Promise<boolean> {
  if (since === null) return false;
  const plan = { predecessorId: planId };
  return (await tx.release.count({ where: { plan, instant: { gt: since.instant } } })) > 0;
}
