import "server-only";

import { randomBytes } from "node:crypto";

import type { Actor } from "@/lib/access/types";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";

import { sessionEnd } from "./session-life";

/**
 * Ends all sessions of the actor and begins one in place of the present one: a token that somebody may have seen
 * before the password was changed opens nothing afterwards. Gives the new token and how many other sessions ended.
 */
export async function replaceSessions(
  tx: WriteTransaction,
  actor: Actor,
  at: Date,
): Promise<{ token: string; others: number }> {
  const present = await tx.session.findUnique({
    where: { id: actor.sessionId },
    select: { ipAddress: true, userAgent: true },
  });
  const ended = await tx.session.deleteMany({ where: { memberId: actor.id } });
  const token = randomBytes(24).toString("base64url");
  await tx.session.create({
    data: {
      id: newId(),
      memberId: actor.id,
      token,
      expiresAt: sessionEnd(actor.role, at, at),
      ipAddress: present?.ipAddress ?? null,
      userAgent: present?.userAgent ?? null,
      createdAt: at,
      updatedAt: at,
    },
  });
  return { token, others: ended.count - (present === null ? 0 : 1) };
}
