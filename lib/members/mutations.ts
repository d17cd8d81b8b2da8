import "server-only";

import type { AuditAction } from "@/lib/audit/types";
import { authorise, DomainError } from "@/lib/errors/domain-error";
import { recordAudit } from "@/lib/audit/record-audit";
import { freshOneTimePassword } from "@/lib/access/one-time-password";
import { sealOf } from "@/lib/audit/seal";
import { hashPassword, newOneTimePassword } from "@/lib/access/password";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { canManageMembers } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

import type { OneTimePassword } from "./types";
import { refuseSelf, requireManageable, requireOtherAdmin } from "./manageable-member";
import type {
  ChangeRoleInput,
  ChangeUnitInput,
  CreateMemberInput,
  MemberInput,
  MemberSessionInput,
} from "./schema";
import { requireUnit } from "./member-units";
import { readMemberContents } from "./sealed-members";

/**
 * Makes an account whose one-time password is in the answer and nowhere else.
 * @throws DomainError `invalid` with a message at `email` where the address has an account already, at `unit` for a
 * unit that no plan has.
 */
export async function createMember(
  actor: Actor,
  input: CreateMemberInput,
): Promise<OneTimePassword> {
  authorise(canManageMembers(actor));
  const password = newOneTimePassword();
  const hash = await hashPassword(password);
  await writeTransaction(async (tx) => {
    if ((await tx.member.count({ where: { email: input.email } })) > 0) throw emailTaken();
    await requireUnit(tx, input.unit ?? null);
    const id = newId();
    const at = new Date();
    const times = { createdAt: at, updatedAt: at };
    await tx.member.create({ data: { id, ...input, ...freshOneTimePassword(at), ...times } });
    await tx.account.create({
      // The sign-in library looks for the account that names its own member as accountId.
      data: {
        id: newId(),
        memberId: id,
        accountId: id,
        providerId: "credential",
        password: hash,
        ...times,
      },
    });
    await audit(tx, actor, at, "member.created", id, {
      role: input.role,
      ...(input.unit == null ? {} : { unit: input.unit }),
      ...(await sealOf(readMemberContents(tx, [id]))),
    });
  });
  return { name: input.name, email: input.email, password };
}

/** Gives another role and ends the member's sessions. Nothing happens where the member has that role already. */
export async function changeRole(actor: Actor, input: ChangeRoleInput): Promise<void> {
  authorise(canManageMembers(actor));
  refuseSelf(actor, input.member);
  await writeTransaction(async (tx) => {
    const member = await requireManageable(tx, input.member);
    if (member.role === input.role) return;
    if (input.role !== "admin") await requireOtherAdmin(tx, member.id);
    const at = new Date();
    await tx.member.update({ where: { id: member.id }, data: { role: input.role, updatedAt: at } });
    const sessions = await endSessions(tx, member.id);
    const sealed = await sealOf(readMemberContents(tx, [member.id]));
    const detail = { from: member.role, to: input.role, sessions, ...sealed };
    await audit(tx, actor, at, "member.role-changed", member.id, detail);
  });
}

/**
 * Puts a member into a unit, or into none (null): whose cells are theirs. One's own is no exception, because it gives
 * nobody a right that they could not give themselves otherwise. Nothing happens where it is so already.
 * @throws DomainError `forbidden`, `not-found`; `invalid` for a unit that no plan has
 */
export async function changeUnit(
  actor: Actor,
  { member: id, unit }: ChangeUnitInput,
): Promise<void> {
  authorise(canManageMembers(actor));
  await writeTransaction(async (tx) => {
    const member = await requireManageable(tx, id);
    if (member.unit === unit) return;
    await requireUnit(tx, unit);
    const at = new Date();
    await tx.member.update({ where: { id }, data: { unit, updatedAt: at } });
    const sealed = await sealOf(readMemberContents(tx, [id]));
    const detail = { from: member.unit ?? "", to: unit ?? "", ...sealed };
    await audit(tx, actor, at, "member.unit-changed", id, detail);
  });
}

