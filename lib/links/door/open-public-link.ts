import "server-only";
import { cache } from "react";

import { clientAddress } from "@/lib/auth/client-address";
import { readSnapshot } from "@/lib/db/client";
import type { PublicScope } from "@/lib/access/public-scope";
import { OPEN_SITE } from "@/lib/addresses/link-base";
import { DomainError } from "@/lib/errors/domain-error";

import { countLinkUse } from "./count-link-use";
import { findLink, type FoundLink } from "./find-link";
import { checkLinkPassword, type PasswordAnswer } from "./link-password";
import { isUnlocked, newUnlock, unlockCookieName } from "./unlock";
import { basicPassword, cookieOf, type Visitor } from "./visitor";

/** Answer of a link to its reader. `none`: unknown, revoked, expired, no token at all; callers answer all alike. */
export type LinkAnswer =
  | { state: "open"; scope: PublicScope }
  | { state: "locked" }
  | { state: "blocked"; minutes: number }
  | { state: "none" };

const NONE = { state: "none" } as const;
const STRANGER: Visitor = new Headers();

/** Counts once for each request, because its frame and its page both open the link. */
const countOnce = cache((linkId: string, visitor: Visitor) =>
  countLinkUse(linkId, visitor, new Date()),
);

/**
 * Opens the one door to public data: from the token in an address, or OPEN_SITE, to what the link lets its
 * reader see. Asks the database every time, so that revoking ends access with the very next request. A link with
 * a password opens for the cookie that `unlockLink` gave or for HTTP Basic, whose wrong tries are limited. Use
 * is counted in memory; nobody waits for it to be written.
 */
export async function askPublicLink(
  token: string,
  visitor: Visitor = STRANGER,
): Promise<LinkAnswer> {
  const found = await readSnapshot((tx) => findLink(tx, token));
  if (found === null) return NONE;
  const lock = lockOf(found);
  const answer = lock === null ? null : await passLock(lock, visitor);
  if (answer !== null) return answer;
  countOnce(found.scope.linkId, visitor);
  return { state: "open", scope: found.scope };
}

/** Opens a link for callers that have nothing to say to a locked door: null unless it opens. */
export async function openPublicLink(
  token: string,
  visitor: Visitor = STRANGER,
): Promise<PublicScope | null> {
  const answer = await askPublicLink(token, visitor);
  return answer.state === "open" ? answer.scope : null;
}

export type UnlockAnswer =
  { state: "unlocked"; cookie: string } | Exclude<LinkAnswer, { state: "open" }>;

/**
 * Opens a link's lock with a typed password: `unlocked` with the value of the cookie that then opens it for
 * some hours, `locked` for a wrong password, `none` where there is no such link or nothing to unlock.
 */
export async function unlockLink(
  token: string,
  typed: string,
  visitor: Visitor,
): Promise<UnlockAnswer> {
  const found = await readSnapshot((tx) => findLink(tx, token));
  const lock = found === null ? null : lockOf(found);
  if (lock === null) return NONE;
  const answer = await checkLinkPassword(lock, typed, clientAddress(visitor)).catch(waitIfBusy);
  if (answer.state === "right") return { state: "unlocked", cookie: newUnlock(lock, new Date()) };
  return answer.state === "wrong" ? { state: "locked" } : answer;
}

/** People are asked to wait where too many passwords are being looked at; programs get 503. */
function waitIfBusy(error: unknown): PasswordAnswer {
  if (error instanceof DomainError && error.code === "unavailable") {
    return { state: "blocked", minutes: 1 };
  }
  throw error;
}

/** Whether there is a public site /open at present, for robots.txt. Counts no use. */
export async function isSiteOpen(): Promise<boolean> {
  return (await readSnapshot((tx) => findLink(tx, OPEN_SITE))) !== null;
}

interface Lock {
  linkId: string;
  passwordHash: string;
}

function lockOf({ scope, passwordHash }: FoundLink): Lock | null {
  return passwordHash === null ? null : { linkId: scope.linkId, passwordHash };
}

/** Asks for the password of a link; null where the reader may pass. */
async function passLock(lock: Lock, visitor: Visitor): Promise<LinkAnswer | null> {
  const cookie = cookieOf(visitor, unlockCookieName());
  if (cookie !== null && isUnlocked(lock, cookie, new Date())) return null;
  const typed = basicPassword(visitor);
  if (typed === null) return { state: "locked" };
  const answer = await checkLinkPassword(lock, typed, clientAddress(visitor));
  if (answer.state === "right") return null;
  return answer.state === "wrong" ? { state: "locked" } : answer;
}
