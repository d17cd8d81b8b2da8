import "server-only";

import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import type { AuditAction } from "@/lib/audit/types";
import { recordAudit } from "@/lib/audit/record-audit";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { authorise } from "@/lib/errors/domain-error";
import { hashToken, newToken } from "@/lib/links/door/token";

import { kindsOf } from "./policy";
import type { ChoicesInput } from "./schema";

/** Keeps what the actor wants to be told, of what their role is told of. @throws DomainError `forbidden` */
export async function chooseMessages(actor: Actor, input: ChoicesInput): Promise<void> {
  authorise(canViewWorkspace(actor));
  const { locale, wanted } = input;
  const kinds = kindsOf(actor.role).filter((kind) => !wanted.includes(kind));
  const muted = JSON.stringify(kinds);
  await writeTransaction(async (tx) => {
    const at = new Date();
    const data = { locale, muted, changedAt: at };
    await tx.messageChoice.upsert({
      where: { memberId: actor.id },
      update: data,
      create: { memberId: actor.id, ...data },
    });
    await audit(tx, actor, at, "member.messages-chosen", { locale, muted: kinds.join(" ") });
  });
}

/**
 * Makes the actor's private calendar address and gives its token, here once; an address before it ends.
 * @throws DomainError `forbidden`
 */
export async function makeCalendarAddress(actor: Actor): Promise<string> {
  authorise(canViewWorkspace(actor));
  const token = newToken();
  await writeTransaction(async (tx) => {
    const at = new Date();
    const data = { tokenHash: hashToken(token), createdAt: at };
    await tx.calendarAddress.upsert({
      where: { memberId: actor.id },
      update: data,
      create: { memberId: actor.id, ...data },
    });
    await audit(tx, actor, at, "member.calendar-made");
  });
  return token;
}

/** Ends the actor's calendar address, at once and for good. @throws DomainError `forbidden` */
export async function endCalendarAddress(actor: Actor): Promise<void> {
  authorise(canViewWorkspace(actor));
  await writeTransaction(async (tx) => {
    const { count } = await tx.calendarAddress.deleteMany({ where: { memberId: actor.id } });
    if (count > 0) await audit(tx, actor, new Date(), "member.calendar-ended");
  });
}

async function audit(
  tx: WriteTransaction,
  actor: Actor,
  at: Date,
  action: AuditAction,
  detail: Readonly<Record<string, string>> = {},
): Promise<void> {
  await recordAudit(tx, {
    at,
    actorId: actor.id,
    action,
    subjectType: "member",
    subjectId: actor.id,
    detail,
  });
}
