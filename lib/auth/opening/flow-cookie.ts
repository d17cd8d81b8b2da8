import "server-only";

import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { parseCookies } from "better-auth/cookies";
import { z } from "zod";

import { keyedDigest } from "@/lib/config/keyed-digest";
import { routing } from "@/lib/i18n/routing";

import { hasHttps } from "../auth";
import type { SignOnChecks } from "../oidc/provider";

/** What the browser that begins a sign-on keeps until it comes back: nobody else can bring its answer. */
export interface Flow extends SignOnChecks {
  next: string;
  locale: (typeof routing.locales)[number];
}

const SECONDS = 600;

const flowSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  locale: z.enum(routing.locales),
  at: z.number(),
});

/** Makes the cookie; encrypted, so that it costs strangers nothing to begin, and us no row in the database. */
export async function flowCookie(flow: Flow) {
  const data = JSON.stringify({ ...flow, at: Date.now() });
  return cookie(await symmetricEncrypt({ key: key(), data }), SECONDS);
}

/** Makes the cookie that lets the browser forget it: an answer is read once. */
export function clearedFlowCookie() {
  return cookie("", 0);
}

/** Reads what this browser began; null where it began nothing, or more than ten minutes ago. */
export async function readFlow(request: Headers): Promise<Flow | null> {
  const value = parseCookies(request.get("cookie") ?? "").get(cookieName()) ?? "";
  if (value === "") return null;
  try {
    const text = await symmetricDecrypt({ key: key(), data: value });
    const { at, ...flow } = flowSchema.parse(JSON.parse(text));
    return at > Date.now() - SECONDS * 1000 ? flow : null;
  } catch {
    return null;
  }
}

function cookie(value: string, maxAge: number) {
  return {
    name: cookieName(),
    value,
    httpOnly: true,
    sameSite: "lax",
    secure: hasHttps(),
    path: "/",
    maxAge,
  } as const;
}

function cookieName(): string {
  return hasHttps() ? "__Host-hubei.sign_on" : "hubei.sign_on";
}

function key(): string {
  return keyedDigest("oidc-flow").toString("hex");
}
