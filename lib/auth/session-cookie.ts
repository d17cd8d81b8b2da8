import "server-only";

import { parseSetCookieHeader } from "better-auth/cookies";

import { auth } from "./auth";

export interface SessionCookie {
  readonly name: string;
  /** Signed, not yet percent-encoded. */
  readonly value: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: "lax";
    readonly secure: boolean;
    readonly path: "/";
  };
}

/**
 * The session cookie out of the library's answer. It carries no lifetime: the browser forgets it when it
 * closes, and how long a session lasts is decided by the database alone, where it can be prolonged while a
 * page is drawn (a cookie cannot).
 */
export async function cookieFromLibrary(headers: Headers): Promise<SessionCookie> {
  const { authCookies } = await auth().$context;
  const { name, attributes } = authCookies.sessionToken;
  const value = parseSetCookieHeader(headers.get("set-cookie") ?? "").get(name)?.value;
  if (value === undefined) throw new Error("The sign-in library answered without a session cookie.");
  return {
    name,
    value,
    options: { httpOnly: true, sameSite: "lax", secure: attributes.secure === true, path: "/" },
  };
}

/** The name of the session cookie, to delete it when signing out. */
export async function sessionCookieName(): Promise<string> {
  const { authCookies } = await auth().$context;
  return authCookies.sessionToken.name;
}
