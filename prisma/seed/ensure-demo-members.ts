import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { CHOSEN_PASSWORD } from "@/lib/access/one-time-password";
import { hashPassword, newOneTimePassword, verifyPassword } from "@/lib/access/password";
import { SHORTEST_PASSWORD } from "@/lib/access/password-policy";
import type { WriteTransaction } from "@/lib/db/client";
import type { Role } from "@/lib/access/types";

import { createMember } from "./ensure-members";
import { requireGoodPassword } from "./require-good-password";

interface DemoMember {
  key: "admin" | "analyst" | "analyst2" | "reviewer" | "official";
  role: Role;
  name: string;
}

const DEMO_MEMBERS: readonly DemoMember[] = [
  { key: "admin", role: "admin", name: "演示管理员" },
  { key: "analyst", role: "analyst", name: "演示填报人甲" },
  { key: "analyst2", role: "analyst", name: "演示填报人乙" },
  { key: "reviewer", role: "reviewer", name: "演示审核人" },
  { key: "official", role: "official", name: "演示领导" },
];

export type DemoMemberIds = Readonly<Record<DemoMember["key"], string>>;

export const DEMO_ADMINISTRATOR_EMAIL = demoEmail("admin");

/** Instant at which the demonstration's accounts were made: before anything they signed. */
const MADE_AT = new Date("2023-12-01T01:00:00.000Z");

/**
 * Makes one account for each role, `…@demo.local`. A given password becomes the password of every one of them,
 * on later runs too (their sessions end then); null gives new accounts a password made up here and leaves
 * others. Returns the made-up password in the run that made the first account, else null.
 * @throws Error for a given password that no member could choose
 */
export async function ensureDemoMembers(
  tx: WriteTransaction,
  given: string | null,
): Promise<string | null> {
  if (given !== null) {
    await requireGoodPassword("DEMO_PASSWORD", given, { shortest: SHORTEST_PASSWORD });
  }
  const emails = DEMO_MEMBERS.map(({ key }) => demoEmail(key));
  const rows = await tx.member.findMany({ where: { email: { in: emails } } });
  const idByEmail = new Map(rows.map((row) => [row.email, row.id]));
  const madeUp = given === null && rows.length === 0 ? newOneTimePassword() : null;
  for (const { key, role, name } of DEMO_MEMBERS) {
    const email = demoEmail(key);
    const id = idByEmail.get(email);
    if (id !== undefined) {
      if (given !== null) await setPassword(tx, id, given);
      continue;
    }
    const password = given ?? madeUp ?? newOneTimePassword();
    await createMember(tx, { name, email, role, password, isOneTime: false, at: MADE_AT });
  }
  return madeUp;
}

/**
 * Finds the ids of the demonstration's members.
 * @throws Error where an account of the demonstration is missing
 */
export async function requireDemoMembers(tx: WriteTransaction): Promise<DemoMemberIds> {
  const idOf = async (key: DemoMember["key"]): Promise<string> => {
    const row = await tx.member.findUnique({ where: { email: demoEmail(key) } });
    if (row === null) throw new Error(`The demonstration has no account ${demoEmail(key)}.`);
    return row.id;
  };
  return {
    admin: await idOf("admin"),
    analyst: await idOf("analyst"),
    analyst2: await idOf("analyst2"),
    reviewer: await idOf("reviewer"),
    official: await idOf("official"),
  };
}

function demoEmail(key: DemoMember["key"]): string {
  return `${key}@demo.local`;
}

async function setPassword(tx: WriteTransaction, id: string, password: string): Promise<void> {
  const where = { providerId_accountId: { providerId: "credential", accountId: id } };
  const account = await tx.account.findUnique({ where });
  const current = account?.password ?? null;
  if (current !== null && (await verifyPassword(current, password))) return;
  const at = new Date();
  await tx.account.update({
    where,
    data: { password: await hashPassword(password), updatedAt: at },
  });
  await tx.member.update({ where: { id }, data: { ...CHOSEN_PASSWORD, updatedAt: at } });
  await tx.session.deleteMany({ where: { memberId: id } });
  await recordAudit(tx, {
    at,
    actorId: null,
    action: "member.password-reset",
    subjectType: "member",
    subjectId: id,
  });
}