/** Closes the account and ends its sessions, from the member's next request on. */
export async function disableMember(actor: Actor, input: MemberInput): Promise<void> {
  authorise(canManageMembers(actor));
  refuseSelf(actor, input.member);
  await writeTransaction(async (tx) => {
    const member = await requireManageable(tx, input.member);
    if (member.disabledAt !== null) return;
    await requireOtherAdmin(tx, member.id);
    const at = new Date();
    await tx.member.update({
      where: { id: member.id },
      data: { disabledAt: at, updatedAt: at },
    });
    const sessions = await endSessions(tx, member.id);
    const sealed = await sealOf(readMemberContents(tx, [member.id]));
    await audit(tx, actor, at, "member.disabled", member.id, { sessions, ...sealed });
  });
}

/** Opens the account again; whoever was signed in before it was closed has to sign in. */
export async function enableMember(actor: Actor, input: MemberInput): Promise<void> {
  authorise(canManageMembers(actor));
  await writeTransaction(async (tx) => {
    const member = await requireManageable(tx, input.member);
    if (member.disabledAt === null) return;
    const at = new Date();
    await tx.member.update({
      where: { id: member.id },
      data: { disabledAt: null, updatedAt: at },
    });
    await endSessions(tx, member.id);
    const sealed = await sealOf(readMemberContents(tx, [member.id]));
    await audit(tx, actor, at, "member.enabled", member.id, sealed);
  });
}

/** Replaces a forgotten password by a one-time password, in the answer only, and ends the sessions. */
export async function resetPassword(actor: Actor, input: MemberInput): Promise<OneTimePassword> {
  authorise(canManageMembers(actor));
  refuseSelf(actor, input.member);
  const password = newOneTimePassword();
  const hash = await hashPassword(password);
  return writeTransaction(async (tx) => {
    const member = await requireManageable(tx, input.member);
    const at = new Date();
    await tx.account.upsert({
      where: { providerId_accountId: { providerId: "credential", accountId: member.id } },
      update: { password: hash, updatedAt: at },
      create: {
        id: newId(),
        memberId: member.id,
        accountId: member.id,
        providerId: "credential",
        password: hash,
        createdAt: at,
        updatedAt: at,
      },
    });
    await tx.member.update({
      where: { id: member.id },
      data: { ...freshOneTimePassword(at), updatedAt: at },
    });
    const sessions = await endSessions(tx, member.id);
    await audit(tx, actor, at, "member.password-reset", member.id, { sessions });
    return { name: member.name, email: member.email, password };
  });
}

export async function endMemberSessions(actor: Actor, input: MemberInput): Promise<void> {
  authorise(canManageMembers(actor));
  refuseSelf(actor, input.member);
  await writeTransaction(async (tx) => {
    const member = await requireManageable(tx, input.member);
    const sessions = await endSessions(tx, member.id);
    await audit(tx, actor, new Date(), "member.sessions-ended", member.id, { sessions });
  });
}

/**
 * Signs a member out on one device and gives how many there were: 0 where it was signed out already.
 */
export async function endMemberSession(actor: Actor, input: MemberSessionInput): Promise<number> {
  authorise(canManageMembers(actor));
  refuseSelf(actor, input.member);
  return writeTransaction(async (tx) => {
    const member = await requireManageable(tx, input.member);
    const where = { id: input.session, memberId: member.id };
    const { count } = await tx.session.deleteMany({ where });
    if (count > 0) {
      const detail = { sessions: count };
      await audit(tx, actor, new Date(), "member.session-ended", member.id, detail);
    }
    return count;
  });
}

async function endSessions(tx: WriteTransaction, memberId: string): Promise<number> {
  return (await tx.session.deleteMany({ where: { memberId } })).count;
}

async function audit(
  tx: WriteTransaction,
  actor: Actor,
  at: Date,
  action: AuditAction,
  memberId: string,
  detail: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await recordAudit(tx, {
    at,
    actorId: actor.id,
    action,
    subjectType: "member",
    subjectId: memberId,
    detail,
  });
}

function emailTaken(): DomainError {
  return new DomainError(
    "invalid",
    { key: "errors.invalid" },
    { email: [{ key: "members.errors.emailTaken" }] },
  );
}
