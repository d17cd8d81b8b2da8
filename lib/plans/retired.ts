import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { Instant } from "@/lib/vocabulary/instant";

/** A plan that is read-only, since when and why. */
export interface Retirement {
  readonly at: Instant;
  readonly reason: string;
  readonly basis: string;
  readonly basisOn: string;
}

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
