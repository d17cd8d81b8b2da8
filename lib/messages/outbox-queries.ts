import "server-only";

import type { Actor } from "@/lib/access/types";
import { CHANNELS, type Channel } from "@/lib/config/channel-names";
import { openChannels } from "@/lib/config/channels";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { authorise } from "@/lib/errors/domain-error";
import type { MessageState, SentKind } from "@/lib/outbox/kinds";

import { canManageMessages } from "./policy";
import type { ChannelState, OutboxPage } from "./types";

/** Lines on the page: what is older is of no use to anybody who looks for what went wrong. */
const SHOWN = 100;

/**
 * Reads how the channels stand and the latest messages, all or those in one state.
 * @throws DomainError `forbidden` for all but administrators
 */
export async function getOutbox(actor: Actor, state: MessageState | null): Promise<OutboxPage> {
  authorise(canManageMessages(actor));
  return readSnapshot(async (tx) => {
    const rows = await tx.outboxMessage.findMany({
      where: state === null ? {} : { state },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: SHOWN + 1,
      include: {
        member: { select: { name: true } },
        plan: { select: { nameZh: true, nameEn: true } },
      },
    });
    return {
      channels: await loadChannels(tx),
      more: rows.length > SHOWN,
      lines: rows.slice(0, SHOWN).map((row) => ({
        id: row.id,
        kind: row.kind as SentKind,
        channel: row.channel as Channel,
        reader: row.member?.name ?? null,
        plan: row.plan && { zh: row.plan.nameZh, en: row.plan.nameEn },
        at: row.createdAt.toISOString(),
        state: row.state as MessageState,
        attempts: row.attempts,
        reason: row.reason,
        nextAt: row.state === "waiting" ? row.nextAt.toISOString() : null,
        settledAt: row.settledAt?.toISOString() ?? null,
      })),
    };
  });
}

async function loadChannels(tx: ReadTransaction): Promise<readonly ChannelState[]> {
  const groups = await tx.outboxMessage.groupBy({
    by: ["channel", "state"],
    _count: { _all: true },
    _max: { settledAt: true },
  });
  const open = openChannels();
  return CHANNELS.map((channel) => {
    const of = (state: MessageState) =>
      groups.find((group) => group.channel === channel && group.state === state);
    return {
      channel,
      open: open.includes(channel),
      waiting: of("waiting")?._count._all ?? 0,
      failed: of("failed")?._count._all ?? 0,
      lastSentAt: of("sent")?._max.settledAt?.toISOString() ?? null,
    };
  });
}
