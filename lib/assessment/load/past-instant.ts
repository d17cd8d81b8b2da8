import "server-only";

import type { Instant } from "@/lib/vocabulary/instant";

/** Gives the instant asked for; now where none is given, and for an instant to come. */
export function pastInstant(asOf: Instant | undefined): Instant {
  const now = new Date().toISOString();
  return asOf === undefined || asOf > now ? now : asOf;
}
