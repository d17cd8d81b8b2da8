import "server-only";

import { writeTransaction } from "@/lib/db/client";

import { countTries, takeBackTries } from "./count-tries";
import { readerNetwork } from "./reader-network";
import { paceOf } from "./shared-pace";
import { digest } from "./try-limit";
import { gapAfter, type Slowing } from "./try-pace";

/** Minutes after which the count of each kind of tries starts anew. */
const MINUTES = { device: 15, near: 15, far: 60, wide: 15, codes: 24 * 60 } as const;

/** Wrong codes a day: at three right ones among a million, a year of it finds none in 98 cases of 100. */
const CODES_A_DAY = 20;

/** Tries of a browser that has signed this member in before: they slow nobody, and nobody slows them. */
const DEVICE_TRIES = 10;

/** The others refuse nobody: a stranger who tries on purpose would lock the member out. */
const SLOWING = {
  /** One account from one place. */
  near: { free: 5, stepMs: 1_000, longestMs: 10_000 },
  /** One account, wherever from: guesses spread over many addresses, or over forged ones. */
  far: { free: 30, stepMs: 100, longestMs: 2_000 },
  /** One place, whatever the accounts: a password tried on many, or many invented ones. An office may share it. */
  wide: { free: 100, stepMs: 100, longestMs: 2_000 },
} as const satisfies Record<string, Slowing>;

/** Who tries, from where. */
export interface Try {
  /** E-mail typed, or id of the member whose password is asked again. */
  account: string;
  /** Address of the client, or whatever else stands for one place. */
  address: string;
  /** Mark of a browser that is known for this account (`knownDevice`); null for every other. */
  device: string | null;
}

/** A try that may be made. */
export interface CountedTry {
  state: "go";
  /** Milliseconds until its password may be looked at. */
  waitMs: number;
  /** True once in a window, when the free tries have just been used up: worth one audit row. */
  slowed: boolean;
  /** Whether it is one of a known browser's own tries. */
  isKnown: boolean;
  /** Takes the try back after success, and forgets the failures from this browser or this place. */
  forgive: () => Promise<void>;
  /** Takes the try back where it was right, and another step is still to come: failures so far are not forgotten. */
  pass: () => Promise<void>;
}

/** `full`: too many wait before it, and it was not counted. */
export type TryAnswer = CountedTry | { state: "full" };

/** Tries at a member's password. Signing in and giving the present password to change it are counted alike. */
export const signInTries = {
  /**
   * Counts one try before the password is looked at, so that tries made at the same moment all count, and books its
   * turn.
   */
  count: async (one: Try): Promise<TryAnswer> => {
    const known = one.device === null ? null : deviceKey(one, one.device);
    if (known !== null) {
      const [tries = 0] = await countTries([{ key: known, minutes: MINUTES.device }]);
      const forgive = () => takeBackTries([known], []);
      const pass = () => takeBackTries([], [known]);
      if (tries <= DEVICE_TRIES) {
        return { state: "go", waitMs: 0, slowed: false, isKnown: true, forgive, pass };
      }
    }
    const keys = keysOf(one);
    const pace = paceOf("sign-in");
    if (await pace.isFull(Object.values(keys))) return { state: "full" };
    const names = ["near", "far", "wide"] as const;
    const counts = await countTries(
      names.map((name) => ({ key: keys[name], minutes: MINUTES[name] })),
    );
    const gates = names.map((name, place) => ({
      key: keys[name],
      gapMs: gapAfter((counts[place] ?? 1) - 1, SLOWING[name]),
    }));
    const waitMs = await pace.book(gates);
    if (waitMs === null) return { state: "full" };
    const forgive = async () => {
      await pace.open(keys.near);
      return takeBackTries([keys.near], [keys.far, keys.wide]);
    };
    const pass = () => takeBackTries([], Object.values(keys));
    const slowed = names.some((name, place) => counts[place] === SLOWING[name].free + 1);
    return { state: "go", waitMs, slowed, isKnown: false, forgive, pass };
  },

  /**
   * Counts a try at the code of the second step, which only somebody with the password gets to make. Six digits bear
   * fewer guesses than a password: from browsers that are not known so many a day, then none (`spent`).
   */
  countCode: async (one: Try): Promise<TryAnswer | { state: "spent" }> => {
    const answer = await signInTries.count(one);
    if (answer.state === "full" || answer.isKnown) return answer;
    const key = codesKey(one.account);
    const [tries = 0] = await countTries([{ key, minutes: MINUTES.codes }]);
    if (tries > CODES_A_DAY) return { state: "spent" };
    const forgive = async () => {
      await answer.forgive();
      await takeBackTries([key], []);
    };
    return { ...answer, forgive };
  },

  /** Forgets all failures of an account, wherever they came from. Gives how many counters there were. */
  forget: async (account: string): Promise<number> => {
    const own = digest(account);
    const deleted = await writeTransaction((tx) =>
      tx.rateLimiterFlexible.deleteMany({
        where: {
          OR: [
            { key: `far:${own}` },
            { key: codesKey(account) },
            { key: { startsWith: `near:${own}.` } },
            { key: { startsWith: `device:${own}.` } },
          ],
        },
      }),
    );
    return deleted.count;
  },
};

/** Keys of the counters; they begin with the account, so that all of one account can be found. */
function keysOf({ account, address }: Try): Record<"near" | "far" | "wide", string> {
  const place = digest(readerNetwork(address).reader);
  const own = digest(account);
  return { near: `near:${own}.${place}`, far: `far:${own}`, wide: `wide:${place}` };
}

function deviceKey({ account }: Try, device: string): string {
  return `device:${digest(account)}.${digest(device)}`;
}

function codesKey(account: string): string {
  return `codes:${digest(account)}`;
}
