import "server-only";

import { digest, minutesLeft, take, tryLimiters, type Block } from "@/lib/auth/try-limit";
import { readerNetwork } from "@/lib/auth/reader-network";
import { paceOf } from "@/lib/auth/shared-pace";
import { gapAfter, type Slowing } from "@/lib/auth/try-pace";

const limiters = tryLimiters({
  /** One reader at one link. */
  "link-reader": { points: 5, minutes: 15 },
  /** One network at one link: guesses spread over the addresses that one owner has. */
  "link-network": { points: 20, minutes: 60 },
  /** One link, wherever from: counts and refuses nobody. */
  "link-all": { points: Number.MAX_SAFE_INTEGER, minutes: 60 },
});

const SLOWING: Slowing = { free: 30, stepMs: 100, longestMs: 10_000 };

/**
 * Counts one try of a link's password before it is looked at: 5 in 15 minutes for a reader, 20 an hour for a
 * network. Tries from wherever else only make each other slower, so that whoever has the address can neither guess
 * fast from many networks nor lock others out from few. Null: go on, maybe after some seconds.
 */
export async function countTry(linkId: string, address: string): Promise<Block | null> {
  const limiters = limitersNow();
  const keys = keysOf(linkId, address);
  const block =
    (await take(limiters.reader, keys.reader)) ?? (await take(limiters.network, keys.network));
  if (block !== null) return block;
  const { consumedPoints } = await limiters.link.penalty(keys.link, 1);
  const gapMs = gapAfter(consumedPoints - 1, SLOWING);
  if (await paceOf("link").turn([{ key: linkId, gapMs }])) return null;
  // Nobody looked at it: it was no try.
  await Promise.all([
    limiters.reader.reward(keys.reader, 1),
    limiters.network.reward(keys.network, 1),
    limiters.link.reward(keys.link, 1),
  ]);
  return { minutes: 1, first: false };
}

/** Whether a reader has no tries left at present; takes none. */
export async function blockedReader(linkId: string, address: string): Promise<Block | null> {
  const { reader } = limitersNow();
  const known = await reader.get(keysOf(linkId, address).reader);
  if (known === null || known.consumedPoints <= reader.points) return null;
  return { minutes: minutesLeft(known), first: false };
}

/** After the right password: forgets the reader's failures and takes this try back from the other counts. */
export async function forgiveTries(linkId: string, address: string): Promise<void> {
  const { reader, network, link } = limitersNow();
  const keys = keysOf(linkId, address);
  await reader.delete(keys.reader);
  await network.reward(keys.network, 1);
  await link.reward(keys.link, 1);
}

function keysOf(linkId: string, address: string): Record<"reader" | "network" | "link", string> {
  const { reader, network } = readerNetwork(address);
  return {
    reader: digest(`${linkId}\n${reader}`),
    network: digest(`${linkId}\n${network}`),
    link: digest(linkId),
  };
}

function limitersNow() {
  const now = limiters();
  return { reader: now["link-reader"], network: now["link-network"], link: now["link-all"] };
}
