import "server-only";

import { processWide } from "@/lib/config/process-wide";
import { writeTransaction } from "@/lib/db/client";

import { readerNetwork } from "./reader-network";
import { digest, take, tryLimiters } from "./try-limit";
import { gapAfter, TryPace, type Slowing } from "./try-pace";

const COUNTED_ONLY = Number.MAX_SAFE_INTEGER;

const limiters = tryLimiters({
  /** A browser that has signed this member in before: it slows nobody, and nobody slows it. */
  device: { points: 10, minutes: 15 },
  // The others count and refuse nobody: a stranger who tries on purpose would lock the member out.
  near: { points: COUNTED_ONLY, minutes: 15 },
  far: { points: COUNTED_ONLY, minutes: 60 },
  wide: { points: COUNTED_ONLY, minutes: 15 },
});

const SLOWING = {
  /** One account from one place. */
  near: { free: 5, stepMs: 1_000, longestMs: 10_000 },
  /** One account, wherever from: guesses spread over many addresses, or over forged ones. */
  far: { free: 30, stepMs: 100, longestMs: 2_000 },
  /** One place, whatever the accounts: a password tried on many, or many invented ones. An office may share it. */
  wide: { free: 100, stepMs: 100, longestMs: 2_000 },
} as const satisfies Record<string, Slowing>;

const pace = processWide("sign-in pace", () => new TryPace());

/** Who tries, from where. */
export interface Try {
  /** E-mail typed, or id of the member whose password is asked again. */
  account: string;
  /** Address of the client, or whatever else stands for one place. */
  address: string;
  /** Mark of a browser that is known for this account (`knownDevice`); null for every other. */
  device: string | null;
}

/** A try that may be made now. */
export interface CountedTry {
  state: "go";
  /** True once in a window, when the free tries have just been used up: worth one audit row. */
  slowed: boolean;
  /** Takes the try back after success, and forgets the failures from this browser or this place. */
  forgive: () => Promise<void>;
}

/** `full`: too many wait before it, and it was not counted. */
export type TryAnswer = CountedTry | { state: "full" };

/** Tries at a member's password. Signing in and giving the present password to change it are counted alike. */
export const signInTries = {
  /**
   * Counts one try before the password is looked at, so that tries made at the same moment all count, and waits
   * until it may be looked at.
   */
  count: async (one: Try): Promise<TryAnswer> => {
    const { device, near, far, wide } = limiters();
    const known = one.device === null ? null : deviceKey(one, one.device);
    if (known !== null && (await take(device, known)) === null) {
      const forgive = async () => {
        await device.delete(known);
      };
      return { state: "go", slowed: false, forgive };
    }
    const keys = keysOf(one);
    if (pace.isFull(Object.values(keys))) return { state: "full" };
    const tries = {
      near: (await near.penalty(keys.near, 1)).consumedPoints,
      far: (await far.penalty(keys.far, 1)).consumedPoints,
      wide: (await wide.penalty(keys.wide, 1)).consumedPoints,
    };
    const names = ["near", "far", "wide"] as const;
    const gates = names.map((name) => ({
      key: keys[name],
      gapMs: gapAfter(tries[name] - 1, SLOWING[name]),
    }));
    if (!(await pace.turn(gates))) return { state: "full" };
    const forgive = async () => {
      pace.open(keys.near);
      await near.delete(keys.near);
      await far.reward(keys.far, 1);
      await wide.reward(keys.wide, 1);
    };
    const slowed = names.some((name) => tries[name] === SLOWING[name].free + 1);
    return { state: "go", slowed, forgive };
  },

  /** Forgets all failures of an account, wherever they came from. Gives how many counters there were. */
  forget: async (account: string): Promise<number> => {
    const own = digest(account);
    const deleted = await writeTransaction((tx) =>
      tx.rateLimiterFlexible.deleteMany({
        where: {
          OR: [
            { key: `far:${own}` },
            { key: { startsWith: `near:${own}.` } },
            { key: { startsWith: `device:${own}.` } },
          ],
        },
      }),
    );
    return deleted.count;
  },
};

/** Begins with the account, so that all counters of one can be found. */
function keysOf({ account, address }: Try): Record<"near" | "far" | "wide", string> {
  const place = digest(readerNetwork(address).reader);
  return { near: `${digest(account)}.${place}`, far: digest(account), wide: place };
}

function deviceKey({ account }: Try, device: string): string {
  return `${digest(account)}.${digest(device)}`;
}
