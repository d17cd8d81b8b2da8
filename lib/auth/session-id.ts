import "server-only";

import { parseCookies } from "better-auth/cookies";

import { isRole } from "@/lib/access/policy";
import { readSnapshot, writeTransaction } from "@/lib/db/client";

import { auth } from "./auth";
import { isUseWorthNoting, sessionEnd } from "./session-life";
import { readSignedToken } from "./signed-token";

/**
 * Finds the id of the session whose signed cookie `request` carries, or null: also where it has ended. Looked up
 * through the reader, so that a page waits for no writer; only every few minutes the use is written down, which
 * prolongs the session as far as its role allows. A failing database is an error, not "signed out".
 */
export async function sessionIdOf(request: Headers): Promise<string | null> {
  const cookie = request.get("cookie");
  if (cookie === null) return null;
  const { authCookies, secret } = await auth().$context;
  const token = readSignedToken(parseCookies(cookie).get(authCookies.sessionToken.name), secret);
  if (token === null) return null;
  const session = await readSnapshot((tx) =>
    tx.session.findUnique({
      where: { token },
      select: {
        id: true,
        createdAt: true,
        updatedAt: true,
        expiresAt: true,
        member: { select: { role: true } },
      },
    }),
  );
  const now = new Date();
  if (session === null || session.expiresAt <= now || !isRole(session.member.role)) return null;
  // Asked anew, because a session may be older than the rule, or than its member's role.
  const end = sessionEnd(session.member.role, session.createdAt, session.updatedAt);
  if (end <= now) return null;
  if (!isUseWorthNoting(session.updatedAt, now)) return session.id;
  const expiresAt = sessionEnd(session.member.role, session.createdAt, now);
  const noted = await writeTransaction((tx) =>
    tx.session.updateMany({ where: { id: session.id }, data: { updatedAt: now, expiresAt } }),
  );
  // None where the session was ended between being read and being prolonged.
  return noted.count === 1 ? session.id : null;
}
