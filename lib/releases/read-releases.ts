import "server-only";

import { requireFound } from "@/lib/errors/domain-error";
import type { ReadTransaction } from "@/lib/db/client";
import { wasReworded } from "@/lib/plans/former-words";
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
 * Whether a release made now would tell something although no number and no target changed since the given one: a
 * record beside the numbers was approved, something is called otherwise, or a plan that continues this one was released,
 * which readers of this plan's links see only with this plan's next release.
 */
export async function hasMoreToTell(
  tx: ReadTransaction,
  planId: string,
  since: Release | null,
): Promise<boolean> {
  if (since === null) return false;
  const approved = { state: "approved", reviewedAt: { gt: since.instant }, record: { planId } };
  if ((await tx.recordVersion.count({ where: approved })) > 0) return true;
  if (await wasReworded(tx, planId, since.instant)) return true;
  const plan = { predecessorId: planId };
  return (await tx.release.count({ where: { plan, instant: { gt: since.instant } } })) > 0;
}
