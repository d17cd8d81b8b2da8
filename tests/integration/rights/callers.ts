import { ROLES } from "@/lib/access/types";

/** Who knocks: nobody, a member of each role, one who still has a one-time password, one who has to set up a second step. */
export const CALLERS = ["nobody", ...ROLES, "one-time-password", "no-second-step"] as const;
export type Caller = (typeof CALLERS)[number];

/** Who knocks at a public door: an open link, one that was revoked, expired, never made, or that has a password the caller does not send. */
export const LINKS = ["open", "revoked", "expired", "unknown", "locked"] as const;
export type LinkState = (typeof LINKS)[number];
