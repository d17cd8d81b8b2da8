import "server-only";

import { LRUCache } from "lru-cache";

import type { PublicScope } from "@/lib/access/public-scope";
import { OPEN_SITE } from "@/lib/addresses/link-base";
import { processWide } from "@/lib/config/process-wide";
import { presentState, readSnapshot } from "@/lib/db/client";
import { loadStatement } from "@/lib/links/site/load-statement";

import { findLink } from "./find-link";

/** Facts of a link for those who answer before the pages do, and who let nobody in. */
export interface LinkGlance {
  linkId: string;
  /** Origins whose pages may show the link's charts in a frame. */
  origins: readonly string[];
  /**
   * Key of what the link shows, equal for links that show equal things (plan, release, its hash, method, indicators); null
   * where a password stands before it.
   */
  content: string | null;
  /** What the link shows, to read addresses by; null where a password stands before it. */
  scope: PublicScope | null;
}

interface Seen {
  /** State of the database before it was looked at. */
  state: string;
  glance: LinkGlance | null;
  expiresAt: Date | null;
}

const seen = processWide("glances at links", () => new LRUCache<string, Seen>({ max: 1_000 }));

/**
 * Looks at a link without counting a use; null for whatever is no link. Asks the database every time whether anything was
 * written since the link was looked up, in any process, so that a link that is revoked is gone with the very next request.
 */
export async function peekAtLink(token: string): Promise<LinkGlance | null> {
  const state = await presentState();
  const known = seen.get(token);
  if (known?.state === state) {
    const isOver = known.expiresAt !== null && known.expiresAt <= new Date();
    return isOver ? null : known.glance;
  }
  const found = await lookUp(token);
  seen.set(token, { state, ...found });
  return found.glance;
}

async function lookUp(token: string): Promise<Omit<Seen, "state">> {
  const { found, statement } = await readSnapshot(async (tx) => ({
    found: await findLink(tx, token),
    // Part of the content, because what is stated about the public site stands on its pages and changes without
    // a release.
    statement: token === OPEN_SITE ? (await loadStatement(tx)).number : null,
  }));
  if (found === null) return { glance: null, expiresAt: null };
  const { linkId, planCode, release, indicators, supersededBy } = found.scope;
  const shown = [
    planCode,
    release.number,
    release.methodVersion,
    release.seal?.hash ?? null,
    indicators,
    supersededBy,
    statement,
  ];
  const isFree = found.passwordHash === null;
  const content = isFree ? JSON.stringify(shown) : null;
  const scope = isFree ? found.scope : null;
  return {
    glance: { linkId, origins: found.origins, content, scope },
    expiresAt: found.expiresAt,
  };
}
