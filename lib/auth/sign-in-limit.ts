import "server-only";

import { digest, take, tryLimiters, type Block } from "./try-limit";

const limiters = tryLimiters({
  /** One person at one place. */
  near: { points: 5, minutes: 15 },
  /** One account, wherever from: guesses spread over many addresses, or over forged ones. */
  far: { points: 30, minutes: 60 },
  /** One place, whatever the accounts: a password tried on many, or many invented ones. An office may share it. */
  wide: { points: 100, minutes: 15 },
});

const nearKey = (account: string, address: string) => digest(`${account}\n${address}`);

/** Tries at a member's password. Signing in and giving the present password to change it count together. */
export const signInTries = {
  /** Counts one try before the password is looked at, so that tries made at the same moment all count. Null: go on. */
  count: async (account: string, address: string): Promise<Block | null> => {
    const { near, far, wide } = limiters();
    return (
      (await take(wide, digest(address))) ??
      (await take(near, nearKey(account, address))) ??
      (await take(far, digest(account)))
    );
  },

  /** After success: forgets the failures from this address and takes back this try from the other counts. */
  forgive: async (account: string, address: string): Promise<void> => {
    const { near, far, wide } = limiters();
    await near.delete(nearKey(account, address));
    await far.reward(digest(account), 1);
    await wide.reward(digest(address), 1);
  },
};
