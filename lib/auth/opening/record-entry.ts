import "server-only";

import { isOneTimePasswordOver } from "@/lib/access/one-time-password";
import { recordAudit } from "@/lib/audit/record-audit";
import type { WriteTransaction } from "@/lib/db/client";

interface Entry {
  memberId: string;
  signedInBy: "password" | "oidc";
  /** What was given as the second step; null where none was asked for. */
  secondStep: "code" | "recovery" | null;
}

/**
 * Keeps a sign-in on record in the transaction that lets the member in, and uses up a one-time password; false where
 * another sign-in at the same moment has used it, and then nobody is let in.
 */
export async function recordEntry(
  tx: WriteTransaction,
  { memberId, signedInBy, secondStep }: Entry,
  at: Date,
): Promise<boolean> {
  if (signedInBy === "password") {
    const member = await tx.member.findUniqueOrThrow({ where: { id: memberId } });
    if (isOneTimePasswordOver(member, at)) return false;
    if (member.mustChangePassword) {
      await tx.member.update({ where: { id: memberId }, data: { oneTimeUsedAt: at } });
    }
  }
  await tx.session.deleteMany({ where: { memberId, expiresAt: { lte: at } } });
  await recordAudit(tx, {
    at,
    actorId: memberId,
    action: "member.signed-in",
    subjectType: "member",
    subjectId: memberId,
    detail: {
      ...(signedInBy === "oidc" ? { by: "oidc" } : {}),
      ...(secondStep === null ? {} : { secondStep }),
    },
  });
  return true;
}
