import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { CHOSEN_PASSWORD, freshOneTimePassword } from "@/lib/access/one-time-password";
import { sealOf } from "@/lib/audit/seal";
import { hashPassword, newOneTimePassword } from "@/lib/access/password";
import { SHORTEST_PASSWORD } from "@/lib/access/password-policy";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { Role } from "@/lib/access/types";
import { readMemberContents } from "@/lib/members/sealed-members";

import { requireGoodPassword } from "./require-good-password";

export const IMPORTER_EMAIL = "importer@system.local";

export interface FirstAdministrator {
  id: string;
  email: string;
  /**
   * One-time password, only in the very run that made the account without a given password; kept nowhere, else
   * null.
   */
  oneTimePassword: string | null;
}

interface NewMember {
  name: string;
  email: string;
  role: Role;
  password: string;
  isOneTime: boolean;
  at: Date;
}

/**
 * Gives the id of the member that imports are entered by, made if missing; it has no account, so it can never
 * sign in.
 */
export async function ensureSystemImporter(tx: WriteTransaction): Promise<string> {
  const found = await tx.member.findUnique({ where: { email: IMPORTER_EMAIL } });
  if (found !== null) return found.id;
  const at = new Date();
  const id = newId();
  const times = { createdAt: at, updatedAt: at };
  await tx.member.create({
    data: { id, name: "系统导入", email: IMPORTER_EMAIL, role: "system", ...times },
  });
  await recordMemberCreated(tx, { id, role: "system", at });
  return id;
}

/** Finds the oldest administrator who has not been disabled; null where there is none. */
export async function findFirstAdministrator(
  tx: WriteTransaction,
): Promise<{ id: string; email: string } | null> {
  return tx.member.findFirst({
    where: { role: "admin", disabledAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, email: true },
  });
}

/**
 * Finds the oldest administrator who has not been disabled.
 * @throws Error where the database has no administrator yet
 */
export async function requireFirstAdministrator(tx: WriteTransaction): Promise<string> {
  const administrator = await findFirstAdministrator(tx);
  if (administrator === null) {
    throw new Error("There is no administrator yet: make the first one before loading data.");
  }
  return administrator.id;
}

/**
 * Makes the first administrator where the database has none; one that exists is left as it is, whatever
 * e-mail address or password is given. Without `password` a one-time password is made, to be replaced at
 * the first sign-in.
 * @throws Error where the address belongs to a member who is not an active administrator, and for a password that
 * no member could choose
 */
export async function ensureFirstAdministrator(
  tx: WriteTransaction,
  wanted: { email: string; password?: string | undefined },
): Promise<FirstAdministrator> {
  const existing = await findFirstAdministrator(tx);
  if (existing !== null) return { ...existing, oneTimePassword: null };
  const email = wanted.email.toLowerCase();
  if ((await tx.member.findUnique({ where: { email } })) !== null) {
    throw new Error(`ADMIN_EMAIL ${email} belongs to a member who is not an active administrator.`);
  }
  if (wanted.password !== undefined) {
    const place = { shortest: SHORTEST_PASSWORD, email };
    await requireGoodPassword("ADMIN_PASSWORD", wanted.password, place);
  }
  const oneTimePassword = wanted.password === undefined ? newOneTimePassword() : null;
  const password = wanted.password ?? oneTimePassword ?? "";
  const isOneTime = oneTimePassword !== null;
  const person = { name: "系统管理员", email, role: "admin", at: new Date() } as const;
  const id = await createMember(tx, { ...person, password, isOneTime });
  return { id, email, oneTimePassword };
}

/** Makes a member who can sign in with e-mail address and password; returns the id. */
export async function createMember(tx: WriteTransaction, member: NewMember): Promise<string> {
  const id = newId();
  const { name, email, role, isOneTime, at } = member;
  const state = isOneTime ? freshOneTimePassword(at) : CHOSEN_PASSWORD;
  const times = { createdAt: at, updatedAt: at };
  await tx.member.create({
    data: { id, name, email, role, ...state, emailVerified: true, ...times },
  });
  const password = await hashPassword(member.password);
  await tx.account.create({
    data: {
      id: newId(),
      memberId: id,
      accountId: id,
      providerId: "credential",
      password,
      ...times,
    },
  });
  await recordMemberCreated(tx, { id, role, at });
  return id;
}

async function recordMemberCreated(
  tx: WriteTransaction,
  member: { id: string; role: string; at: Date },
): Promise<void> {
  await recordAudit(tx, {
    at: member.at,
    actorId: null,
    action: "member.created",
    subjectType: "member",
    subjectId: member.id,
    detail: { role: member.role, ...(await sealOf(readMemberContents(tx, [member.id]))) },
  });
}
