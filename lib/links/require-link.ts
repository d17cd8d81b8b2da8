import "server-only";

import { DomainError, requireFound } from "@/lib/errors/domain-error";
import type { WriteTransaction } from "@/lib/db/client";
import { linkState } from "@/lib/links/door/link-state";

const COLUMNS = {
  id: true,
  planId: true,
  label: true,
  tokenHash: true,
  expiresAt: true,
  revokedAt: true,
  releaseId: true,
  release: { select: { number: true } },
  indicators: true,
  passwordHash: true,
  origins: true,
  listed: true,
  lockVersion: true,
} as const;

/**
 * Reads a link to decide about, whatever its state.
 * @throws DomainError `not-found`
 */
export async function requireLink(tx: WriteTransaction, linkId: string) {
  const link = await tx.publicLink.findUnique({ where: { id: linkId }, select: COLUMNS });
  return requireFound(link, "publicLink");
}

type StoredLink = Awaited<ReturnType<typeof requireLink>>;

/**
 * Gives back a link that still opens.
 * @throws DomainError `conflict` for a link that has ended
 */
export function requireValid(link: StoredLink, now: Date): StoredLink {
  if (linkState(link, now) !== "valid") {
    throw new DomainError("conflict", { key: "links.errors.ended" });
  }
  return link;
}

/**
 * Gives back a link that is as it was looked at.
 * @throws DomainError `conflict` where it was revoked or changed since
 */
export function requireUnchanged(link: StoredLink, lockVersion: number): StoredLink {
  if (link.revokedAt !== null) throw new DomainError("conflict", { key: "links.errors.ended" });
  if (link.lockVersion === lockVersion) return link;
  throw new DomainError("conflict", { key: "links.errors.changedMeanwhile" });
}
