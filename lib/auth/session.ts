import "server-only";

import { cookies, headers } from "next/headers";
import { cache } from "react";

import { DomainError } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import { isRole, maySignIn } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

import { oidcSettings } from "./oidc/settings";
import { sessionIdOf } from "./session-id";
import { isSecondStepRequired } from "./totp/required";

/**
 * Finds the member behind this request, or null. Asks the database each time, so that disabling a member or
 * ending a session takes effect on the very next request.
 */
export const getActor: () => Promise<Actor | null> = cache(async () => {
  const request = new Headers(await headers());
  // With what an action before this page has set: a form sent without JavaScript is answered in the same request, and
  // the session that it came with may be over.
  request.set("cookie", (await cookies()).toString());
  return actorOf(request);
});

/**
 * Finds the member behind this request.
 * @throws DomainError `unauthenticated` for whoever is not signed in
 */
export async function requireActor(): Promise<Actor> {
  const actor = await getActor();
  if (actor === null) throw new DomainError("unauthenticated", { key: "errors.unauthenticated" });
  return actor;
}

/** Finds the member behind a request with these headers, or null; nothing is remembered between calls. */
export async function actorOf(request: Headers): Promise<Actor | null> {
  const sessionId = await sessionIdOf(request);
  return sessionId === null ? null : readActor(sessionId);
}

/**
 * Makes the actor of a session. A session without a second step is nobody's where the member has one, whenever it was
 * begun; and where the site asks for one that the member has not set up, the actor may do nothing else first.
 */
async function readActor(sessionId: string): Promise<Actor | null> {
  const session = await readSnapshot((tx) =>
    tx.session.findUnique({
      where: { id: sessionId },
      include: { member: { include: { totp: true } } },
    }),
  );
  if (session === null || session.expiresAt.getTime() <= Date.now()) return null;
  const { id, name, email, role, disabledAt, totp } = session.member;
  if (!isRole(role) || !maySignIn({ role, disabledAt })) return null;
  const bySignOn = session.signedInBy === "oidc";
  const provider = oidcSettings();
  // Whoever came by a provider that is none any more is let out with it.
  if (bySignOn && provider === null) return null;
  const hasTotp = totp?.confirmedAt != null;
  const isProven = bySignOn && provider?.seesToSecondStep === true;
  if (hasTotp && !isProven && session.secondFactorAt === null) return null;
  const mustSetUpTotp = !hasTotp && !isProven && isSecondStepRequired(role);
  // A one-time password is for whoever came by it.
  const mustChangePassword = session.member.mustChangePassword && !bySignOn;
  // The brand has no value at run time, and this is the one place that may claim it.
  return { id, name, email, role, mustChangePassword, mustSetUpTotp, sessionId } as Actor;
}
