import "server-only";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";

import { databaseKind } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";
import { authSecret } from "@/lib/config/secret";
import { libraryClient, readSnapshot } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { isRole } from "@/lib/access/policy";
import { hashPassword, verifyPassword } from "@/lib/access/password";
import { LONGEST_PASSWORD } from "@/lib/access/password-policy";

import { passwordBar } from "./session-bar";
import { sessionEnd } from "./session-life";

type Client = ReturnType<typeof libraryClient>;
export type Auth = ReturnType<typeof build>;

const instances = new WeakMap<Client, Auth>();

/**
 * Gives the sign-in library, made on first use: nothing opens the database when a module is imported. Its HTTP
 * handler is mounted nowhere, so that only what our own actions call can be reached
 * (docs/decisions/020-sign-in.md).
 */
export function auth(): Auth {
  const client = libraryClient();
  const existing = instances.get(client);
  if (existing !== undefined) return existing;
  const made = build(client);
  instances.set(client, made);
  return made;
}

/** Gives the address people reach this program at, without a path: `APP_URL`, or this machine only. */
export function appOrigin(): string {
  const { APP_URL, PORT } = env();
  return APP_URL === undefined ? `http://127.0.0.1:${PORT}` : new URL(APP_URL).origin;
}

/** Whether people reach this program over https: cookies are then sent over nothing else. */
export function hasHttps(): boolean {
  return appOrigin().startsWith("https:");
}

function build(client: Client) {
  const origin = appOrigin();
  const secure = hasHttps();
  const isPostgres = databaseKind(env().DATABASE_URL) === "postgres";
  return betterAuth({
    appName: "hubei-ai-targets",
    baseURL: origin,
    trustedOrigins: [origin],
    secret: authSecret(),
    database: prismaAdapter(client, { provider: isPostgres ? "postgresql" : "sqlite" }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: LONGEST_PASSWORD,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    user: { modelName: "member" },
    account: { fields: { userId: "memberId" } },
    session: {
      fields: { userId: "memberId" },
      cookieCache: { enabled: false },
    },
    databaseHooks: {
      session: {
        create: { before: async ({ userId, createdAt }) => beginSession(userId, createdAt) },
      },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: "error",
      // That `beginSession` gives no session is a refusal, which signIn puts on record.
      log: (_level, message, ...rest: unknown[]) => {
        if (message !== "Failed to create session") console.error(message, ...rest);
      },
    },
    advanced: {
      cookiePrefix: "hubei",
      // Off, because the library would begin the name with __Secure-; __Host- also holds the cookie to this host.
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: `${secure ? "__Host-" : ""}hubei.session_token`,
          attributes: { secure, httpOnly: true, sameSite: "lax", path: "/" },
        },
      },
      database: { generateId: () => newId() },
    },
  });
}

/**
 * Has the last word, whichever way the library is asked for a session: false, and so no session, wherever a right
 * password is not enough (`passwordBar`). Else says when the session ends if nobody uses it.
 */
async function beginSession(memberId: string, begun: Date) {
  const [bar, member] = await readSnapshot(async (tx) => [
    await passwordBar(tx, memberId, begun),
    await tx.member.findUnique({ where: { id: memberId }, select: { role: true } }),
  ]);
  if (bar !== null || !isRole(member?.role)) return false;
  return { data: { expiresAt: sessionEnd(member.role, begun, begun) } };
}
