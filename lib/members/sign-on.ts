import "server-only";

import { canManageMembers, canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import type { AuditAction } from "@/lib/audit/types";
import { oidcProviderId, oidcSettings } from "@/lib/auth/oidc/settings";
import { signInTries } from "@/lib/auth/sign-in-limit";
import { removeTotp } from "@/lib/auth/totp/remove-totp";
import { readSnapshot, writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";

import { requireCurrentPassword } from "./current-password";
import { refuseSelf, requireManageable } from "./manageable-member";
import type { EmployeeNumberInput, MemberInput, PasswordInput } from "./schema";
import { readMemberContents } from "./sealed-members";
import type { LinkedIdentity, MemberSignOn } from "./types";

/** Lists the identities at providers of the office that sign the actor in, or once did. */
export async function listOwnIdentities(actor: Actor): Promise<readonly LinkedIdentity[]> {
  authorise(canViewWorkspace(actor));
  return readSnapshot((tx) => readIdentities(tx, actor.id));
}

/**
 * Reads how a member signs in, beside the password.
 * @throws DomainError `forbidden` for all but administrators; `not-found`
 */
export async function getMemberSignOn(actor: Actor, memberId: string): Promise<MemberSignOn> {
  authorise(canManageMembers(actor));
  return readSnapshot(async (tx) => {
    const row = await tx.member.findUnique({ where: { id: memberId }, include: { totp: true } });
    const { totp, employeeNumber } = requireFound(row, "member");
    const identities = await readIdentities(tx, memberId);
    return { hasTotp: totp?.confirmedAt != null, employeeNumber, identities };
  });
}

/**
 * Takes the actor's links to providers off; the other sessions that they opened end. Gives how many there were.
 * @throws DomainError `invalid` with a message at `password`
 */
export async function unlinkOwnIdentities(actor: Actor, input: PasswordInput): Promise<number> {
  authorise(canViewWorkspace(actor));
  await requireCurrentPassword(actor, input.password, "password");
  return writeTransaction((tx) => unlink(tx, actor, actor.id, { not: actor.sessionId }));
}

/** Takes a member's links to providers off; the sessions that they opened end. */
export async function unlinkIdentities(actor: Actor, input: MemberInput): Promise<void> {
  authorise(canManageMembers(actor));
  refuseSelf(actor, input.member);
  await writeTransaction(async (tx) => {
    const member = await requireManageable(tx, input.member);
    await unlink(tx, actor, member.id, undefined);
  });
}

/**
 * Takes a member's second step away, for one who has lost phone and recovery codes; all sessions end. Never one's own.
 * Gives whether there was one.
 */
export async function resetTotp(actor: Actor, input: MemberInput): Promise<boolean> {
  authorise(canManageMembers(actor));
  refuseSelf(actor, input.member);
  const { email, isReset } = await writeTransaction(async (tx) => {
    const member = await requireManageable(tx, input.member);
    const at = new Date();
    if (!(await removeTotp(tx, member.id))) return { email: member.email, isReset: false };
    const { count } = await tx.session.deleteMany({ where: { memberId: member.id } });
    await audit(tx, actor, at, "member.totp-reset", member.id, { sessions: count });
    return { email: member.email, isReset: true };
  });
  if (isReset) await signInTries.forget(email);
  return isReset;
}

/**
 * Enters the number by which the office's sign-on knows a member, or none (null); one's own as well, because it lets in
 * nobody but who has that number there. Nothing happens where it is so already.
 * @throws DomainError `invalid` with a message at `number` where another member has it
 */
export async function setEmployeeNumber(
  actor: Actor,
  { member: id, number }: EmployeeNumberInput,
): Promise<void> {
  authorise(canManageMembers(actor));
  await writeTransaction(async (tx) => {
    await requireManageable(tx, id);
    const { employeeNumber } = await tx.member.findUniqueOrThrow({ where: { id } });
    if (employeeNumber === number) return;
    if (number !== null && (await tx.member.count({ where: { employeeNumber: number } })) > 0) {
      const fields = { number: [{ key: "signOn.member.numberTaken" } as const] };
      throw new DomainError("invalid", { key: "errors.invalid" }, fields);
    }
    const at = new Date();
    await tx.member.update({ where: { id }, data: { employeeNumber: number, updatedAt: at } });
    const sealed = await sealOf(readMemberContents(tx, [id]));
    const detail = { from: employeeNumber ?? "", to: number ?? "", ...sealed };
    await audit(tx, actor, at, "member.employee-number-changed", id, detail);
  });
}

type Reader = Pick<WriteTransaction, "account">;

async function readIdentities(tx: Reader, memberId: string): Promise<readonly LinkedIdentity[]> {
  const settings = oidcSettings();
  const present = settings === null ? null : oidcProviderId(settings);
  const rows = await tx.account.findMany({
    where: { memberId, providerId: { not: "credential" } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, providerId, createdAt }) => ({
    id,
    since: createdAt.toISOString(),
    isPresent: providerId === present,
  }));
}

async function unlink(
  tx: WriteTransaction,
  actor: Actor,
  memberId: string,
  sessions: { not: string } | undefined,
): Promise<number> {
  const where = { memberId, providerId: { not: "credential" } };
  const { count } = await tx.account.deleteMany({ where });
  if (count === 0) return 0;
  const ended = await tx.session.deleteMany({
    where: { memberId, signedInBy: "oidc", ...(sessions === undefined ? {} : { id: sessions }) },
  });
  const detail = { links: count, sessions: ended.count };
  await audit(tx, actor, new Date(), "member.identity-unlinked", memberId, detail);
  return count;
}

async function audit(
  tx: WriteTransaction,
  actor: Actor,
  at: Date,
  action: AuditAction,
  memberId: string,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  const subject = { subjectType: "member", subjectId: memberId };
  await recordAudit(tx, { at, actorId: actor.id, action, ...subject, detail });
}
