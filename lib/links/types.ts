import type { Release } from "@/lib/releases/types";

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
