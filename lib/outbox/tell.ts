import "server-only";

import type { Role } from "@/lib/access/types";
import { openChannels } from "@/lib/config/channels";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";

import { readMuted } from "./choices";
import { carries, type MessageKind } from "./kinds";

/** Something that happened, or is about to. */
export interface Telling {
  kind: MessageKind;
  /** Names the event: what has this name is told once to each recipient. */
  event: string;
  /** What belongs in one message as long as that has not gone out. */
  thread: string;
  planId: string;
  /** Ids, days and numbers that the words are made of later: no value of a figure, no name, no token. */
  detail: Readonly<Record<string, string | number>>;
  /** One member, or all of some roles but one. */
  to: { member: string } | { roles: readonly Role[]; except?: string };
  at: Date;
  /** Milliseconds before it goes out, so that what is taken back at once is never told. */
  holdMs?: number;
}

/** Longer than the minute in which a reviewer may take a decision back. */
export const HOLD_MS = 90_000;

/**
 * Puts what there is to tell into the outbox, in the transaction of what it tells: one row for each recipient and channel
 * that the settings name, and nothing at all without a channel. What waits already in the same thread is not told twice:
 * its words are made when it goes out, and say how things stand then.
 */
export async function tell(tx: WriteTransaction, telling: Telling): Promise<void> {
  const channels = openChannels();
  if (channels.length === 0) return;
  const { kind, event, thread, planId, at, holdMs = 0 } = telling;
  const shared = channels.flatMap((channel) =>
    channel !== "email" && carries(channel, kind) ? [{ channel, memberId: null }] : [],
  );
  const members = channels.includes("email") ? await findReaders(tx, telling) : [];
  const recipients = [
    ...members.map((memberId) => ({ channel: "email" as const, memberId })),
    ...shared,
  ].map((recipient) => ({
    ...recipient,
    key: `${event} ${recipient.channel} ${recipient.memberId ?? "all"}`,
  }));
  const known = await tx.outboxMessage.findMany({
    where: {
      OR: [
        { key: { in: recipients.map(({ key }) => key) } },
        { thread, kind, state: "waiting", attempts: 0, leasedUntil: null },
      ],
    },
    select: { channel: true, memberId: true },
  });
  const told = new Set(known.map(({ channel, memberId }) => `${channel} ${memberId ?? "all"}`));
  const data = recipients
    .filter(({ channel, memberId }) => !told.has(`${channel} ${memberId ?? "all"}`))
    .map((recipient) => ({
      id: newId(),
      ...recipient,
      kind,
      thread,
      planId,
      detail: JSON.stringify(telling.detail),
      createdAt: at,
      state: "waiting",
      nextAt: new Date(at.getTime() + holdMs),
    }));
  if (data.length > 0) await tx.outboxMessage.createMany({ data });
}

/** Finds the members who are told by e-mail: in use, and not those who have switched the kind off. */
async function findReaders(
  tx: WriteTransaction,
  { to, kind }: Telling,
): Promise<readonly string[]> {
  const members = await tx.member.findMany({
    where: {
      disabledAt: null,
      ...("member" in to
        ? { id: to.member, role: { not: "system" } }
        : {
            role: { in: [...to.roles] },
            ...(to.except !== undefined && { id: { not: to.except } }),
          }),
    },
    select: { id: true, messageChoice: { select: { muted: true } } },
    orderBy: { id: "asc" },
  });
  return members
    .filter(({ messageChoice }) => !readMuted(messageChoice?.muted).includes(kind))
    .map(({ id }) => id);
}
