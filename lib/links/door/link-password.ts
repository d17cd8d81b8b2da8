import "server-only";

import { timingSafeEqual } from "node:crypto";
import { LRUCache } from "lru-cache";

import { HourlyLimit } from "@/lib/audit/hourly-limit";
import { recordAudit } from "@/lib/audit/record-audit";
import { verifyPassword } from "@/lib/access/password";
import { keyedDigest } from "@/lib/config/keyed-digest";
import { processWide } from "@/lib/config/process-wide";
import { writeTransaction } from "@/lib/db/client";
import { LONGEST_PASSWORD } from "@/lib/access/password-policy";

import { blockedReader, countTry, forgiveTries } from "./link-tries";

/** What a typed password comes to; `blocked` says how many minutes to wait. */
export type PasswordAnswer =
  { state: "right" } | { state: "wrong" } | { state: "blocked"; minutes: number };

interface Lock {
  linkId: string;
  passwordHash: string;
}

/**
 * Programs send the password with every call: what was right from the same address a moment ago is recognised by
 * its keyed digest, without a slow hash and without counting as a try. Only there: else whoever guesses would be
 * told at every try, limits or not. A new password has another digest.
 */
const proofs = processWide(
  "link password proofs",
  () => new LRUCache<string, Buffer>({ max: 1000 }),
);

/** Checks a password typed for a link. Tries are counted first, by reader, network and link. */
export async function checkLinkPassword(
  lock: Lock,
  typed: string,
  address: string,
): Promise<PasswordAnswer> {
  const { linkId, passwordHash } = lock;
  if (typed.length > LONGEST_PASSWORD) return { state: "wrong" };
  const proof = keyedDigest("link-proof", passwordHash, typed);
  const place = `${linkId} ${address}`;
  const known = proofs.get(place);
  const isKnown = known !== undefined && timingSafeEqual(known, proof);
  const block = await (isKnown ? blockedReader : countTry)(linkId, address);
  if (block !== null) {
    if (block.first) await recordRefusal(linkId, "blocked");
    return { state: "blocked", minutes: block.minutes };
  }
  if (isKnown) return { state: "right" };
  if (!(await verifyPassword(passwordHash, typed))) {
    await recordRefusal(linkId, "wrong-password");
    return { state: "wrong" };
  }
  await forgiveTries(linkId, address);
  proofs.set(place, proof);
  return { state: "right" };
}

/** Forged addresses could try without end: the trail keeps some an hour and counts the rest. */
const kept = processWide("link password refusals", () => new HourlyLimit(100));

async function recordRefusal(linkId: string, reason: "wrong-password" | "blocked"): Promise<void> {
  const dropped = kept.take("link-passwords", Date.now());
  if (dropped === null) return;
  await writeTransaction((tx) =>
    recordAudit(tx, {
      at: new Date(),
      actorId: null,
      action: "link.password-refused",
      subjectType: "public-link",
      subjectId: linkId,
      detail: dropped === 0 ? { reason } : { reason, dropped },
    }),
  );
}
