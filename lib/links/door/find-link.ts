import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { RELEASE_COLUMNS, toRelease, withoutNotes } from "@/lib/releases/to-release";
import type { PublicScope } from "@/lib/access/public-scope";
import { OPEN_SITE } from "@/lib/addresses/link-base";

import { storedList } from "./stored-list";
import { linkState } from "./link-state";
import { hashToken, isTokenShaped } from "./token";

/** A link that would open now, for whoever has its password where it has one. */
export interface FoundLink {
  scope: PublicScope;
  passwordHash: string | null;
  origins: readonly string[];
  /** From this instant on it opens no more; null for never. */
  expiresAt: Date | null;
}

const COLUMNS = {
  id: true,
  planId: true,
  releaseId: true,
  expiresAt: true,
  revokedAt: true,
  indicators: true,
  passwordHash: true,
  origins: true,
  release: { select: { ...RELEASE_COLUMNS, planId: true } },
  plan: {
    select: {
      code: true,
      releases: { orderBy: { number: "desc" }, take: 1, select: RELEASE_COLUMNS },
    },
  },
} as const;

/**
 * Finds the link behind a token, or behind OPEN_SITE the one that is the public site. Null for whatever is no
 * token, unknown, revoked or expired, and while there is no release. One look-up, nothing remembered.
 */
export async function findLink(tx: ReadTransaction, token: string): Promise<FoundLink | null> {
  const link =
    token === OPEN_SITE
      ? await tx.publicLink.findFirst({ where: { listed: true }, select: COLUMNS })
      : isTokenShaped(token)
        ? await tx.publicLink.findUnique({
            where: { tokenHash: hashToken(token) },
            select: COLUMNS,
          })
        : null;
  if (link === null || linkState(link, new Date()) !== "valid") return null;
  if (link.release !== null && link.release.planId !== link.planId) return null;
  const latest = link.plan.releases[0];
  const row = link.releaseId === null ? latest : link.release;
  if (latest === undefined || row === undefined || row === null) return null;
  const indicators = link.indicators === null ? null : storedList(link.indicators);
  const release = toRelease(row);
  const scope = {
    linkId: link.id,
    planId: link.planId,
    planCode: link.plan.code,
    release: indicators === null ? release : withoutNotes(release),
    indicators,
    supersededBy: latest.number > release.number ? latest.number : null,
  };
  const { passwordHash, expiresAt } = link;
  return {
    scope: scope as PublicScope,
    passwordHash,
    origins: storedList(link.origins),
    expiresAt,
  };
}
