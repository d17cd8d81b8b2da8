import "server-only";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";

import { env } from "@/lib/config/env";
import { authSecret } from "@/lib/config/secret";
import { libraryClient, readSnapshot } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { maySignIn } from "@/lib/access/policy";
import { hashPassword, verifyPassword } from "@/lib/access/password";

const HOURS = 60 * 60;
const MINUTES = 60;

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

function build(client: Client) {
  const origin = appOrigin();
  return betterAuth({
    appName: "hubei-ai-targets",
    baseURL: origin,
    trustedOrigins: [origin],
    secret: authSecret(),
    database: prismaAdapter(client, { provider: "sqlite" }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    user: { modelName: "member" },
    account: { fields: { userId: "memberId" } },
    session: {
      fields: { userId: "memberId" },
      expiresIn: 12 * HOURS,
      updateAge: 15 * MINUTES,
      cookieCache: { enabled: false },
    },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => mayHaveSession(userId) } },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error" },
    advanced: {
      cookiePrefix: "hubei",
      useSecureCookies: origin.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      database: { generateId: () => newId() },
    },
  });
}

/** Has the last word, whichever way a session is asked for: no session for disabled members and for the importer. */
async function mayHaveSession(memberId: string): Promise<boolean> {
  const member = await readSnapshot((tx) =>
    tx.member.findUnique({
      where: { id: memberId },
      select: { role: true, disabledAt: true },
    }),
  );
  return member !== null && maySignIn(member);
}
