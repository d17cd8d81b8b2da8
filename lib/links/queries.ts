import "server-only";

import { authorise, requireFound } from "@/lib/actions/domain-error";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/members/types";

import { linkState } from "./link-state";
import { canManageLinks } from "./policy";
import type { PublicLink } from "./types";

/** A plan's public links, newest first, without their tokens. @throws DomainError `forbidden`, `not-found` */
export async function listLinks(actor: Actor, planCode: string): Promise<readonly PublicLink[]> {
  authorise(canManageLinks(actor));
  const plan = await readSnapshot((tx) =>
    tx.plan.findUnique({
      where: { code: planCode },
      select: {
        publicLinks: {
          orderBy: [{ createdAt: "desc" }, { id: "asc" }],
          select: {
            id: true,
            label: true,
            expiresAt: true,
            revokedAt: true,
            createdAt: true,
            release: { select: { number: true } },
            createdBy: { select: { name: true } },
          },
        },
      },
    }),
  );
  const now = new Date();
  return requireFound(plan, "plan").publicLinks.map((row) => ({
    id: row.id,
    label: row.label,
    state: linkState(row, now),
    release: row.release?.number ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy.name,
  }));
}
