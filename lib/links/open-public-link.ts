import "server-only";

import { cache } from "react";

import { readSnapshot } from "@/lib/db/client";
import { RELEASE_COLUMNS, toRelease } from "@/lib/releases/to-release";

import { countLinkUse } from "./count-link-use";
import { linkState } from "./link-state";
import { hashToken, isTokenShaped } from "./token";
import type { PublicScope } from "./types";

/** The frame and the page of one request both open the link. */
const countOnce = cache((linkId: string) => countLinkUse(linkId, new Date()));

/**
 * The one door to public data: from the token in an address to what it lets its reader see. Null for
 * whatever is no token, unknown, revoked or expired, and while there is no release: callers answer all of
 * them alike. Asks the database every time, so that revoking ends access with the very next request. Use is counted in memory; nobody waits for it to be written.
 */
export async function openPublicLink(token: string): Promise<PublicScope | null> {
  if (!isTokenShaped(token)) return null;
  const link = await readSnapshot((tx) =>
    tx.publicLink.findUnique({
      where: { tokenHash: hashToken(token) },
      select: {
        id: true,
        planId: true,
        releaseId: true,
        expiresAt: true,
        revokedAt: true,
        release: { select: { ...RELEASE_COLUMNS, planId: true } },
        plan: {
          select: {
            code: true,
            releases: { orderBy: { number: "desc" }, take: 1, select: RELEASE_COLUMNS },
          },
        },
      },
    }),
  );
  if (link === null || linkState(link, new Date()) !== "valid") return null;
  if (link.release !== null && link.release.planId !== link.planId) return null;
  const release = link.releaseId === null ? link.plan.releases[0] : link.release;
  if (release === undefined || release === null) return null;
  countOnce(link.id);
  const scope = {
    linkId: link.id,
    planId: link.planId,
    planCode: link.plan.code,
    release: toRelease(release),
  };
  return scope as PublicScope;
}
