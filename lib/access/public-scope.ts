import type { Release } from "@/lib/vocabulary/release";

declare const opened: unique symbol;

/**
 * What an open public link lets its reader see: one plan at one release, all its indicators or some. Made
 * only by `askPublicLink`; no workspace query accepts it, and no public query accepts an `Actor`.
 */
export interface PublicScope {
  readonly linkId: string;
  readonly planId: string;
  readonly planCode: string;
  /**
   * The release shown, without its notes where only some indicators are shared: the notes may be about the
   * others.
   */
  readonly release: Release;
  /** Codes of the indicators shared; null where all are. */
  readonly indicators: readonly string[] | null;
  /** Number of the latest release where the link is held to an older one; else null. */
  readonly supersededBy: number | null;
  readonly [opened]: true;
}

/**
 * Names what a link shows, equal for links that show the same of the same release: for what is kept in memory.
 * `more` tells apart what is made of it.
 */
export function releasedKey(scope: PublicScope, ...more: readonly string[]): string {
  const { planId, release, indicators, supersededBy } = scope;
  const { number, instant, methodVersion } = release;
  return JSON.stringify([planId, number, instant, methodVersion, indicators, supersededBy, more]);
}
