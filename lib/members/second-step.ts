import "server-only";

import { setTimeout as sleep } from "node:timers/promises";

import { canManageOwnTotp } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/record-audit";
import type { AuditAction } from "@/lib/audit/types";
import { replaceSessions } from "@/lib/auth/replace-sessions";
import { cookieOfToken, type SessionCookie } from "@/lib/auth/session-cookie";
import { signInTries } from "@/lib/auth/sign-in-limit";
import { authenticatorAddress, newSecret, stepOfCode } from "@/lib/auth/totp/one-time-code";
import { replaceRecoveryCodes } from "@/lib/auth/totp/recovery-codes";
import { removeTotp } from "@/lib/auth/totp/remove-totp";
import { openSecret, sealSecret } from "@/lib/auth/totp/secrets";
import { isAuthenticatorCode, plainCode, takeCode } from "@/lib/auth/totp/take-code";
import { readSnapshot, writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { authorise, DomainError, type MessageRef } from "@/lib/errors/domain-error";

import { requireProof } from "./proof";
import type { ConfirmTotpInput, PasswordInput, ProvenInput } from "./schema";
import type { OwnTotp } from "./types";

/** Minutes within which a second step that was begun has to be confirmed. */
const SET_UP_MINUTES = 15;

/** Reads how far the actor's second step is; while it is being set up, with what the authenticator needs. */
export async function getOwnTotp(actor: Actor, site: string): Promise<OwnTotp> {
  authorise(canManageOwnTotp(actor));
  const { totp, codesLeft } = await readSnapshot(async (tx) => ({
    totp: await tx.totp.findUnique({ where: { memberId: actor.id } }),
    codesLeft: await tx.recoveryCode.count({ where: { memberId: actor.id, usedAt: null } }),
  }));
  if (totp?.confirmedAt != null) {
    return { state: "on", since: totp.confirmedAt.toISOString(), codesLeft };
  }
  const secret =
    totp !== null && isFresh(totp.createdAt)
      ? await openSecret(draftOwner(actor), totp.secret)
      : null;
  if (secret === null) return { state: "off" };
  const address = authenticatorAddress(secret, site, actor.email);
  return { state: "begun", secret, address };
}

/**
 * Makes a secret for the actor's authenticator. Nothing is asked for at sign-in before `confirmTotp`; until then only
 * this session sees it.
 * @throws DomainError `invalid` with a message at `password`; `conflict` where a second step is set up already
 */
export async function beginTotp(actor: Actor, input: PasswordInput): Promise<void> {
  authorise(canManageOwnTotp(actor));
  await requireProof(actor, input.password);
  const secret = await sealSecret(draftOwner(actor), newSecret());
  await writeTransaction(async (tx) => {
    await refuseSetUp(tx, actor.id);
    const data = { secret, createdAt: new Date(), lastStep: 0 };
    await tx.totp.upsert({
      where: { memberId: actor.id },
      create: { memberId: actor.id, ...data },
      update: data,
    });
  });
}

/**
 * Sets the actor's second step up by a first code of the authenticator. Gives the recovery codes the only time they can
 * be read, and the cookie of the session that takes the place of all the actor's sessions.
 * @throws DomainError `invalid` with a message at `code`; `conflict` where it is set up already, or was not begun
 */
export async function confirmTotp(
  actor: Actor,
  input: ConfirmTotpInput,
): Promise<{ codes: readonly string[]; cookie: SessionCookie }> {
  authorise(canManageOwnTotp(actor));
  // The page shows the secret that the code is made of: there is nothing to guess, and nothing to count.
  const { codes, token } = await writeTransaction(async (tx) => {
    const at = new Date();
    await refuseSetUp(tx, actor.id);
    const draft = await tx.totp.findUnique({ where: { memberId: actor.id } });
    const secret = draft !== null && isFresh(draft.createdAt) ? draft.secret : "";
    const open = await openSecret(draftOwner(actor), secret);
    if (open === null) throw new DomainError("conflict", { key: "signOn.totp.errors.notBegun" });
    const isCode = isAuthenticatorCode(input.code);
    const step = isCode ? stepOfCode(open, plainCode(input.code), at, 0) : null;
    if (step === null) throw wrongCode({ key: "signOn.totp.errors.firstCode" });
    await tx.totp.update({
      where: { memberId: actor.id },
      data: { secret: await sealSecret(actor.id, open), confirmedAt: at, lastStep: step },
    });
    const made = await replaceRecoveryCodes(tx, actor.id, at);
    const replaced = await replaceSessions(tx, actor, at, { secondFactorAt: at });
    await audit(tx, actor, at, "member.totp-set-up", { sessions: replaced.others });
    return { codes: made, token: replaced.token };
  });
  return { codes, cookie: await cookieOfToken(token) };
}

/**
 * Puts ten new recovery codes in place of the actor's old ones.
 * @throws DomainError `invalid` with messages at `password` and `code`
 */
export async function renewRecoveryCodes(
  actor: Actor,
  input: ProvenInput,
): Promise<readonly string[]> {
  authorise(canManageOwnTotp(actor));
  return withCode(actor, input, async (tx, at) => {
    const codes = await replaceRecoveryCodes(tx, actor.id, at);
    await audit(tx, actor, at, "member.recovery-codes-renewed");
    return codes;
  });
}

/**
 * Switches the actor's second step off. All sessions of the actor end, and one without a second step begins.
 * @throws DomainError `invalid` with messages at `password` and `code`
 */
export async function switchOffTotp(actor: Actor, input: ProvenInput): Promise<SessionCookie> {
  authorise(canManageOwnTotp(actor));
  const token = await withCode(actor, input, async (tx, at) => {
    await removeTotp(tx, actor.id);
    const replaced = await replaceSessions(tx, actor, at, { secondFactorAt: null });
    await audit(tx, actor, at, "member.totp-switched-off", { sessions: replaced.others });
    return replaced.token;
  });
  return cookieOfToken(token);
}

/** Does what needs password and code, with the code used up in the same transaction. */
async function withCode<Result>(
  actor: Actor,
  { password, code }: ProvenInput,
  task: (tx: WriteTransaction, at: Date) => Promise<Result>,
): Promise<Result> {
  await requireProof(actor, password);
  // Counted by id and session, as the password is.
  const one = { account: actor.id, address: actor.sessionId, device: null };
  const tries = await (isAuthenticatorCode(code)
    ? signInTries.countCode(one)
    : signInTries.count(one));
  if (tries.state === "full") throw wrongCode({ key: "auth.errors.slowed" });
  if (tries.state === "spent") throw wrongCode({ key: "signOn.code.spent" });
  await sleep(tries.waitMs);
  const outcome = await writeTransaction(async (tx) => {
    const at = new Date();
    const taken = await takeCode(tx, actor.id, code, at);
    if (taken === "code" || taken === "recovery") return { done: await task(tx, at) };
    await audit(tx, actor, at, "member.code-refused");
    return taken;
  });
  if (typeof outcome === "string") {
    throw wrongCode({ key: outcome === "wrong" ? "signOn.code.wrong" : "signOn.code.unreadable" });
  }
  await tries.forgive();
  return outcome.done;
}

async function refuseSetUp(tx: WriteTransaction, memberId: string): Promise<void> {
  const known = await tx.totp.count({ where: { memberId, confirmedAt: { not: null } } });
  if (known > 0) throw new DomainError("conflict", { key: "signOn.totp.errors.already" });
}

/** Whose a secret is that no code has confirmed yet: this session's. */
function draftOwner(actor: Actor): string {
  return `${actor.id} ${actor.sessionId}`;
}

function isFresh(createdAt: Date): boolean {
  return createdAt.getTime() > Date.now() - SET_UP_MINUTES * 60_000;
}

function wrongCode(reference: MessageRef): DomainError {
  return new DomainError("invalid", { key: "errors.invalid" }, { code: [reference] });
}

async function audit(
  tx: WriteTransaction,
  actor: Actor,
  at: Date,
  action: AuditAction,
  detail: Readonly<Record<string, number>> = {},
): Promise<void> {
  const subject = { subjectType: "member", subjectId: actor.id };
  await recordAudit(tx, { at, actorId: actor.id, action, ...subject, detail });
}
