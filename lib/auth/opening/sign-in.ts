import "server-only";

import { setTimeout as sleep } from "node:timers/promises";
import { isAPIError } from "better-auth/api";

import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { maySignIn } from "@/lib/access/policy";
import { readSnapshot, writeTransaction } from "@/lib/db/client";

import { untilAnswerFloor } from "../answer-floor";
import { auth } from "../auth";
import { clientAddress } from "../client-address";
import { deviceCookie, knownDevice, type MarkedMember } from "../known-device";
import { browserOf } from "../open-session";
import { recordEntry } from "./record-entry";
import type { SignInInput } from "../schema";
import { beginSecondStep } from "./second-step";
import { passwordBar } from "../session-bar";
import { cookieFromLibrary, type SessionCookie } from "../session-cookie";
import { signInDesk } from "./sign-in-desk";
import { signInTries, type CountedTry } from "../sign-in-limit";
import { recordSignInRefusal } from "../sign-in-refusals";
import type { HalfSignedIn, SignedIn } from "../types";

interface OpenedSession {
  token: string;
  cookie: SessionCookie;
}

const REFUSED: MessageRef = { key: "auth.errors.refused" };
const ONE_TIME_OVER: MessageRef = { key: "auth.errors.oneTimeOver" };

/**
 * Opens a session, or says that a code is still to come. Unknown e-mail, wrong password, disabled member and importer
 * get one and the same refusal after one and the same work and time. `request` has the client's address, browser and
 * cookies.
 * @throws DomainError `invalid`: `auth.errors.refused`, `auth.errors.slowed` where too many tries wait already,
 * `auth.errors.oneTimeOver` for the right one-time password too late, or `signOn.only` for the right password of a
 * member who is to come by the office's own sign-on; `unavailable` where too many sign in at the same moment
 */
export async function signIn(
  request: Headers,
  input: SignInInput,
): Promise<SignedIn | HalfSignedIn> {
  const arrived = performance.now();
  try {
    const counted = await signInDesk.serve(() => count(request, input));
    await sleep(counted.waitMs);
    return await signInDesk.serve(() => open(request, input, counted));
  } catch (error) {
    await untilAnswerFloor(arrived);
    throw error;
  }
}

interface Counted extends CountedTry {
  member: FoundMember | null;
  marked: MarkedMember | null;
}

async function count(request: Headers, { email }: SignInInput): Promise<Counted> {
  const member = await findMember(email);
  const marked = member === null ? null : markedMember(member);
  const address = clientAddress(request);
  const device = marked === null ? null : knownDevice(request, marked, new Date());
  const answer = await signInTries.count({ account: email, address, device });
  if (answer.state === "full" || answer.slowed) {
    await recordSignInRefusal({ email, memberId: member?.id ?? null }, "blocked");
  }
  if (answer.state === "full") throw refusal({ key: "auth.errors.slowed" });
  return { ...answer, member, marked };
}

async function open(
  request: Headers,
  input: SignInInput,
  counted: Counted,
): Promise<SignedIn | HalfSignedIn> {
  const { member, marked } = counted;
  const subject = { email: input.email, memberId: member?.id ?? null };
  const session = await openSession(request, input);
  if (session === "wrong" || member === null || marked === null) {
    const reason = member === null || maySignIn(member) ? "wrong-password" : "not-allowed";
    await recordSignInRefusal(subject, reason);
    throw refusal(REFUSED);
  }
  const id = member.id;
  if (session === "refused") {
    const bar = await readSnapshot((tx) => passwordBar(tx, id, new Date()));
    if (bar === "second-step") {
      await counted.pass();
      const step = { memberId: id, signedInBy: "password" } as const;
      return { secondStep: await beginSecondStep(step, "credential") };
    }
    await recordSignInRefusal(subject, bar === "sign-on-only" ? bar : "not-allowed");
    if (bar === "sign-on-only") throw refusal({ key: "signOn.only" });
    throw refusal(bar === "one-time-over" ? ONE_TIME_OVER : REFUSED);
  }
  if (!(await recordSignIn(id, session))) {
    await recordSignInRefusal(subject, "not-allowed");
    throw refusal(ONE_TIME_OVER);
  }
  await counted.forgive();
  return {
    memberId: id,
    mustChangePassword: member.mustChangePassword,
    cookie: session.cookie,
    device: deviceCookie(request, marked, new Date()),
  };
}

async function findMember(email: string) {
  return readSnapshot((tx) =>
    tx.member.findUnique({
      where: { email },
      select: {
        id: true,
        role: true,
        disabledAt: true,
        mustChangePassword: true,
        accounts: { where: { providerId: "credential" }, select: { password: true } },
      },
    }),
  );
}

type FoundMember = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/** Gives what a browser's mark is made of; null for a member without a password, such as the importer. */
function markedMember({ id, accounts }: FoundMember): MarkedMember | null {
  const passwordHash = accounts[0]?.password ?? null;
  return passwordHash === null ? null : { id, passwordHash };
}

/**
 * Opens a session by the library, which hashes for an unknown e-mail as well. `wrong`: e-mail or password;
 * `refused`: the password is right, but `beginSession` gives no session.
 */
async function openSession(
  request: Headers,
  input: SignInInput,
): Promise<OpenedSession | "wrong" | "refused"> {
  const { ipAddress, userAgent } = browserOf(request);
  const headers = new Headers({ "x-forwarded-for": ipAddress, "user-agent": userAgent });
  try {
    const answer = await auth().api.signInEmail({
      body: { email: input.email, password: input.password },
      headers,
      returnHeaders: true,
    });
    return { token: answer.response.token, cookie: await cookieFromLibrary(answer.headers) };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode !== 401) throw error;
    return error.body?.code === "FAILED_TO_CREATE_SESSION" ? "refused" : "wrong";
  }
}

/** Keeps a sign-in on record. The library has written the session by itself: without its audit row it is taken back. */
async function recordSignIn(memberId: string, session: OpenedSession): Promise<boolean> {
  let kept = false;
  try {
    kept = await writeTransaction((tx) =>
      recordEntry(tx, { memberId, signedInBy: "password", secondStep: null }, new Date()),
    );
  } finally {
    if (!kept) {
      await writeTransaction((tx) => tx.session.deleteMany({ where: { token: session.token } }));
    }
  }
  return kept;
}

function refusal(reference: MessageRef): DomainError {
  return new DomainError("invalid", reference);
}
