import type { Release } from "@/lib/vocabulary/release";
import type { Instant } from "@/lib/vocabulary/instant";

declare const opened: unique symbol;

/**
 * What an open public link lets its reader see: one plan at one release, all its indicators or some. Made
 * only by `askPublicLink`; no workspace query accepts it, and no public query accepts an `Actor`.
 */
export interface PublicScope {
  readonly linkId: string;
  readonly planId: string;
  readonly planCode: string;
  /** Without its notes where only some indicators are shared: they may speak of the others. */
  readonly release: Release;
  /** Codes of the indicators shared; null: all. */
  readonly indicators: readonly string[] | null;
  /** Number of the latest release where the link is held to an older one; else null. */
  readonly supersededBy: number | null;
  readonly [opened]: true;
}

export const LINK_STATES = ["valid", "expired", "revoked"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** A public link as administrators see it. The token is not kept and cannot be shown again. */
export interface PublicLink {
  readonly id: string;
  readonly label: string;
  readonly state: LinkState;
  /** Number of the release it is held to; null: always the latest. */
  readonly release: number | null;
  /** Codes of the indicators it shows; null: all. */
  readonly indicators: readonly string[] | null;
  /** Null: never. */
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly createdAt: Instant;
  /** Name of the administrator who made it. */
  readonly createdBy: string;
  readonly hasPassword: boolean;
  /** Origins whose pages may hold its charts in a frame. */
  readonly origins: readonly string[];
  /** It is the public site /open. */
  readonly listed: boolean;
  /** How often it was opened, up to some seconds ago; pages, data and charts all count. */
  readonly useCount: number;
  /** Null: never yet. */
  readonly lastUsedAt: Instant | null;
  /** Travels with the forms, so that nobody overwrites what another has just decided. */
  readonly lockVersion: number;
}
