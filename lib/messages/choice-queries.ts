import "server-only";

import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import { openChannels } from "@/lib/config/channels";
import { readSnapshot } from "@/lib/db/client";
import { authorise } from "@/lib/errors/domain-error";
import { routing, type Locale } from "@/lib/i18n/routing";
import { readMuted } from "@/lib/outbox/choices";

import { kindsOf } from "./policy";
import type { MessageChoices } from "./types";

/** Reads what the actor wants to be told, and whether there is a calendar address. @throws DomainError `forbidden` */
export async function getMessageChoices(actor: Actor): Promise<MessageChoices> {
  authorise(canViewWorkspace(actor));
  return readSnapshot(async (tx) => {
    const { messageChoice, calendarAddress } = await tx.member.findUniqueOrThrow({
      where: { id: actor.id },
      select: {
        messageChoice: true,
        calendarAddress: { select: { createdAt: true } },
      },
    });
    const muted = readMuted(messageChoice?.muted);
    return {
      locale: (messageChoice?.locale ?? routing.defaultLocale) as Locale,
      kinds: kindsOf(actor.role).map((kind) => ({ kind, on: !muted.includes(kind) })),
      isOpen: openChannels().includes("email"),
      calendarSince: calendarAddress?.createdAt.toISOString() ?? null,
    };
  });
}
