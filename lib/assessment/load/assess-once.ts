import "server-only";

import { LRUCache } from "lru-cache";

import { processWide } from "@/lib/config/process-wide";
import { nameState, readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { chinaDay } from "@/lib/i18n/china-time";
import type { Instant } from "@/lib/vocabulary/instant";

import { pastInstant } from "./past-instant";

/** What is known of a plan, and what is made of it. */
interface Work<Known, Made extends object> {
  read: (tx: ReadTransaction, asOf: Instant) => Promise<Known>;
  make: (known: Known, asOf: Instant) => Made;
  /** Gives what was made of the same facts, as of a later instant of the same day. */
  saidAt: (made: Made, asOf: Instant) => Made;
}

/** The present as it is in memory, or what is known of it and where it is to be kept: null for nowhere. */
type Found<Known, Made> =
  | { isKept: true; now: Instant; kept: Made }
  | { isKept: false; now: Instant; key: string | null; known: Known };

/** The last that were made of the present; the largest plan's are some megabytes each. */
const present = processWide("assessments of the present", () => {
  return new LRUCache<string, object>({ max: 12, ttl: 60_000 });
});

/** Approvals are stamped some milliseconds before they are kept, and by the clocks of several machines. */
const SETTLED_AFTER_MS = 1_000;

/**
 * Makes what members see of a plan at an instant, or of the present where `asOf` is undefined or still to come. The
 * present is made once for each state of the database: while nobody has written anything, the next who asks is given
 * what is in memory. What is asked is told apart by `question`, which names all that `work` depends on.
 */
export async function assessOnce<Known, Made extends object>(
  question: readonly (string | number | undefined)[],
  asOf: Instant | undefined,
  { read, make, saidAt }: Work<Known, Made>,
): Promise<Made> {
  const asked = pastInstant(asOf);
  if (asOf === asked) return make(await readSnapshot((tx) => read(tx, asked)), asked);
  const found = await readSnapshot(async (tx): Promise<Found<Known, Made>> => {
    const state = await nameState(tx);
    // Not before the snapshot: what it sees was approved by now.
    const now = pastInstant(undefined);
    const key = JSON.stringify([...question, chinaDay(Date.parse(now)), state]);
    const kept = present.get(key);
    if (kept !== undefined) return { isKept: true, now, kept: kept as Made };
    return {
      isKept: false,
      now,
      key: (await isSettled(tx, now)) ? key : null,
      known: await read(tx, now),
    };
  });
  const { now } = found;
  if (found.isKept) return saidAt(found.kept, now);
  const made = make(found.known, now);
  if (found.key !== null) present.set(found.key, made);
  return made;
}

/**
 * Whether nothing that the snapshot sees is stamped with an instant that is still to come: a clock may have been set back,
 * and an approval is stamped after the last release at the earliest. What is to come would be missing from what is kept.
 */
async function isSettled(tx: ReadTransaction, now: Instant): Promise<boolean> {
  const written = await tx.auditEvent.findFirst({ orderBy: { id: "desc" }, select: { at: true } });
  const released = await tx.release.findFirst({
    orderBy: { instant: "desc" },
    select: { instant: true },
  });
  const latest = Math.max(Number(written?.at ?? 0), Number(released?.instant ?? 0));
  return latest + SETTLED_AFTER_MS < Date.parse(now);
}
