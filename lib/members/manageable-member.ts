import "server-only";

import { DomainError, requireFound } from "@/lib/errors/domain-error";
import type { WriteTransaction } from "@/lib/db/client";
import { isRole } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

/**
 * Refuses one's own account, which is managed on the account page: nobody locks themselves out by a wrong click.
 * @throws DomainError `conflict`
 */
export function refuseSelf(actor: Actor, memberId: string): void {
  if (actor.id === memberId) throw new DomainError("conflict", { key: "members.errors.self" });
}

/**
 * Reads the member to be managed.
 * @throws DomainError `not-found` for an unknown id and for the importer
 */
export async function requireManageable(tx: WriteTransaction, memberId: string) {
  const member = await tx.member.findUnique({
    where: { id: memberId },
    select: { id: true, name: true, email: true, role: true, unit: true, disabledAt: true },
  });
  return requireFound(member !== null && isRole(member.role) ? member : null, "member");
}

/**
 * Checks that another administrator remains, inside the transaction, so that two administrators who remove each
 * other at one moment cannot both succeed.
 * @throws DomainError `conflict` where nobody else could administer members.
 */
export async function requireOtherAdmin(tx: WriteTransaction, memberId: string): Promise<void> {
  const others = await tx.member.count({
    where: { role: "admin", disabledAt: null, id: { not: memberId } },
  });
  if (others === 0) throw new DomainError("conflict", { key: "members.errors.lastAdmin" });
}
