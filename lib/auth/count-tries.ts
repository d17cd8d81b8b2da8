import "server-only";

import { writeTransaction } from "@/lib/db/client";

/** A counter in the limiters' table that starts anew so many minutes after its first try. */
export interface Counter {
  key: string;
  minutes: number;
}

/**
 * Counts one try under each counter and gives the new counts, in order. In one transaction: each one by itself, as
 * the limiters' library does it, would wait for the disk six times, and every page with it.
 */
export async function countTries(counters: readonly Counter[]): Promise<number[]> {
  return writeTransaction(async (tx) => {
    const now = new Date();
    await tx.rateLimiterFlexible.deleteMany({ where: { expire: { lte: now } } });
    const counts: number[] = [];
    for (const { key, minutes } of counters) {
      const expire = new Date(now.getTime() + minutes * 60_000);
      const { points } = await tx.rateLimiterFlexible.upsert({
        where: { key },
        create: { key, points: 1, expire },
        update: { points: { increment: 1 } },
      });
      counts.push(points);
    }
    return counts;
  });
}

/** Forgets the counters `forgotten`, and takes one try back from each of `lessened`. */
export async function takeBackTries(
  forgotten: readonly string[],
  lessened: readonly string[],
): Promise<void> {
  await writeTransaction(async (tx) => {
    await tx.rateLimiterFlexible.deleteMany({ where: { key: { in: [...forgotten] } } });
    await tx.rateLimiterFlexible.updateMany({
      where: { key: { in: [...lessened] }, points: { gt: 0 } },
      data: { points: { decrement: 1 } },
    });
  });
}
