import "server-only";

import type { WriteTransaction } from "./client";

/**
 * Gives the instant to stamp an approval, a target version or a bridge of a plan with: now, but always after the
 * plan's latest release, so that what a release froze can never gain a value of its own millisecond. Null stands for
 * every plan, for what all of them share.
 */
export async function nextInstant(tx: WriteTransaction, planId: string | null): Promise<Date> {
  const latest = await tx.release.findFirst({
    where: planId === null ? {} : { planId },
    orderBy: planId === null ? { instant: "desc" } : { number: "desc" },
    select: { instant: true },
  });
  const now = Date.now();
  return new Date(latest === null ? now : Math.max(now, latest.instant.getTime() + 1));
}
