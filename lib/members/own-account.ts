import "server-only";

import type { AuditAction } from "@/lib/audit/types";
import { authorise, DomainError } from "@/lib/errors/domain-error";
import { recordAudit } from "@/lib/audit/record-audit";
import { CHOSEN_PASSWORD } from "@/lib/access/one-time-password";
import { hashPassword } from "@/lib/access/password";
import { replaceSessions } from "@/lib/auth/replace-sessions";
import { cookieOfToken, type SessionCookie } from "@/lib/auth/session-cookie";
import { writeTransaction } from "@/lib/db/client";
import { passwordProblems } from "@/lib/access/password-problems";
import { SHORTEST_PASSWORD } from "@/lib/access/password-policy";
import { canManageOwnAccount } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

import { requireCurrentPassword } from "./current-password";
import type { ChangePasswordInput, EndSessionInput } from "./schema";

/**
 * Replaces the actor's password; a one-time password is over then. All sessions of the actor end, and a new one
 * with a token of its own begins, whose cookie is given.
 * @throws DomainError `invalid` with messages at `current` and `next`; `conflict` where the password was
 * changed elsewhere meanwhile.
 */
export async function changeOwnPassword(
  actor: Actor,
  input: ChangePasswordInput,
): Promise<SessionCookie> {
  authorise(canManageOwnAccount(actor));
  const old = await requireCurrentPassword(actor, input.current, "current");
  const { email, name } = actor;
  const problems = await passwordProblems(input.next, {
    shortest: SHORTEST_PASSWORD,
    current: input.current,
    email,
    names: [name],
  });
  if (problems.length > 0) {
    throw new DomainError("invalid", { key: "errors.invalid" }, { next: problems });
  }
  const hash = await hashPassword(input.next);
  const token = await writeTransaction(async (tx) => {
    const at = new Date();
    const changed = await tx.account.updateMany({
      where: { memberId: actor.id, providerId: "credential", password: old },
      data: { password: hash, updatedAt: at },
    });
    if (changed.count !== 1) throw new DomainError("conflict", { key: "errors.conflict" });
    await tx.member.update({
      where: { id: actor.id },
      data: { ...CHOSEN_PASSWORD, updatedAt: at },
    });
    const replaced = await replaceSessions(tx, actor, at);
    await recordAudit(tx, entry(actor, at, "member.password-changed", replaced.others));
    return replaced.token;
  });
  return cookieOfToken(token);
}

/** Signs out: ends the actor's present session. */
export async function endOwnSession(actor: Actor): Promise<void> {
  authorise(canManageOwnAccount(actor));
  await writeTransaction(async (tx) => {
    const ended = await tx.session.deleteMany({ where: { id: actor.sessionId } });
    await recordAudit(tx, entry(actor, new Date(), "member.signed-out", ended.count));
  });
}

/** Signs out everywhere: ends all sessions of the actor, the present one too. */
export async function endAllSessions(actor: Actor): Promise<void> {
  authorise(canManageOwnAccount(actor));
  await writeTransaction(async (tx) => {
    const ended = await tx.session.deleteMany({ where: { memberId: actor.id } });
    await recordAudit(tx, entry(actor, new Date(), "member.signed-out", ended.count));
  });
}

/**
 * Signs out another device of the actor, or all others, and gives how many there were: 0 where it was signed out
 * already. The password is asked again, so that a stolen session cannot shut its owner out.
 * @throws DomainError `invalid` with a message at `password`
 */
export async function endOtherSessions(actor: Actor, input: EndSessionInput): Promise<number> {
  authorise(canManageOwnAccount(actor));
  await requireCurrentPassword(actor, input.password, "password");
  const which = input.session === "others" ? {} : { AND: { id: input.session } };
  return writeTransaction(async (tx) => {
    const ended = await tx.session.deleteMany({
      where: { memberId: actor.id, id: { not: actor.sessionId }, ...which },
    });
    if (ended.count > 0) {
      await recordAudit(tx, entry(actor, new Date(), "member.session-ended", ended.count));
    }
    return ended.count;
  });
}

function entry(actor: Actor, at: Date, action: AuditAction, sessions: number) {
  return {
    at,
    actorId: actor.id,
    action,
    subjectType: "member",
    subjectId: actor.id,
    detail: { sessions },
  };
}
