import "server-only";

import { createHash, randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { parseCookies } from "better-auth/cookies";

import { isRole, maySignIn } from "@/lib/access/policy";
import { readSnapshot, writeTransaction, type ReadTransaction } from "@/lib/db/client";
import { DomainError, type MessageRef } from "@/lib/errors/domain-error";

import { untilAnswerFloor } from "../answer-floor";
import { hasHttps } from "../auth";
import { clientAddress } from "../client-address";
import { deviceCookie, knownDevice, type MarkedMember } from "../known-device";
import { browserOf, openSession } from "../open-session";
import { recordEntry } from "./record-entry";
import { passwordBar } from "../session-bar";
import { cookieOfToken } from "../session-cookie";
import { signInDesk } from "./sign-in-desk";
import { signInTries } from "../sign-in-limit";
import { recordSignInRefusal } from "../sign-in-refusals";
import { isAuthenticatorCode, takeCode, type TakenCode } from "../totp/take-code";
import type { SecondStepCookie, SignedIn } from "../types";

const MINUTES = 5;
/** Wrong codes after which the password has to be given again. */
const MOST_TRIES = 5;

/** What the first step was made with. */
interface FirstStep {
  memberId: string;
  signedInBy: "password" | "oidc";
}

/**
 * Keeps that the first step of a sign-in was right, until its code comes; gives the cookie that says so. It opens
 * nothing: no page, action or route knows this cookie but the one that takes the code.
 */
export async function beginSecondStep(
  { memberId, signedInBy }: FirstStep,
  providerId: string,
): Promise<SecondStepCookie> {
  const token = randomBytes(32).toString("base64url");
  const at = new Date();
  await writeTransaction(async (tx) => {
    const account = await tx.account.findFirstOrThrow({ where: { memberId, providerId } });
    await tx.pendingSignIn.deleteMany({ where: { expiresAt: { lte: at } } });
    await tx.pendingSignIn.create({
      data: {
        tokenHash: hashOf(token),
        memberId,
        signedInBy,
        accountId: account.id,
        accountStamp: account.updatedAt,
        expiresAt: new Date(at.getTime() + MINUTES * 60_000),
      },
    });
  });
  return cookie(token, MINUTES * 60);
}

/** Makes the cookie that lets the browser forget a sign-in that has come to its end. */
export function clearedSecondStepCookie(): SecondStepCookie {
  return cookie("", 0);
}

/** Whether the browser of this request has made the first step, and may give a code now. */
export async function hasSecondStep(request: Headers): Promise<boolean> {
  const tokenHash = tokenHashOf(request);
  if (tokenHash === null) return false;
  return readSnapshot(async (tx) => (await findPending(tx, tokenHash, new Date())) !== null);
}

/**
 * Takes the code of a sign-in whose first step was right, and opens the session.
 * @throws DomainError `unauthenticated` where there is no such sign-in, or it is over; `invalid` with a sentence at
 * `code` for a wrong code, or where too many were tried
 */
export async function takeSecondStep(request: Headers, code: string): Promise<SignedIn> {
  const arrived = performance.now();
  try {
    return await step(request, code);
  } catch (error) {
    await untilAnswerFloor(arrived);
    throw error;
  }
}

async function step(request: Headers, code: string): Promise<SignedIn> {
  const tokenHash = tokenHashOf(request);
  const found =
    tokenHash === null ? null : await readSnapshot((tx) => findPending(tx, tokenHash, new Date()));
  if (tokenHash === null || found === null) throw over();
  const { member } = found;
  const refuse = (reason: "wrong-code" | "blocked") =>
    recordSignInRefusal({ email: member.email, memberId: member.id }, reason);
  const marked = markOf(found);
  const one = {
    account: member.email,
    address: clientAddress(request),
    device: marked === null ? null : knownDevice(request, marked, new Date()),
  };
  // A recovery code cannot be guessed, and stays a way in where somebody with the password has guessed too often.
  const tries = await signInDesk.serve(() =>
    isAuthenticatorCode(code) ? signInTries.countCode(one) : signInTries.count(one),
  );
  if (tries.state !== "go") {
    await refuse("blocked");
    throw wrong({ key: tries.state === "full" ? "auth.errors.slowed" : "signOn.code.spent" });
  }
  if (tries.slowed) await refuse("blocked");
  await sleep(tries.waitMs);
  const answer = await signInDesk.serve(() => finish(request, tokenHash, code));
  if (typeof answer === "string") {
    await refuse("wrong-code");
    throw wrong({ key: answer === "unreadable" ? "signOn.code.unreadable" : "signOn.code.wrong" });
  }
  await tries.forgive();
  return {
    memberId: member.id,
    mustChangePassword: found.signedInBy === "password" && member.mustChangePassword,
    cookie: await cookieOfToken(answer.token),
    device: marked === null ? null : deviceCookie(request, marked, new Date()),
  };
}

/**
 * Takes the code, ends the first step and opens the session, all or nothing. Wrong codes are counted here as well: a
 * cookie that was stolen is worth few tries.
 */
async function finish(
  request: Headers,
  tokenHash: string,
  code: string,
): Promise<{ token: string } | TakenCode> {
  return writeTransaction(async (tx) => {
    const at = new Date();
    const pending = await findPending(tx, tokenHash, at);
    if (pending === null) throw over();
    const { member, signedInBy, tries } = pending;
    const taken = await takeCode(tx, member.id, code, at);
    const isOver = taken === "code" || taken === "recovery" || tries + 1 >= MOST_TRIES;
    if (isOver) await tx.pendingSignIn.delete({ where: { tokenHash } });
    else await tx.pendingSignIn.update({ where: { tokenHash }, data: { tries: tries + 1 } });
    if (taken === "wrong" || taken === "unreadable") return taken;
    const entry = { memberId: member.id, signedInBy, secondStep: taken } as const;
    if (!(await recordEntry(tx, entry, at))) throw over();
    const origin = { ...browserOf(request), signedInBy, secondFactorAt: at };
    return { token: await openSession(tx, member, at, origin) };
  });
}

/**
 * Finds the first step of a sign-in; null once it is over: too old, the password changed or the link taken off, the
 * account closed, the password not enough any more for another reason than the code.
 */
async function findPending(tx: ReadTransaction, tokenHash: string, at: Date) {
  const row = await tx.pendingSignIn.findUnique({
    where: { tokenHash },
    include: { member: { include: { accounts: true } } },
  });
  if (row === null || row.expiresAt <= at) return null;
  const { member, accountId, accountStamp } = row;
  const account = member.accounts.find(({ id }) => id === accountId);
  if (account?.updatedAt.getTime() !== accountStamp.getTime()) return null;
  const { id, email, role, mustChangePassword } = member;
  if (!maySignIn(member) || !isRole(role)) return null;
  const signedInBy = row.signedInBy === "oidc" ? "oidc" : "password";
  if (signedInBy === "password" && (await passwordBar(tx, id, at)) !== "second-step") return null;
  const password = member.accounts.find((one) => one.providerId === "credential")?.password;
  return {
    member: { id, email, role, mustChangePassword },
    signedInBy,
    passwordHash: password ?? null,
    tries: row.tries,
  } as const;
}

function markOf(found: { member: { id: string }; passwordHash: string | null }) {
  const { passwordHash } = found;
  return passwordHash === null
    ? null
    : ({ id: found.member.id, passwordHash } satisfies MarkedMember);
}

function tokenHashOf(request: Headers): string | null {
  const token = parseCookies(request.get("cookie") ?? "").get(cookieName()) ?? "";
  return /^[\w-]{43}$/.test(token) ? hashOf(token) : null;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function cookie(value: string, maxAge: number): SecondStepCookie {
  return {
    name: cookieName(),
    value,
    httpOnly: true,
    sameSite: "lax",
    secure: hasHttps(),
    path: "/",
    maxAge,
  };
}

function cookieName(): string {
  return hasHttps() ? "__Host-hubei.second_step" : "hubei.second_step";
}

function over(): DomainError {
  return new DomainError("unauthenticated", { key: "signOn.code.over" });
}

function wrong(reference: MessageRef): DomainError {
  return new DomainError("invalid", { key: "errors.invalid" }, { code: [reference] });
}
