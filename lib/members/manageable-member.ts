import "server-only";

import { DomainError, requireFound } from "@/lib/errors/domain-error";
import type { WriteTransaction } from "@/lib/db/client";
import { isRole } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

/** One's own account is managed on the account page: nobody locks himself out here by a wrong click. */
export function refuseSelf(actor: Actor, memberId: string): void {
  if (actor.id === memberId) throw new DomainError("conflict", { key: "members.errors.self" });
}

/** The person to be managed. @throws DomainError `not-found` for an unknown id and for the importer */
export async function requireManageable(tx: WriteTransaction, memberId: string) {
  const member = await tx.member.findUnique({
    where: { id: memberId },
    select: { id: true, name: true, email: true, role: true, disabledAt: true },
  });
  return requireFound(member !== null && isRole(member.role) ? member : null, "member");
}

/**
 * Looked at inside the transaction, so that two administrators who remove each other at the same moment
 * cannot both succeed. @throws DomainError `conflict` where nobody else could administer members.
 */
export async function requireOtherAdmin(tx: WriteTransaction, memberId: string): Promise<void> {
  const others = await tx.member.count({
    where: { role: "admin", disabledAt: null, id: { not: memberId } },
  });
  if (others === 0) throw new DomainError("conflict", { key: "members.errors.lastAdmin" });
}
