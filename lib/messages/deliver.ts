import "server-only";

import { appOrigin } from "@/lib/auth/auth";
import { maySignIn } from "@/lib/access/policy";
import type { Role } from "@/lib/access/types";
import type { Channel } from "@/lib/config/channel-names";
import { openChannels } from "@/lib/config/channels";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { translatorFor } from "@/lib/i18n/translator";
import { routing, type Locale } from "@/lib/i18n/routing";
import { readMuted } from "@/lib/outbox/choices";
import type { MessageState, SentKind } from "@/lib/outbox/kinds";

import { NotSent, type Outgoing } from "./channels/outgoing";
import { SEND } from "./channels/send";
import { loadMatter } from "./words/load-matter";
import { messageWords } from "./words/message-words";

/** Longer than any sending takes: who has not settled a message by then has died, and another may take it. */
const LEASE_MS = 2 * 60_000;
const MINUTE_MS = 60_000;
/** Minutes after each try that went wrong; after the last one the message has failed: a day and a half in all. */
export const WAITS = [1, 5, 15, 60, 180, 360, 720, 720] as const;

interface Claimed {
  id: string;
  kind: SentKind;
  channel: Channel;
  planId: string | null;
  memberId: string | null;
  detail: string;
  createdAt: Date;
  attempts: number;
  leasedUntil: Date;
}

/**
 * Sends what is due, one message after another, and gives how many were settled. Several processes may do so at once:
 * each message is leased to one. A channel at which nobody answers is left alone for the rest of the round.
 */
export async function deliverDue(now: () => Date = () => new Date()): Promise<number> {
  if (!(await isAnythingDue(now()))) return 0;
  const silent = new Set<Channel>();
  let settled = 0;
  for (;;) {
    const claimed = await claimNext(now(), silent);
    if (claimed === null) return settled;
    const outcome = await sendOne(claimed, now());
    if (outcome.isChannelSilent) silent.add(claimed.channel);
    if (outcome.state !== "waiting") settled += 1;
    await settle(claimed, outcome, now());
  }
}

/** Asked of the reader first, so that a quiet site writes nothing. */
function isAnythingDue(now: Date): Promise<boolean> {
  return readSnapshot(async (tx) => {
    const due = await tx.outboxMessage.findFirst({ where: dueAt(now), select: { id: true } });
    return due !== null;
  });
}

function dueAt(now: Date) {
  return {
    state: "waiting",
    nextAt: { lte: now },
    OR: [{ leasedUntil: null }, { leasedUntil: { lte: now } }],
  };
}

/** The try is counted with the lease, so that a message at which the process dies comes to its end too. */
function claimNext(now: Date, silent: ReadonlySet<Channel>): Promise<Claimed | null> {
  return writeTransaction(async (tx) => {
    const row = await tx.outboxMessage.findFirst({
      where: { ...dueAt(now), channel: { notIn: [...silent] } },
      orderBy: [{ nextAt: "asc" }, { id: "asc" }],
    });
    if (row === null) return null;
    const leasedUntil = new Date(now.getTime() + LEASE_MS);
    const data = { leasedUntil, attempts: { increment: 1 } };
    await tx.outboxMessage.update({ where: { id: row.id }, data });
    return {
      ...row,
      kind: row.kind as SentKind,
      channel: row.channel as Channel,
      attempts: row.attempts + 1,
      leasedUntil,
    };
  });
}

interface Outcome {
  state: MessageState;
  reason: string | null;
  isChannelSilent?: boolean;
}

async function sendOne(claimed: Claimed, now: Date): Promise<Outcome> {
  try {
    const outgoing = await compose(claimed);
    if (typeof outgoing === "string") return { state: "dropped", reason: outgoing };
    await SEND[claimed.channel](outgoing, now);
    return { state: "sent", reason: null };
  } catch (error) {
    if (!(error instanceof NotSent)) console.error(error);
    const { reason, concerns } =
      error instanceof NotSent ? error : { reason: "unexpected", concerns: "once" };
    const isOver = concerns === "message" || claimed.attempts > WAITS.length;
    return {
      state: isOver ? "failed" : "waiting",
      reason,
      isChannelSilent: concerns === "channel",
    };
  }
}

/** Makes the message, or says why there is none any more. */
async function compose(claimed: Claimed): Promise<Outgoing | "no-channel" | "no-reader" | "over"> {
  const { id, kind, channel, memberId } = claimed;
  if (!openChannels().includes(channel)) return "no-channel";
  return readSnapshot(async (tx) => {
    const member =
      memberId === null
        ? null
        : await tx.member.findUniqueOrThrow({
            where: { id: memberId },
            include: { messageChoice: true },
          });
    if (member !== null && !maySignIn(member)) return "no-reader";
    const muted = readMuted(member?.messageChoice?.muted);
    if (kind !== "test" && muted.includes(kind)) return "no-reader";
    const reader = member && { id: member.id, role: member.role as Role };
    const matter = await loadMatter(tx, { ...claimed, reader });
    if (matter === null) return "over";
    const words = await Promise.all(
      routing.locales.map(async (locale) => {
        const t = await translatorFor(locale);
        return [locale, messageWords(t, matter, locale, appOrigin())] as const;
      }),
    );
    return {
      id,
      kind,
      at: claimed.createdAt.toISOString(),
      planCode: matter.plan?.code ?? null,
      words: Object.fromEntries(words) as Outgoing["words"],
      reader: member && {
        name: member.name,
        email: member.email,
        locale: (member.messageChoice?.locale ?? routing.defaultLocale) as Locale,
      },
    };
  });
}

/** Nothing is written where the lease has gone to another process meanwhile: what that one finds out counts. */
async function settle(claimed: Claimed, { state, reason }: Outcome, now: Date): Promise<void> {
  const { id, attempts, leasedUntil } = claimed;
  const wait = WAITS[attempts - 1] ?? 0;
  await writeTransaction((tx) =>
    tx.outboxMessage.updateMany({
      where: { id, state: "waiting", leasedUntil },
      data: {
        state,
        reason,
        leasedUntil: null,
        ...(state === "waiting"
          ? { nextAt: new Date(now.getTime() + wait * MINUTE_MS) }
          : { settledAt: now }),
      },
    }),
  );
}
