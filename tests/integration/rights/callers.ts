import { ROLES } from "@/lib/members/types";

import type { World } from "./world";

/** Who knocks: nobody, a member of each role, one who still has a one-time password. */
export const CALLERS = ["nobody", ...ROLES, "one-time-password"] as const;
export type Caller = (typeof CALLERS)[number];

/** Who knocks at a public door: an open link, one that was revoked, expired, or never made; or a member's data. */
export const LINKS = ["open", "revoked", "expired", "unknown"] as const;
export type LinkState = (typeof LINKS)[number];

export interface MemberRow {
  readonly kind: "member";
  readonly may: readonly Caller[];
  /** Called with the actor (null for nobody); actions and routes find the same actor in the session. */
  readonly args: (world: World, actor: unknown) => readonly unknown[];
}

export interface LinkRow {
  readonly kind: "link";
  /** `scope` is what `openPublicLink` gave: null for every link that is not open. */
  readonly args: (world: World, token: string, scope: unknown) => readonly unknown[];
}

/** Open to the world on purpose, with the reason. */
export interface OpenRow {
  readonly kind: "open";
  readonly because: string;
}

export type Row = MemberRow | LinkRow | OpenRow;
