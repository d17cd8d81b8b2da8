import "server-only";

import { createHmac, timingSafeEqual } from "node:crypto";
import { isAPIError } from "better-auth/api";
import { parseCookies } from "better-auth/cookies";

import { readSnapshot } from "@/lib/db/client";

import { auth } from "./auth";

/**
 * Finds the id of the session whose signed cookie `request` carries, or null. Looked up through the reader, so
 * that a page waits for no writer; only a session last prolonged more than 15 minutes ago goes through the
 * library, which prolongs it by 12 hours. A failing database is an error, not "signed out".
 */
export async function sessionIdOf(request: Headers): Promise<string | null> {
  const cookie = request.get("cookie");
  if (cookie === null) return null;
  const { authCookies, secret, sessionConfig } = await auth().$context;
  const token = signedToken(parseCookies(cookie).get(authCookies.sessionToken.name), secret);
  if (token === null) return null;
  const session = await readSnapshot((tx) =>
    tx.session.findUnique({ where: { token }, select: { id: true, expiresAt: true } }),
  );
  if (session === null) return null;
  const { expiresIn, updateAge } = sessionConfig;
  const prolongedAt = session.expiresAt.getTime() - expiresIn * 1000;
  return prolongedAt + updateAge * 1000 > Date.now() ? session.id : prolong(cookie);
}

/** Asks the library, which prolongs the session, or ends it where it has expired. */
async function prolong(cookie: string): Promise<string | null> {
  try {
    const found = await auth().api.getSession({ headers: new Headers({ cookie }) });
    return found?.session.id ?? null;
  } catch (error) {
    // The session was ended between being read and being prolonged.
    if (isAPIError(error) && error.statusCode === 401) return null;
    throw error;
  }
}

/**
 * Takes the token out of `token.signature`, the signature being its HMAC-SHA-256 in base64; null for any other
 * text.
 */
function signedToken(value: string | undefined, secret: string): string | null {
  const dot = value?.lastIndexOf(".") ?? -1;
  if (value === undefined || dot < 1) return null;
  const token = value.slice(0, dot);
  const expected = Buffer.from(createHmac("sha256", secret).update(token).digest("base64"));
  const given = Buffer.from(value.slice(dot + 1));
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
