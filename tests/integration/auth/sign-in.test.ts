import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { auth } from "@/lib/auth/auth";
import { actorOf } from "@/lib/auth/session";
import { writeTransaction } from "@/lib/db/client";
import { digest } from "@/lib/auth/try-limit";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import { auditTrail, createAccount, PASSWORD, trySignIn, withCookie } from "../../support/account";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});

afterAll(() => database.cleanup());

const HOUR_MS = 3_600_000;
const REFUSED = { code: "invalid", reference: { key: "auth.errors.refused" } };

describe("signing in", () => {
  it("gives a browser-session cookie that scripts cannot read, and an actor on the next request", async () => {
    const account = await createAccount("analyst");
    const signedIn = await trySignIn(`  ${account.email.toUpperCase()} `, PASSWORD);
    expect(signedIn.cookie).toMatchObject({
      name: "hubei.session_token",
      httpOnly: true,
      sameSite: "lax",
      secure: false,
      path: "/",
    });
    expect(signedIn.cookie).not.toHaveProperty("maxAge");
    expect(await actorOf(withCookie(signedIn))).toMatchObject({
      id: account.id,
      role: "analyst",
      mustChangePassword: false,
    });
    expect(await auditTrail(account.id)).toMatchObject([
      { action: "member.signed-in", actorId: account.id },
    ]);
  });

  it("refuses wrong password, unknown, disabled and importer with one and the same sentence", async () => {
    const account = await createAccount("official");
    const disabled = await createAccount("official");
    const importer = await createAccount("system");
    await writeTransaction((tx) =>
      tx.member.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } }),
    );
    await expect(trySignIn(account.email, "wrong")).rejects.toMatchObject(REFUSED);
    await expect(trySignIn("nobody@example.test", PASSWORD)).rejects.toMatchObject(REFUSED);
    await expect(trySignIn(disabled.email, PASSWORD)).rejects.toMatchObject(REFUSED);
    await expect(trySignIn(importer.email, PASSWORD)).rejects.toMatchObject(REFUSED);
    expect(
      await writeTransaction((tx) =>
        tx.session.count({ where: { memberId: { in: [disabled.id, importer.id] } } }),
      ),
    ).toBe(0);
  });

  it("keeps of an unknown e-mail only its hash", async () => {
    await expect(trySignIn("stranger@example.test", PASSWORD)).rejects.toMatchObject(REFUSED);
    expect(await auditTrail(digest("stranger@example.test"))).toMatchObject([
      { action: "member.sign-in-refused", actorId: null, detail: '{"reason":"unknown"}' },
    ]);
    const events = await writeTransaction((tx) => tx.auditEvent.findMany());
    expect(JSON.stringify(events)).not.toContain("stranger");
    expect(JSON.stringify(events)).not.toContain(PASSWORD);
  });

  it("offers no way around it: the library refuses sign-up, and sessions of who may not sign in", async () => {
    const importer = await createAccount("system");
    const { api } = auth();
    const body = { email: importer.email, password: PASSWORD };
    await expect(api.signInEmail({ body })).rejects.toMatchObject({ statusCode: 401 });
    const stranger = { name: "New", email: "new@example.test", password: "a long enough one" };
    await expect(api.signUpEmail({ body: stranger })).rejects.toMatchObject({ statusCode: 400 });
  });
});

async function onlySession(memberId: string) {
  return writeTransaction((tx) => tx.session.findFirstOrThrow({ where: { memberId } }));
}

async function hoursLeft(memberId: string): Promise<number> {
  return ((await onlySession(memberId)).expiresAt.getTime() - Date.now()) / HOUR_MS;
}

/** Makes a session as old as one that began and was last used so many hours ago. */
async function age(memberId: string, begun: number, used: number): Promise<void> {
  const createdAt = new Date(Date.now() - Math.max(begun, used) * HOUR_MS);
  const updatedAt = new Date(Date.now() - used * HOUR_MS);
  await writeTransaction((tx) =>
    tx.session.updateMany({
      where: { memberId },
      data: { createdAt, updatedAt, expiresAt: new Date(Date.now() + HOUR_MS) },
    }),
  );
}

