import type { Release } from "@/lib/releases/types";
import type { Instant } from "@/lib/plans/types";

declare const opened: unique symbol;

/**
 * What an open public link lets its reader see: one plan at one release. Made only by `openPublicLink`;
 * no workspace query accepts it, and no public query accepts an `Actor`.
 */
export interface PublicScope {
  readonly linkId: string;
  readonly planId: string;
  readonly planCode: string;
  readonly release: Release;
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
  /** Null: never. */
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly createdAt: Instant;
  /** Name of the administrator who made it. */
  readonly createdBy: string;
}
