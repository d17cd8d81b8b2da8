import "server-only";

import { randomBytes, timingSafeEqual } from "node:crypto";
import { parseCookies } from "better-auth/cookies";

import { keyedDigest } from "@/lib/config/keyed-digest";

import { hasHttps } from "./auth";

/** A member as the mark of a browser is made for it. */
export interface MarkedMember {
  id: string;
  /** Hash of the present password, part of every mark, so that a new password makes old marks worthless. */
  passwordHash: string;
}

export interface DeviceCookie {
  name: string;
  value: string;
  httpOnly: true;
  sameSite: "lax";
  secure: boolean;
  path: "/";
  /** Seconds. */
  maxAge: number;
}

const DAY_MS = 86_400_000;
const DAYS = 180;
/** Members one browser is remembered for: the computer of a duty office has several. */
const MOST_MARKS = 5;

/**
 * Finds the mark by which this browser is known to have signed the member in before; null for every other browser.
 * It opens nothing: it only gives the browser tries of its own, which no stranger can use up.
 */
export function knownDevice(request: Headers, member: MarkedMember, now: Date): string | null {
  const mark = marksIn(request).find((text) => belongsTo(text, member.id));
  if (mark === undefined) return null;
  const [, made = "", chance = "", seal = ""] = mark.split(".");
  const age = now.getTime() - Number(made);
  if (!/^\d{1,15}$/.test(made) || age < 0 || age > DAYS * DAY_MS) return null;
  const given = Buffer.from(seal, "base64url");
  const wanted = sealOf(member, made, chance);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? chance : null;
}

/** Makes the cookie of a browser that has just signed the member in; it stays known for others as well. */
export function deviceCookie(request: Headers, member: MarkedMember, now: Date): DeviceCookie {
  const made = String(now.getTime());
  const chance = randomBytes(16).toString("base64url");
  const mark = [member.id, made, chance, sealOf(member, made, chance).toString("base64url")];
  const others = marksIn(request).filter((text) => !belongsTo(text, member.id));
  return {
    name: cookieName(),
    value: [mark.join("."), ...others].slice(0, MOST_MARKS).join("~"),
    httpOnly: true,
    sameSite: "lax",
    secure: hasHttps(),
    path: "/",
    maxAge: (DAYS * DAY_MS) / 1000,
  };
}

function marksIn(request: Headers): readonly string[] {
  const value = parseCookies(request.get("cookie") ?? "").get(cookieName()) ?? "";
  return value.split("~").filter((text) => /^[\w.-]{1,200}$/.test(text));
}

function belongsTo(mark: string, memberId: string): boolean {
  return mark.startsWith(`${memberId}.`);
}

function sealOf({ id, passwordHash }: MarkedMember, made: string, chance: string): Buffer {
  return keyedDigest("known-device", id, passwordHash, made, chance);
}

function cookieName(): string {
  return hasHttps() ? "__Host-hubei.device" : "hubei.device";
}
