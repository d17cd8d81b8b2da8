import "server-only";

import { isRole, maySignIn } from "@/lib/access/policy";
import { recordAudit } from "@/lib/audit/record-audit";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";

import { SignOnFailure } from "./failure";
import type { Identity } from "./provider";
import { oidcProviderId, type OidcSettings } from "./settings";

/**
 * Finds the member whom the provider has recognised, and links the two the first time: by the employee number that an
 * administrator entered, or by a verified e-mail address. Nobody is made a member by it, and no role comes from it.
 * @throws SignOnFailure `no-account`, `unverified`; `another-identity` where the member is linked to somebody else
 */
export async function matchMember(
  tx: WriteTransaction,
  settings: OidcSettings,
  identity: Identity,
  at: Date,
) {
  const providerId = oidcProviderId(settings);
  const linked = await tx.account.findUnique({
    where: { providerId_accountId: { providerId, accountId: identity.subject } },
  });
  const memberId = linked?.memberId ?? (await findMemberId(tx, identity));
  const member =
    memberId === null
      ? null
      : await tx.member.findUnique({ where: { id: memberId }, include: { totp: true } });
  if (member === null || !maySignIn(member) || !isRole(member.role)) {
    throw new SignOnFailure(identity.hasUnverifiedEmail ? "unverified" : "no-account");
  }
  if (linked === null) await link(tx, member.id, providerId, identity, at);
  return { ...member, role: member.role };
}

/** Where number and address are those of two members, or the member has another number, it is nobody. */
async function findMemberId(tx: WriteTransaction, identity: Identity): Promise<string | null> {
  const { email, employeeNumber } = identity;
  const byNumber =
    employeeNumber === null || employeeNumber === ""
      ? null
      : await tx.member.findUnique({ where: { employeeNumber } });
  const byEmail = email === null ? null : await tx.member.findUnique({ where: { email } });
  if (byNumber !== null) return byEmail === null || byEmail.id === byNumber.id ? byNumber.id : null;
  if (byEmail === null) return null;
  const isAnother = employeeNumber !== null && byEmail.employeeNumber !== null;
  return isAnother ? null : byEmail.id;
}

async function link(
  tx: WriteTransaction,
  memberId: string,
  providerId: string,
  { subject }: Identity,
  at: Date,
): Promise<void> {
  // An address that has passed on to somebody else must not open its former owner's account.
  if ((await tx.account.count({ where: { memberId, providerId } })) > 0) {
    throw new SignOnFailure("another-identity");
  }
  const times = { createdAt: at, updatedAt: at };
  await tx.account.create({
    data: { id: newId(), memberId, providerId, accountId: subject, ...times },
  });
  const on = { subjectType: "member", subjectId: memberId };
  await recordAudit(tx, { at, actorId: memberId, action: "member.identity-linked", ...on });
}