describe("a session", () => {
  it("is nobody's with a forged, foreign or missing cookie", async () => {
    const signedIn = await trySignIn((await createAccount("official")).email, PASSWORD);
    const [token] = signedIn.cookie.value.split(".");
    const forge = (value: string) => new Headers({ cookie: `${signedIn.cookie.name}=${value}` });
    expect(await actorOf(new Headers())).toBeNull();
    expect(await actorOf(forge(token ?? ""))).toBeNull();
    expect(await actorOf(forge(encodeURIComponent(`${token}.${"A".repeat(43)}=`)))).toBeNull();
  });

  it.each([
    ["analyst", 12],
    ["admin", 2],
  ] as const)("of an %s ends %i hours after its last use", async (role, idle) => {
    const signedIn = await trySignIn((await createAccount(role)).email, PASSWORD);
    const request = withCookie(signedIn);
    const { memberId } = signedIn;
    expect(await hoursLeft(memberId)).toBeCloseTo(idle, 1);
    await age(memberId, 0, idle - 0.1);
    expect(await actorOf(request)).not.toBeNull();
    expect(await hoursLeft(memberId)).toBeCloseTo(idle, 1);
    await age(memberId, 0, idle + 0.001);
    expect(await actorOf(request)).toBeNull();
  });

  it.each([
    ["official", 7 * 24],
    ["admin", 12],
  ] as const)("of an %s ends %i hours after it began, however busy", async (role, longest) => {
    const signedIn = await trySignIn((await createAccount(role)).email, PASSWORD);
    const request = withCookie(signedIn);
    const { memberId } = signedIn;
    await age(memberId, longest - 0.5, 0.2);
    expect(await actorOf(request)).not.toBeNull();
    expect(await hoursLeft(memberId)).toBeCloseTo(0.5, 1);
    await age(memberId, longest + 0.001, 0.01);
    expect(await actorOf(request)).toBeNull();
  });

  it("writes its use down every five minutes, not at every request", async () => {
    const signedIn = await trySignIn((await createAccount("official")).email, PASSWORD);
    const { memberId } = signedIn;
    await age(memberId, 0.07, 0.07);
    const before = await onlySession(memberId);
    await actorOf(withCookie(signedIn));
    expect(await onlySession(memberId)).toEqual(before);
    await age(memberId, 0.1, 0.1);
    await actorOf(withCookie(signedIn));
    expect((await onlySession(memberId)).updatedAt.getTime()).toBeGreaterThan(Date.now() - 5_000);
  });

  it("is found without waiting for a writer", async () => {
    const request = withCookie(await trySignIn((await createAccount("official")).email, PASSWORD));
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const writing = writeTransaction(() => held);
    expect(await actorOf(request)).not.toBeNull();
    release();
    await writing;
  });

  it("follows the member's role and state on the very next request", async () => {
    const account = await createAccount("analyst");
    const request = withCookie(await trySignIn(account.email, PASSWORD));
    const set = (data: { role?: string; disabledAt?: Date | null }) =>
      writeTransaction((tx) => tx.member.update({ where: { id: account.id }, data }));
    await set({ role: "reviewer" });
    expect(await actorOf(request)).toMatchObject({ role: "reviewer" });
    await set({ role: "system" });
    expect(await actorOf(request)).toBeNull();
    await set({ role: "analyst", disabledAt: new Date() });
    expect(await actorOf(request)).toBeNull();
  });

  it("tells of a one-time password", async () => {
    const account = await createAccount("analyst", { mustChangePassword: true });
    const signedIn = await trySignIn(account.email, PASSWORD);
    expect(signedIn).toMatchObject({ mustChangePassword: true });
    expect(await actorOf(withCookie(signedIn))).toMatchObject({ mustChangePassword: true });
  });
});

describe("a one-time password", () => {
  const OVER = { code: "invalid", reference: { key: "auth.errors.oneTimeOver" } };
  const fresh = () => createAccount("analyst", { mustChangePassword: true });

  it("opens one session, and says so to whoever comes with it again", async () => {
    const { id, email } = await fresh();
    const first = await trySignIn(email, PASSWORD);
    await expect(trySignIn(email, PASSWORD)).rejects.toMatchObject(OVER);
    await expect(trySignIn(email, "wrong")).rejects.toMatchObject(REFUSED);
    expect(await actorOf(withCookie(first))).toMatchObject({ id });
    expect(await writeTransaction((tx) => tx.session.count({ where: { memberId: id } }))).toBe(1);
  });

  it("opens one session for two who come at the same moment", async () => {
    const { id, email } = await fresh();
    const answers = await Promise.allSettled([1, 2, 3].map(() => trySignIn(email, PASSWORD)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await writeTransaction((tx) => tx.session.count({ where: { memberId: id } }))).toBe(1);
  });

  it("ends after 72 hours, and a chosen password never", async () => {
    const { id, email } = await fresh();
    const endsAt = async (oneTimeEndsAt: Date | null) =>
      writeTransaction((tx) => tx.member.update({ where: { id }, data: { oneTimeEndsAt } }));
    const { oneTimeEndsAt } = await writeTransaction((tx) =>
      tx.member.findUniqueOrThrow({ where: { id } }),
    );
    expect(((oneTimeEndsAt?.getTime() ?? 0) - Date.now()) / HOUR_MS).toBeCloseTo(72, 1);
    await endsAt(new Date(Date.now() - 1));
    await expect(trySignIn(email, PASSWORD)).rejects.toMatchObject(OVER);
    // One whose end is not known is over as well.
    await endsAt(null);
    await expect(trySignIn(email, PASSWORD)).rejects.toMatchObject(OVER);
    await writeTransaction((tx) =>
      tx.member.update({ where: { id }, data: { mustChangePassword: false } }),
    );
    expect(await trySignIn(email, PASSWORD)).toMatchObject({ mustChangePassword: false });
  });
});
