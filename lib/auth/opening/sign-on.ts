import "server-only";

import { createHash } from "node:crypto";

import { Desk } from "@/lib/access/desk";
import { processWide } from "@/lib/config/process-wide";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";

import { appOrigin } from "../auth";
import { countTries } from "../count-tries";
import { deviceCookie } from "../known-device";
import { SignOnFailure } from "../oidc/failure";
import { matchMember } from "../oidc/match-member";
import { newChecks, readIdentity, signOnAddress, type Identity } from "../oidc/provider";
import { oidcProviderId, oidcSettings, type OidcSettings } from "../oidc/settings";
import { browserOf, openSession } from "../open-session";
import { cookieOfToken } from "../session-cookie";
import { recordSignInRefusal } from "../sign-in-refusals";
import type { HalfSignedIn, SignedIn } from "../types";
import { flowCookie, type Flow } from "./flow-cookie";
import { recordEntry } from "./record-entry";
import { beginSecondStep } from "./second-step";

/** Where the provider sends the browser back to, as it has to be entered there. */
export const SIGN_ON_BACK = "/api/sign-on/callback";

/** Minutes for which an answer that has let somebody in is remembered, longer than any flow lives. */
const REMEMBERED_MINUTES = 15;

/** Few ask the provider at the same time: strangers can make this process ask, and the provider may be slow. */
const desk = processWide("sign-on desk", () => new Desk({ atOnce: 4, waiting: 40 }));

/**
 * Begins a sign-in at the provider: the address there, and the cookie of the browser that goes there.
 * @throws SignOnFailure `down`, `busy`
 */
export async function beginSignOn(place: Pick<Flow, "next" | "locale">) {
  const checks = newChecks();
  const settings = requireSettings();
  const address = await atDesk(() =>
    signOnAddress(settings, `${appOrigin()}${SIGN_ON_BACK}`, checks),
  );
  return { address, cookie: await flowCookie({ ...checks, ...place }) };
}

/**
 * Lets in whom the provider has recognised, as a password would: the account, the second step, the record. `query` is
 * what the provider sent along.
 * @throws SignOnFailure
 */
export async function finishSignOn(
  request: Headers,
  query: string,
  flow: Flow,
): Promise<SignedIn | HalfSignedIn> {
  const settings = requireSettings();
  // As the provider knows the address, whatever stands between it and this process.
  const answer = new URL(`${appOrigin()}${SIGN_ON_BACK}${query}`);
  const identity = await atDesk(() => readIdentity(settings, answer, flow));
  await refuseReplay(flow.state);
  try {
    return await letIn(request, settings, identity);
  } catch (error) {
    if (error instanceof SignOnFailure) await recordRefusal(identity, error);
    throw error;
  }
}

async function letIn(
  request: Headers,
  settings: OidcSettings,
  identity: Identity,
): Promise<SignedIn | HalfSignedIn> {
  const { member, token } = await writeTransaction(async (tx) => {
    const at = new Date();
    const found = await matchMember(tx, settings, identity, at);
    if (found.totp?.confirmedAt != null && !settings.seesToSecondStep) {
      return { member: found, token: null };
    }
    const entry = { memberId: found.id, signedInBy: "oidc", secondStep: null } as const;
    await recordEntry(tx, entry, at);
    const origin = { ...browserOf(request), signedInBy: "oidc", secondFactorAt: null } as const;
    return { member: found, token: await openSession(tx, found, at, origin) };
  });
  if (token === null) {
    const step = { memberId: member.id, signedInBy: "oidc" } as const;
    return { secondStep: await beginSecondStep(step, oidcProviderId(settings)) };
  }
  const account = await readSnapshot((tx) =>
    tx.account.findFirst({ where: { memberId: member.id, providerId: "credential" } }),
  );
  const hash = account?.password ?? null;
  return {
    memberId: member.id,
    mustChangePassword: false,
    cookie: await cookieOfToken(token),
    device:
      hash === null
        ? null
        : deviceCookie(request, { id: member.id, passwordHash: hash }, new Date()),
  };
}

/** The provider takes a code once; this holds where it does not, and for a cookie that was copied. */
async function refuseReplay(state: string): Promise<void> {
  const key = `sign-on:${createHash("sha256").update(state).digest("hex")}`;
  const [uses = 0] = await countTries([{ key, minutes: REMEMBERED_MINUTES }]);
  if (uses > 1) throw new SignOnFailure("over");
}

async function recordRefusal(identity: Identity, { reason }: SignOnFailure): Promise<void> {
  const email = identity.email ?? `sign-on ${identity.subject}`;
  const why = reason === "unverified" || reason === "another-identity" ? reason : "unknown";
  await recordSignInRefusal({ email, memberId: null }, why);
}

async function atDesk<Result>(task: () => Promise<Result>): Promise<Result> {
  try {
    return await desk.serve(task);
  } catch (error) {
    if (error instanceof DomainError && error.code === "unavailable") {
      throw new SignOnFailure("busy", { cause: error });
    }
    throw error;
  }
}

function requireSettings(): OidcSettings {
  const settings = oidcSettings();
  if (settings === null) throw new SignOnFailure("over");
  return settings;
}
