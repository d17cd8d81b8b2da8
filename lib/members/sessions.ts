import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { canManageMembers, canManageOwnAccount, isRole } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import { sessionEnd } from "@/lib/auth/session-life";
import { readSnapshot } from "@/lib/db/client";

import { deviceOf } from "./device";
import type { SessionSummary } from "./types";

/** Lists the browsers in which the actor is signed in: this one first, then the one used last. */
export async function listOwnSessions(actor: Actor): Promise<SessionSummary[]> {
  authorise(canManageOwnAccount(actor));
  return listSessions(actor, actor.id);
}

/**
 * Lists the browsers in which a member is signed in, the one used last first; none for an unknown id.
 * @throws DomainError `forbidden` for all but administrators
 */
export async function listMemberSessions(
  actor: Actor,
  memberId: string,
): Promise<SessionSummary[]> {
  authorise(canManageMembers(actor));
  return listSessions(actor, memberId);
}

async function listSessions(actor: Actor, memberId: string): Promise<SessionSummary[]> {
  const now = new Date();
  const rows = await readSnapshot((tx) =>
    tx.session.findMany({
      where: { memberId, expiresAt: { gt: now } },
      include: { member: { select: { role: true } } },
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    }),
  );
  return rows
    .filter(({ member: { role }, createdAt, updatedAt }) => {
      return isRole(role) && sessionEnd(role, createdAt, updatedAt) > now;
    })
    .map((row) => ({
      id: row.id,
      ...deviceOf(row.userAgent ?? ""),
      address: row.ipAddress === "" || row.ipAddress === "unknown" ? null : row.ipAddress,
      begunAt: row.createdAt.toISOString(),
      usedAt: row.updatedAt.toISOString(),
      isThis: row.id === actor.sessionId,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}
