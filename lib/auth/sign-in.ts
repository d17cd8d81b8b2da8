import "server-only";
import { isAPIError } from "better-auth/api";

import type { MessageKey } from "@/lib/i18n/message-key";
import { DomainError } from "@/lib/errors/domain-error";
import { HourlyLimit } from "@/lib/audit/hourly-limit";
import { recordAudit } from "@/lib/audit/record-audit";
import { processWide } from "@/lib/config/process-wide";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { maySignIn } from "@/lib/access/policy";
import { hashPassword, newOneTimePassword, verifyPassword } from "@/lib/access/password";

import { auth } from "./auth";
import { clientAddress } from "./client-address";
import type { SignInInput } from "./schema";
import { cookieFromLibrary, type SessionCookie } from "./session-cookie";
import { signInTries } from "./sign-in-limit";
import { digest } from "./try-limit";

export interface SignedIn {
  memberId: string;
  mustChangePassword: boolean;
  /** Cookie to be set in the answer. */
  cookie: SessionCookie;
}

interface OpenedSession {
  token: string;
  cookie: SessionCookie;
}

type RefusalReason = "wrong-password" | "not-allowed" | "unknown" | "blocked";

/**
 * Opens a session. Unknown e-mail, wrong password, disabled member and importer get one and the same refusal
 * after equal work. `request` has the client's address and browser.
 * @throws DomainError `invalid`: `auth.errors.refused`, or `auth.errors.blocked` with the minutes to wait.
 */
export async function signIn(request: Headers, input: SignInInput): Promise<SignedIn> {
  const address = clientAddress(request);
  const member = await findMember(input.email);
  const subject = member?.id ?? digest(input.email);
  const block = await signInTries.count(input.email, address);
  if (block !== null) {
    if (block.first && member === null) await recordStranger(subject);
    else if (block.first) await recordRefusal(subject, "blocked");
    throw refusal("auth.errors.blocked", { minutes: block.minutes });
  }
  const decoy = await decoyHash();
  if (member === null || !maySignIn(member)) {
    await verifyPassword(decoy, input.password);
    if (member === null) await recordStranger(subject);
    else await recordRefusal(subject, "not-allowed");
    throw refusal("auth.errors.refused");
  }
  const session = await openSession(request, address, input);
  if (session === null) {
    await recordRefusal(subject, "wrong-password");
    throw refusal("auth.errors.refused");
  }
  await recordSignIn(member.id, session);
  await signInTries.forgive(input.email, address);
  return {
    memberId: member.id,
    mustChangePassword: member.mustChangePassword,
    cookie: session.cookie,
  };
}

async function findMember(email: string) {
  return readSnapshot((tx) =>
    tx.member.findUnique({
      where: { email },
      select: { id: true, role: true, disabledAt: true, mustChangePassword: true },
    }),
  );
}

/**
 * Opens a session by the library; null where it refuses: the password is wrong, or the member was disabled a
 * moment ago.
 */
async function openSession(
  request: Headers,
  address: string,
  input: SignInInput,
): Promise<OpenedSession | null> {
  const headers = new Headers({ "x-forwarded-for": address });
  headers.set("user-agent", (request.get("user-agent") ?? "").slice(0, 300));
  try {
    const answer = await auth().api.signInEmail({
      body: { email: input.email, password: input.password },
      headers,
      returnHeaders: true,
    });
    return { token: answer.response.token, cookie: await cookieFromLibrary(answer.headers) };
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 401) return null;
    throw error;
  }
}

/**
 * Keeps a sign-in on record. The library has written the session by itself; without its audit row the session is
 * taken back.
 */
async function recordSignIn(memberId: string, session: OpenedSession): Promise<void> {
  try {
    await writeTransaction((tx) =>
      recordAudit(tx, {
        at: new Date(),
        actorId: memberId,
        action: "member.signed-in",
        subjectType: "member",
        subjectId: memberId,
      }),
    );
  } catch (error) {
    await writeTransaction((tx) => tx.session.deleteMany({ where: { token: session.token } }));
    throw error;
  }
}

/** Whoever invents addresses must not fill the disk: the limit of an account does not hold them. */
const strangers = processWide("strangers", () => new HourlyLimit(100));

async function recordStranger(subjectId: string): Promise<void> {
  const dropped = strangers.take("strangers", Date.now());
  if (dropped !== null) await recordRefusal(subjectId, "unknown", dropped);
}

async function recordRefusal(subjectId: string, reason: RefusalReason, dropped = 0): Promise<void> {
  await writeTransaction((tx) =>
    recordAudit(tx, {
      at: new Date(),
      actorId: null,
      action: "member.sign-in-refused",
      subjectType: "member",
      subjectId,
      detail: dropped === 0 ? { reason } : { reason, dropped },
    }),
  );
}

function refusal(key: MessageKey, values?: Readonly<Record<string, number>>): DomainError {
  return new DomainError("invalid", values === undefined ? { key } : { key, values });
}

let decoy: Promise<string> | undefined;

/** Makes the hash of nobody's password: checking it takes as long as checking a real one. */
function decoyHash(): Promise<string> {
  decoy ??= hashPassword(newOneTimePassword());
  return decoy;
}
