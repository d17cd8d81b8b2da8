import type { Role } from "@/lib/access/types";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a session lasts without being used, and how long at most. */
interface SessionLife {
  idleMs: number;
  longestMs: number;
}

const ADMINISTRATOR: SessionLife = { idleMs: 2 * HOUR_MS, longestMs: 12 * HOUR_MS };
const OTHERS: SessionLife = { idleMs: 12 * HOUR_MS, longestMs: 7 * 24 * HOUR_MS };

/** A use is written down once in so many milliseconds, so that not every request writes. */
const NOTED_AFTER_MS = 5 * MINUTE_MS;

/** Instant at which a session ends that began at `begun` and was last used at `used`. */
export function sessionEnd(role: Role, begun: Date, used: Date): Date {
  const { idleMs, longestMs } = lifeOf(role);
  return new Date(Math.min(used.getTime() + idleMs, begun.getTime() + longestMs));
}

/** Hours without use after which a session of this role ends, and hours or whole days after which it ends at last. */
export function sessionHours(role: Role): { idle: number; longest: number; days: number } {
  const { idleMs, longestMs } = lifeOf(role);
  const longest = longestMs / HOUR_MS;
  return { idle: idleMs / HOUR_MS, longest, days: Math.floor(longest / 24) };
}

function lifeOf(role: Role): SessionLife {
  return role === "admin" ? ADMINISTRATOR : OTHERS;
}

/** Whether a use at `now` is to be written down, the one written last being that at `used`. */
export function isUseWorthNoting(used: Date, now: Date): boolean {
  return now.getTime() - used.getTime() >= NOTED_AFTER_MS;
}
