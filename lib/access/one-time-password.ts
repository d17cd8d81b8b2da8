const HOUR_MS = 3_600_000;
/** Hours within which a one-time password has to be used: a weekend lies between handing over and signing in. */
export const ONE_TIME_HOURS = 72;

/** What a member's row says of the kind of password it has. */
export interface OneTimeState {
  mustChangePassword: boolean;
  oneTimeEndsAt: Date | null;
  oneTimeUsedAt: Date | null;
}

/** State of a member whose password has just been replaced by a one-time password at `at`. */
export function freshOneTimePassword(at: Date): OneTimeState {
  const oneTimeEndsAt = new Date(at.getTime() + ONE_TIME_HOURS * HOUR_MS);
  return { mustChangePassword: true, oneTimeEndsAt, oneTimeUsedAt: null };
}

/** State of a member who has chosen a password. */
export const CHOSEN_PASSWORD: OneTimeState = {
  mustChangePassword: false,
  oneTimeEndsAt: null,
  oneTimeUsedAt: null,
};

/** Whether a one-time password opens no session any more: it was used, or its time has passed. */
export function isOneTimePasswordOver(member: OneTimeState, now: Date): boolean {
  const { mustChangePassword, oneTimeEndsAt, oneTimeUsedAt } = member;
  if (!mustChangePassword) return false;
  return oneTimeUsedAt !== null || oneTimeEndsAt === null || oneTimeEndsAt <= now;
}
