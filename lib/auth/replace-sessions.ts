import "server-only";

import type { Actor } from "@/lib/access/types";
import type { WriteTransaction } from "@/lib/db/client";

import { openSession } from "./open-session";

/**
 * Ends all sessions of the actor and begins one in place of the present one: a token that somebody may have seen
 * before the password was changed opens nothing afterwards. Gives the new token and how many other sessions ended.
 * `secondFactorAt` says when its second step was taken, where that has just changed.
 */
export async function replaceSessions(
  tx: WriteTransaction,
  actor: Actor,
  at: Date,
  changes: { secondFactorAt?: Date | null } = {},
): Promise<{ token: string; others: number }> {
  const present = await tx.session.findUnique({
    where: { id: actor.sessionId },
    select: { ipAddress: true, userAgent: true, signedInBy: true, secondFactorAt: true },
  });
  const ended = await tx.session.deleteMany({ where: { memberId: actor.id } });
  const token = await openSession(tx, actor, at, {
    ipAddress: present?.ipAddress ?? null,
    userAgent: present?.userAgent ?? null,
    signedInBy: present?.signedInBy === "oidc" ? "oidc" : "password",
    secondFactorAt: present?.secondFactorAt ?? null,
    ...changes,
  });
  return { token, others: ended.count - (present === null ? 0 : 1) };
}
