import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { Release } from "@/lib/vocabulary/release";

/**
 * Finds the last instant at which something that a release shows was approved, undone or withdrawn: figures, references,
 * targets, baselines, bridges, records. Null for an empty plan.
 */
export async function latestApproval(tx: ReadTransaction, planId: string): Promise<Date | null> {
  const ofPlan = { indicator: { planId } };
  const revisions = await tx.revision.aggregate({
    where: { state: { in: ["approved", "reference"] }, figure: { planId } },
    _max: { reviewedAt: true },
  });
  const undone = await tx.undoneDecision.aggregate({
    where: { revision: { figure: { planId } } },
    _max: { undoneAt: true },
  });
  const targets = await tx.target.aggregate({ where: ofPlan, _max: { approvedAt: true } });
  const baselines = await tx.baseline.aggregate({ where: ofPlan, _max: { approvedAt: true } });
  const bridges = await tx.bridge.aggregate({
    where: ofPlan,
    _max: { approvedAt: true, withdrawnAt: true },
  });
  const records = await tx.recordVersion.aggregate({
    where: { state: "approved", record: { planId } },
    _max: { reviewedAt: true },
  });
  const instants = [
    revisions._max.reviewedAt,
    undone._max.undoneAt,
    targets._max.approvedAt,
    baselines._max.approvedAt,
    bridges._max.approvedAt,
    bridges._max.withdrawnAt,
    records._max.reviewedAt,
  ].filter((instant) => instant !== null);
  return instants.length === 0 ? null : new Date(Math.max(...instants.map(Number)));
}

/**
 * Decides the instant of a release made now: now, but never before an approval that it contains (a clock may
 * have been set back) and always later than the release before.
 */
export function releaseInstant(approved: Date | null, previous: Release | null): Date {
  const afterPrevious = previous === null ? 0 : Date.parse(previous.instant) + 1;
  return new Date(Math.max(Date.now(), approved?.getTime() ?? 0, afterPrevious));
}
