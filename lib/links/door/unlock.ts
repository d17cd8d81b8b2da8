import "server-only";
import { timingSafeEqual } from "node:crypto";

import { linkBase } from "@/lib/addresses/link-base";
import { hasHttps } from "@/lib/auth/auth";
import { keyedDigest } from "@/lib/config/keyed-digest";

/** Name of the cookie of an unlocked link. It is sent to the link's own pages only, so it cannot begin with __Host-. */
export function unlockCookieName(): string {
  return hasHttps() ? "__Secure-hubei.link" : "hubei.link";
}

const HOURS = 12;
const HOUR_MS = 3_600_000;

interface Lock {
  linkId: string;
  passwordHash: string;
}

/**
 * Makes the value of the cookie by which this browser's reader need not type the password again. It ends with
 * the password or after some hours.
 */
export function newUnlock(lock: Lock, now: Date): string {
  const until = String(now.getTime() + HOURS * HOUR_MS);
  return `${until}.${seal(lock, until).toString("base64url")}`;
}

/**
 * Writes the `Set-Cookie` headers of an unlocked link: one for each place its addresses begin, and sent to no
 * other.
 */
export function unlockCookies(token: string, value: string): readonly string[] {
  const secure = hasHttps() ? "; Secure" : "";
  const rest = `HttpOnly; SameSite=Lax; Max-Age=${(HOURS * HOUR_MS) / 1000}${secure}`;
  const places = [linkBase(token), `/en${linkBase(token)}`, `/api/v1/p/${token}`];
  return places.map((path) => `${unlockCookieName()}=${value}; Path=${path}; ${rest}`);
}

/** Whether a cookie value opens the link now. */
export function isUnlocked(lock: Lock, value: string, now: Date): boolean {
  const [until = "", mark = ""] = value.split(".");
  if (!/^\d{1,15}$/.test(until) || Number(until) <= now.getTime()) return false;
  const given = Buffer.from(mark, "base64url");
  const wanted = seal(lock, until);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Seals the link, its password's own hash and the end, so that a new password closes every browser. */
function seal({ linkId, passwordHash }: Lock, until: string): Buffer {
  return keyedDigest("link-unlock", linkId, passwordHash, until);
}
