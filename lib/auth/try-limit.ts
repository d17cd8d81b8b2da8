import "server-only";

import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";

import { libraryClient } from "@/lib/db/client";

const MINUTE_MS = 60_000;

interface Limiters {
  /** One person at one place. */
  near: RateLimiterPrisma;
  /** One account, wherever from: guesses spread over many addresses, or over forged ones. */
  far: RateLimiterPrisma;
  /** One place, whatever the accounts: a password tried on many, or many invented ones. */
  wide: RateLimiterPrisma;
}

export interface Block {
  /** Whole minutes to wait, at least 1. */
  minutes: number;
  /** True once per blocked window: worth one audit row, not one for each further try. */
  first: boolean;
}

type Client = ReturnType<typeof libraryClient>;

/**
 * Limits the tries of passwords of one kind of account (`prefix` keeps the kinds apart): 5 in 15 minutes for
 * an account from one address, 30 an hour for an account, 100 in 15 minutes for an address (an office may
 * share one). The counters are in the database and outlive a restart.
 */
export class TryLimit {
  readonly #made = new WeakMap<Client, Limiters>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Counts one try before the password is looked at, so that tries made at the same moment all count. Null: go on. */
  async count(account: string, address: string): Promise<Block | null> {
    const { near, far, wide } = this.#limiters();
    return (
      (await take(wide, digest(address))) ??
      (await take(near, nearKey(account, address))) ??
      (await take(far, digest(account)))
    );
  }

  /** After success: forgets the failures from this address and takes back this try from the other counts. */
  async forgive(account: string, address: string): Promise<void> {
    const { near, far, wide } = this.#limiters();
    await near.delete(nearKey(account, address));
    await far.reward(digest(account), 1);
    await wide.reward(digest(address), 1);
  }

  #limiters(): Limiters {
    const client = libraryClient();
    const existing = this.#made.get(client);
    if (existing !== undefined) return existing;
    const limiter = (name: string, points: number, minutes: number) =>
      new RateLimiterPrisma({
        storeClient: client,
        tableName: "rateLimiterFlexible",
        keyPrefix: `${this.#prefix}${name}`,
        points,
        duration: minutes * 60,
      });
    const fresh = {
      near: limiter("near", 5, 15),
      far: limiter("far", 30, 60),
      wide: limiter("wide", 100, 15),
    };
    this.#made.set(client, fresh);
    return fresh;
  }
}

/** SHA-256 in hex: neither the counters nor the audit trail hold an e-mail address somebody typed. */
export function digest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function nearKey(account: string, address: string): string {
  return digest(`${account}\n${address}`);
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
