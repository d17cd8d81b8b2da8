export const LINK_STATES = ["valid", "expired", "revoked"] as const;
export type LinkState = (typeof LINK_STATES)[number];

interface LinkTimes {
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** Decides whether a link opens at `now`. Written once: the door and the administrators' list both ask here. */
export function linkState({ expiresAt, revokedAt }: LinkTimes, now: Date): LinkState {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "expired" : "valid";
}
