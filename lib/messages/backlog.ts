import "server-only";

import { openChannels } from "@/lib/config/channels";
import { readSnapshot } from "@/lib/db/client";

/** How the outbox stands. */
export interface Backlog {
  waiting: number;
  failed: number;
  /** Seconds since the oldest message was written that still waits; 0 where none does. */
  oldestSeconds: number;
}

/** Reads how the outbox stands; null without a channel, where nothing is ever written to it. */
export async function readBacklog(now = new Date()): Promise<Backlog | null> {
  if (openChannels().length === 0) return null;
  return readSnapshot(async (tx) => {
    const waiting = await tx.outboxMessage.aggregate({
      where: { state: "waiting" },
      _count: { _all: true },
      _min: { createdAt: true },
    });
    const failed = await tx.outboxMessage.count({ where: { state: "failed" } });
    const oldest = waiting._min.createdAt;
    return {
      waiting: waiting._count._all,
      failed,
      oldestSeconds: oldest === null ? 0 : (now.getTime() - oldest.getTime()) / 1000,
    };
  });
}
