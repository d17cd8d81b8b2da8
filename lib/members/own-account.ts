import "server-only";

import type { AuditAction } from "@/lib/audit/types";
import { authorise, DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { recordAudit } from "@/lib/audit/record-audit";
import { hashPassword, verifyPassword } from "@/lib/access/password";
import { signInTries } from "@/lib/auth/sign-in-limit";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { passwordProblems } from "@/lib/access/password-policy";
import { canManageOwnAccount } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

import type { ChangePasswordInput } from "./schema";

/** Where wrong current passwords are counted, apart from those at the sign-in page. */
const HERE = "own-account";

/**
 * Replaces the actor's password and ends the actor's other sessions; a one-time password is over then.
 * @throws DomainError `invalid` with messages at `current` and `next`; `conflict` where the password was
 * changed elsewhere meanwhile.
 */
export async function changeOwnPassword(actor: Actor, input: ChangePasswordInput): Promise<void> {
  authorise(canManageOwnAccount(actor));
  const old = await requireCurrentPassword(actor, input.current);
  const problems = passwordProblems({ ...input, email: actor.email });
  if (problems.length > 0) throw invalid({ next: problems });
  const hash = await hashPassword(input.next);
  await writeTransaction(async (tx) => {
    const at = new Date();
    const changed = await tx.account.updateMany({
      where: { memberId: actor.id, providerId: "credential", password: old },
      data: { password: hash, updatedAt: at },
    });
    if (changed.count !== 1) throw new DomainError("conflict", { key: "errors.conflict" });
    await tx.member.update({
      where: { id: actor.id },
      data: { mustChangePassword: false, updatedAt: at },
    });
    const ended = await tx.session.deleteMany({
      where: { memberId: actor.id, id: { not: actor.sessionId } },
    });
    await recordAudit(tx, entry(actor, at, "member.password-changed", ended.count));
  });
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

/** The stored hash of the actor's password, if `typed` is that password. */
async function requireCurrentPassword(actor: Actor, typed: string): Promise<string> {
  const block = await signInTries.count(actor.id, HERE);
  if (block !== null) {
    throw new DomainError("invalid", {
      key: "auth.errors.blocked",
      values: { minutes: block.minutes },
    });
  }
  const account = await readSnapshot((tx) =>
    tx.account.findFirst({
      where: { memberId: actor.id, providerId: "credential" },
      select: { password: true },
    }),
  );
  const hash = account?.password ?? null;
  if (hash === null || !(await verifyPassword(hash, typed))) {
    await writeTransaction((tx) =>
      recordAudit(tx, {
        at: new Date(),
        actorId: actor.id,
        action: "member.password-refused",
        subjectType: "member",
        subjectId: actor.id,
      }),
    );
    throw invalid({ current: [{ key: "auth.errors.passwordCurrent" }] });
  }
  await signInTries.forgive(actor.id, HERE);
  return hash;
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

function invalid(fields: Readonly<Record<string, readonly MessageRef[]>>): DomainError {
  return new DomainError("invalid", { key: "errors.invalid" }, fields);
}
