import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { canManageMembers, isRole } from "@/lib/access/policy";
import { ROLES, type Actor } from "@/lib/access/types";
import type { UnitName } from "@/lib/records/people/types";

import { loadUnits } from "./member-units";
import type { MemberSummary } from "./types";

/**
 * Lists everyone with an account, those in use first, then by name.
 * @throws DomainError `forbidden` for all but administrators
 */
export async function listMembers(actor: Actor): Promise<MemberSummary[]> {
  authorise(canManageMembers(actor));
  const members = await readSnapshot((tx) => readMembers(tx));
  return members.sort(
    (a, b) =>
      Number(a.disabledAt !== null) - Number(b.disabledAt !== null) ||
      a.name.localeCompare(b.name, "zh-CN"),
  );
}

/**
 * Finds one member; null for an unknown id and for the importer.
 * @throws DomainError `forbidden` for all but administrators
 */
export async function getMember(actor: Actor, memberId: string): Promise<MemberSummary | null> {
  authorise(canManageMembers(actor));
  const [member] = await readSnapshot((tx) => readMembers(tx, memberId));
  return member ?? null;
}

/**
 * Lists the units that members can be put into.
 * @throws DomainError `forbidden` for all but administrators
 */
export async function listUnits(actor: Actor): Promise<readonly UnitName[]> {
  authorise(canManageMembers(actor));
  return readSnapshot((tx) => loadUnits(tx));
}

async function readMembers(tx: ReadTransaction, id?: string): Promise<MemberSummary[]> {
  const rows = await tx.member.findMany({
    where: { role: { in: [...ROLES] }, ...(id === undefined ? {} : { id }) },
    include: { _count: { select: { sessions: { where: { expiresAt: { gt: new Date() } } } } } },
  });
  const signIns = await tx.auditEvent.groupBy({
    by: ["subjectId"],
    where: {
      subjectType: "member",
      action: "member.signed-in",
      subjectId: { in: rows.map((row) => row.id) },
    },
    _max: { at: true },
  });
  const lastSignIns = new Map(signIns.map((group) => [group.subjectId, group._max.at]));
  return rows.flatMap(({ role, ...row }) =>
    isRole(role)
      ? {
          id: row.id,
          name: row.name,
          email: row.email,
          role,
          unit: row.unit,
          mustChangePassword: row.mustChangePassword,
          createdAt: row.createdAt.toISOString(),
          disabledAt: row.disabledAt?.toISOString() ?? null,
          lastSignInAt: lastSignIns.get(row.id)?.toISOString() ?? null,
          openSessions: row._count.sessions,
        }
      : [],
  );
}
