import { CHOSEN_PASSWORD, freshOneTimePassword } from "@/lib/access/one-time-password";
import { hashPassword } from "@/lib/access/password";
import { signInSchema } from "@/lib/auth/schema";
import { actorOf } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/opening/sign-in";
import type { HalfSignedIn, SignedIn } from "@/lib/auth/types";
import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { Actor, Role } from "@/lib/access/types";

export const PASSWORD = "correct horse battery";

let counter = 0;

interface TestAccount {
  id: string;
  email: string;
}

/** A stored member with a password; `system` to try what must never work. */
export async function createAccount(
  role: Role | "system",
  options: { mustChangePassword?: boolean } = {},
): Promise<TestAccount> {
  counter += 1;
  const id = newId();
  const email = `person-${counter}@example.test`;
  const at = new Date();
  const times = { createdAt: at, updatedAt: at };
  const password = await hashPassword(PASSWORD);
  await writeTransaction(async (tx) => {
    const state = options.mustChangePassword === true ? freshOneTimePassword(at) : CHOSEN_PASSWORD;
    await tx.member.create({
      data: { id, name: `Person ${counter}`, email, role, ...state, ...times },
    });
    await tx.account.create({
      data: {
        id: newId(),
        memberId: id,
        accountId: id,
        providerId: "credential",
        password,
        ...times,
      },
    });
  });
  return { id, email };
}

/** Signs in by password alone; fails where a code is asked for. */
export async function trySignIn(
  email: string,
  password: string,
  address = "203.0.113.7",
  cookie: string | null = null,
): Promise<SignedIn> {
  const answer = await tryFirstStep(email, password, address, cookie);
  if ("secondStep" in answer) throw new Error("A code is asked for.");
  return answer;
}

export function tryFirstStep(
  email: string,
  password: string,
  address = "203.0.113.7",
  cookie: string | null = null,
): Promise<SignedIn | HalfSignedIn> {
  return signIn(requestFrom(address, cookie), signInSchema.parse({ email, password }));
}

/** The headers of a browser at an address that has kept these cookies. */
export function requestFrom(address: string, cookie: string | null): Headers {
  const headers = new Headers({ "x-forwarded-for": address, "user-agent": "test" });
  if (cookie !== null) headers.set("cookie", cookie);
  return headers;
}

/** The headers of a browser that has kept the cookie of this sign-in. */
export function withCookie({ cookie }: Pick<SignedIn, "cookie">): Headers {
  return new Headers({ cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}` });
}

/** The cookie by which the browser of this sign-in stays known. */
export function deviceOf({ device }: SignedIn): string {
  if (device === null) throw new Error("The browser is not known from now on.");
  return `${device.name}=${encodeURIComponent(device.value)}`;
}

export async function signedInActor(account: TestAccount, password = PASSWORD): Promise<Actor> {
  const actor = await actorOf(withCookie(await trySignIn(account.email, password)));
  if (actor === null) throw new Error("The sign-in did not last to the next request.");
  return actor;
}

export async function auditTrail(subjectId: string) {
  return writeTransaction((tx) =>
    tx.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } }),
  );
}
