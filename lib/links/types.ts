import type { Instant } from "@/lib/vocabulary/instant";

import type { LinkState } from "./door/link-state";

/** A public link as administrators see it. The token is not kept and cannot be shown again. */
export interface PublicLink {
  readonly id: string;
  readonly label: string;
  readonly state: LinkState;
  /** Number of the release it is held to; null for always the latest. */
  readonly release: number | null;
  /** Codes of the indicators it shows; null for all. */
  readonly indicators: readonly string[] | null;
  /** Instant from which it no longer opens; null for a link without an end. */
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly createdAt: Instant;
  /** Name of the administrator who made it. */
  readonly createdBy: string;
  readonly hasPassword: boolean;
  /** Origins whose pages may hold the link's charts in a frame. */
  readonly origins: readonly string[];
  /** Whether it is the public site /open. */
  readonly listed: boolean;
  /** How often readers opened it, up to some seconds ago; pages, data and charts all count. */
  readonly useCount: number;
  /** How often programs did: chats that preview a link, search engines, scripts. */
  readonly robotCount: number;
  /** Instant of the last use by a reader; null where it was never used. */
  readonly lastUsedAt: Instant | null;
  /** Version that travels with the forms, so that nobody overwrites what another has just decided. */
  readonly lockVersion: number;
}
