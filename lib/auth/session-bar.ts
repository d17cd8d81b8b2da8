import "server-only";

import { isOneTimePasswordOver } from "@/lib/access/one-time-password";
import { isRole, maySignIn } from "@/lib/access/policy";
import type { ReadTransaction } from "@/lib/db/client";

import { oidcProviderId, oidcSettings } from "./oidc/settings";

/**
 * What keeps a right password from opening a session: the account, a one-time password that is over, a sign-on that the
 * site wants in its place, a second step that is still to come.
 */
export type SessionBar = "not-allowed" | "one-time-over" | "sign-on-only" | "second-step";

/** Finds what keeps a member's right password from opening a session at `at`; null where nothing does. */
export async function passwordBar(
  tx: ReadTransaction,
  memberId: string,
  at: Date,
): Promise<SessionBar | null> {
  const member = await tx.member.findUnique({
    where: { id: memberId },
    include: { totp: true, accounts: { select: { providerId: true } } },
  });
  if (member === null || !maySignIn(member) || !isRole(member.role)) return "not-allowed";
  if (isOneTimePasswordOver(member, at)) return "one-time-over";
  const provider = oidcSettings();
  if (provider !== null && !provider.keepsPasswords) {
    const isLinked = member.accounts.some((one) => one.providerId === oidcProviderId(provider));
    if (isLinked && !(await isOnlyAdmin(tx, member))) return "sign-on-only";
  }
  return member.totp?.confirmedAt == null ? null : "second-step";
}

/** Whether nobody else could let people in, should the provider fail. */
async function isOnlyAdmin(
  tx: ReadTransaction,
  { id, role }: { id: string; role: string },
): Promise<boolean> {
  if (role !== "admin") return false;
  const where = { role: "admin", disabledAt: null, id: { not: id } };
  return (await tx.member.count({ where })) === 0;
}
