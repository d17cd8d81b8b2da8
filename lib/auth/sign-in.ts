import "server-only";

import { setTimeout as sleep } from "node:timers/promises";
import { isAPIError } from "better-auth/api";

import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { Desk } from "@/lib/access/desk";
import { isOneTimePasswordOver } from "@/lib/access/one-time-password";
import { maySignIn } from "@/lib/access/policy";
import { recordAudit } from "@/lib/audit/record-audit";
import { showQueue } from "@/lib/config/measures";
import { processWide } from "@/lib/config/process-wide";
import { readSnapshot, writeTransaction } from "@/lib/db/client";

import { untilAnswerFloor } from "./answer-floor";
import { auth } from "./auth";
import { clientAddress } from "./client-address";
import { deviceCookie, knownDevice, type DeviceCookie, type MarkedMember } from "./known-device";
import type { SignInInput } from "./schema";
import { cookieFromLibrary, type SessionCookie } from "./session-cookie";
import { signInTries, type CountedTry } from "./sign-in-limit";
import { recordSignInRefusal } from "./sign-in-refusals";

export interface SignedIn {
  memberId: string;
  mustChangePassword: boolean;
  /** Cookie of the session, to be set in the answer. */
  cookie: SessionCookie;
  /** Cookie by which the browser is known from now on, to be set in the answer. */
  device: DeviceCookie;
}

interface OpenedSession {
  token: string;
  cookie: SessionCookie;
}

const REFUSED: MessageRef = { key: "auth.errors.refused" };
const ONE_TIME_OVER: MessageRef = { key: "auth.errors.oneTimeOver" };

/**
 * Opens a session. Unknown e-mail, wrong password, disabled member and importer get one and the same refusal after
 * one and the same work and time. `request` has the client's address, browser and cookies.
 * @throws DomainError `invalid`: `auth.errors.refused`, `auth.errors.slowed` where too many tries wait already, or
 * `auth.errors.oneTimeOver` for the right one-time password too late; `unavailable` where too many
 * sign in at the same moment
 */
export async function signIn(request: Headers, input: SignInInput): Promise<SignedIn> {
  const arrived = performance.now();
  try {
    const counted = await desk.serve(() => count(request, input));
    await sleep(counted.waitMs);
    return await desk.serve(() => open(request, input, counted));
  } catch (error) {
    await untilAnswerFloor(arrived);
    throw error;
  }
}

/**
 * Few sign-ins read and write at the same time, because each has some twenty statements: a hundred that come at once
 * would hold every page up. Whoever waits for a turn holds no place here.
 */
const desk = processWide("sign-in desk", () => new Desk({ atOnce: 1, waiting: 100 }));
showQueue("sign-ins", () => desk.lengths);

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

async function open(request: Headers, input: SignInInput, counted: Counted): Promise<SignedIn> {
  const { member, marked } = counted;
  const subject = { email: input.email, memberId: member?.id ?? null };
  const session = await openSession(request, input);
  if (session === "wrong" || member === null || marked === null) {
    const reason = member === null || maySignIn(member) ? "wrong-password" : "not-allowed";
    await recordSignInRefusal(subject, reason);
    throw refusal(REFUSED);
  }
  if (session === "refused") {
    await recordSignInRefusal(subject, "not-allowed");
    throw refusal(maySignIn(member) && member.mustChangePassword ? ONE_TIME_OVER : REFUSED);
  }
  if (!(await recordSignIn(member.id, session))) {
    await recordSignInRefusal(subject, "not-allowed");
    throw refusal(ONE_TIME_OVER);
  }
  await counted.forgive();
  return {
    memberId: member.id,
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
  const headers = new Headers({ "x-forwarded-for": clientAddress(request) });
  headers.set("user-agent", (request.get("user-agent") ?? "").slice(0, 300));
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

/**
 * Keeps a sign-in on record and uses up a one-time password; false where another sign-in at the same moment has
 * used it. The library has written the session by itself: without its audit row it is taken back.
 */
async function recordSignIn(memberId: string, session: OpenedSession): Promise<boolean> {
  let kept = false;
  try {
    kept = await writeTransaction(async (tx) => {
      const at = new Date();
      const member = await tx.member.findUniqueOrThrow({ where: { id: memberId } });
      if (isOneTimePasswordOver(member, at)) return false;
      if (member.mustChangePassword) {
        await tx.member.update({ where: { id: memberId }, data: { oneTimeUsedAt: at } });
      }
      await tx.session.deleteMany({ where: { memberId, expiresAt: { lte: at } } });
      await recordAudit(tx, {
        at,
        actorId: memberId,
        action: "member.signed-in",
        subjectType: "member",
        subjectId: memberId,
      });
      return true;
    });
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
