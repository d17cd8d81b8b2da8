import "server-only";

import type { ReadTransaction } from "@/lib/db/client";

import type { Retirement } from "./types";

/** Finds since when a plan is read-only; null for one that is not, which is every plan about which nothing was decided. */
export async function findRetirement(
  tx: ReadTransaction,
  planId: string,
): Promise<Retirement | null> {
  const last = await tx.planStatus.findFirst({
    where: { planId },
    orderBy: { number: "desc" },
  });
  if (last?.kind !== "retired") return null;
  const { at, reason, basis, basisOn } = last;
  return { at: at.toISOString(), reason, basis, basisOn };
}

export async function isRetired(tx: ReadTransaction, planId: string): Promise<boolean> {
  return (await findRetirement(tx, planId)) !== null;
}

/** Whether there is a plan of this code and it is retired. */
export async function isRetiredPlan(tx: ReadTransaction, code: string): Promise<boolean> {
  const plan = await tx.plan.findUnique({ where: { code }, select: { id: true } });
  return plan !== null && (await isRetired(tx, plan.id));
}
