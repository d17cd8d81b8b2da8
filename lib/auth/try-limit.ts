import "server-only";

import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";

import { libraryClient } from "@/lib/db/client";

const MINUTE_MS = 60_000;

export interface Block {
  /** Whole minutes to wait, at least 1. */
  minutes: number;
  /** True once per blocked window: worth one audit row, not one for each further try. */
  first: boolean;
}

interface Tries {
  points: number;
  minutes: number;
}

type Limiters<Name extends string> = Record<Name, RateLimiterPrisma>;

/**
 * Limits of tries, by name; each name is also what its counters begin with in the database, where they outlive a
 * restart. What comes back gives the limiters of the database that is open now.
 */
export function tryLimiters<Name extends string>(
  limits: Record<Name, Tries>,
): () => Limiters<Name> {
  const made = new WeakMap<ReturnType<typeof libraryClient>, Limiters<Name>>();
  return () => {
    const storeClient = libraryClient();
    const known = made.get(storeClient);
    if (known !== undefined) return known;
    const entries = Object.entries<Tries>(limits).map(([keyPrefix, { points, minutes }]) => {
      const limiter = new RateLimiterPrisma({
        storeClient,
        tableName: "rateLimiterFlexible",
        keyPrefix,
        points,
        duration: minutes * 60,
      });
      return [keyPrefix, limiter];
    });
    const fresh = Object.fromEntries(entries) as Limiters<Name>;
    made.set(storeClient, fresh);
    return fresh;
  };
}

/** SHA-256 in hex: neither the counters nor the audit trail hold an e-mail address somebody typed. */
export function digest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Counts one try under `key`; null: it may be made. */
export async function take(limiter: RateLimiterPrisma, key: string): Promise<Block | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return {
      minutes: minutesLeft(refusal),
      first: refusal.consumedPoints === limiter.points + 1,
    };
  }
}

/** Whole minutes until tries are taken again, at least 1. */
export function minutesLeft({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / MINUTE_MS));
}
