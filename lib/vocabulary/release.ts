import type { Instant } from "./instant";

/** Proof of what a release shows, for every reader. */
export interface ReleaseSeal {
  /** SHA-256 of the release's canonical content, 64 hex characters (docs/release-hash.md). */
  readonly hash: string;
  /** When it was computed: the release's instant, or later for a release that is older than seals. */
  readonly sealedAt: Instant;
}

/** A numbered, frozen publication, as every reader may know it. */
export interface Release {
  readonly number: number;
  readonly instant: Instant;
  readonly note: string;
  readonly correctionNote: string | null;
  readonly methodVersion: number;
  /** Null only where the release was made before seals and the site has not been started since. */
  readonly seal: ReleaseSeal | null;
}

const SHORT = 12;

/** The beginning of a hash, where there is no room for all of it: enough to compare two printed pages by eye. */
export function shortHash({ hash }: Pick<ReleaseSeal, "hash">): string {
  return hash.slice(0, SHORT);
}
