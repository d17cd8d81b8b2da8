import "server-only";

import { parseSetCookieHeader } from "better-auth/cookies";

import { auth } from "./auth";
import { signToken } from "./signed-token";

export interface SessionCookie {
  name: string;
  /** Value of the cookie, signed, not yet percent-encoded. */
  value: string;
  httpOnly: true;
  sameSite: "lax";
  secure: boolean;
  path: "/";
}

/**
 * Takes the session cookie out of the library's answer. The cookie carries no lifetime: the browser forgets it
 * when it closes, and how long a session lasts is decided by the database alone, where it can be prolonged while
 * a page is drawn (a cookie cannot).
 */
export async function cookieFromLibrary(headers: Headers): Promise<SessionCookie> {
  const { name } = (await auth().$context).authCookies.sessionToken;
  const value = parseSetCookieHeader(headers.get("set-cookie") ?? "").get(name)?.value;
  if (value === undefined)
    throw new Error("The sign-in library answered without a session cookie.");
  return sessionCookie(value);
}

/** Makes the cookie of a session that was not opened by the library. */
export async function cookieOfToken(token: string): Promise<SessionCookie> {
  return sessionCookie(signToken(token, (await auth().$context).secret));
}

/** Makes the cookie that lets the browser forget the session. */
export async function clearedSessionCookie(): Promise<SessionCookie & { maxAge: 0 }> {
  return { ...(await sessionCookie("")), maxAge: 0 };
}

async function sessionCookie(value: string): Promise<SessionCookie> {
  const { name, attributes } = (await auth().$context).authCookies.sessionToken;
  const secure = attributes.secure === true;
  return { name, value, httpOnly: true, sameSite: "lax", secure, path: "/" };
}
