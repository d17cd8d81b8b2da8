import type { Instant } from "@/lib/vocabulary/instant";

import type { LinkState } from "./door/link-state";

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
