import "server-only";

import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";

import { libraryClient } from "@/lib/db/client";

const MINUTE_MS = 60_000;

interface Limiters {
  /** One person at one place. */
  readonly near: RateLimiterPrisma;
  /** One account, wherever from: guesses spread over many addresses, or over forged ones. */
  readonly far: RateLimiterPrisma;
  /** One place, whatever the accounts: a password tried on many, or many invented ones. */
  readonly wide: RateLimiterPrisma;
}

export interface Block {
  /** Whole minutes to wait, at least 1. */
  readonly minutes: number;
  /** True once per blocked window: worth one audit row, not one for each further try. */
  readonly first: boolean;
}

type Client = ReturnType<typeof libraryClient>;
const made = new WeakMap<Client, Limiters>();

/**
 * Counts one try before the password is looked at, so that tries made at the same moment all count: 5 in
 * 15 minutes for an account from one address, 30 an hour for an account, 100 in 15 minutes for an address
 * (an office may share one). Null: go on.
 */
export async function countTry(account: string, address: string): Promise<Block | null> {
  const { near, far, wide } = limiters();
  return (
    (await take(wide, digest(address))) ??
    (await take(near, nearKey(account, address))) ??
    (await take(far, digest(account)))
  );
}

/** After success: forgets the failures from this address and takes back this try from the other counts. */
export async function forgiveTries(account: string, address: string): Promise<void> {
  const { near, far, wide } = limiters();
  await near.delete(nearKey(account, address));
  await far.reward(digest(account), 1);
  await wide.reward(digest(address), 1);
}

/** SHA-256 in hex: neither the counters nor the audit trail hold an e-mail address somebody typed. */
export function digest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function nearKey(account: string, address: string): string {
  return digest(`${account}\n${address}`);
}

async function take(limiter: RateLimiterPrisma, key: string): Promise<Block | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return {
      minutes: Math.max(1, Math.ceil(refusal.msBeforeNext / MINUTE_MS)),
      first: refusal.consumedPoints === limiter.points + 1,
    };
  }
}

function limiters(): Limiters {
  const client = libraryClient();
  const existing = made.get(client);
  if (existing !== undefined) return existing;
  const shared = { storeClient: client, tableName: "rateLimiterFlexible" };
  const fresh = {
    near: new RateLimiterPrisma({ ...shared, keyPrefix: "near", points: 5, duration: 15 * 60 }),
    far: new RateLimiterPrisma({ ...shared, keyPrefix: "far", points: 30, duration: 60 * 60 }),
    wide: new RateLimiterPrisma({ ...shared, keyPrefix: "wide", points: 100, duration: 15 * 60 }),
  };
  made.set(client, fresh);
  return fresh;
}
