import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { auth } from "@/lib/auth/auth";
import { actorOf } from "@/lib/auth/session";
import { writeTransaction } from "@/lib/db/client";
import { digest } from "@/lib/auth/try-limit";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import {
  auditTrail,
  createAccount,
  PASSWORD,
  signedInActor,
  trySignIn,
  withCookie,
} from "../../support/account";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});

afterAll(() => database.cleanup());

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

describe("the limit", () => {
  const blocked = (minutes: number) => ({
    code: "invalid",
    reference: { key: "auth.errors.blocked", values: { minutes } },
  });

  it("closes after 5 failures from one address, for the right password too, and says how long", async () => {
    const { id, email } = await createAccount("official");
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(trySignIn(email, "wrong")).rejects.toMatchObject(REFUSED);
    }
    await expect(trySignIn(email, PASSWORD)).rejects.toMatchObject(blocked(15));
    await expect(trySignIn(email, PASSWORD)).rejects.toMatchObject(blocked(15));
    const reasons = (await auditTrail(id)).map(({ detail }) => detail);
    expect(reasons.filter((detail) => detail.includes("blocked"))).toHaveLength(1);
    expect(await trySignIn(email, PASSWORD, "203.0.113.8")).toMatchObject({ memberId: id });
  });

  it("counts tries made at the same moment", async () => {
    const { email } = await createAccount("official");
    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, () => trySignIn(email, "wrong")),
    );
    const keys = answers.map((answer) =>
      answer.status === "rejected"
        ? (answer.reason as { reference: { key: string } }).reference.key
        : "signed in",
    );
    expect(keys.filter((key) => key === "auth.errors.refused")).toHaveLength(5);
    expect(keys.filter((key) => key === "auth.errors.blocked")).toHaveLength(7);
  });

  it("closes after 30 failures in an hour, wherever they come from", async () => {
    const { email } = await createAccount("official");
    for (let tries = 0; tries < 30; tries += 1) {
      const address = `203.0.113.${100 + tries}`;
      await expect(trySignIn(email, "wrong", address)).rejects.toMatchObject(REFUSED);
    }
    await expect(trySignIn(email, PASSWORD, "203.0.113.200")).rejects.toMatchObject(blocked(60));
  });

  it("starts afresh after a success", async () => {
    const { email } = await createAccount("official");
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) {
        await expect(trySignIn(email, "wrong")).rejects.toMatchObject(REFUSED);
      }
      await trySignIn(email, PASSWORD);
    }
    const counters = await writeTransaction((tx) =>
      tx.rateLimiterFlexible.findMany({ where: { key: `far:${digest(email)}` } }),
    );
    expect(counters).toMatchObject([{ points: 12 }]);
  });
});

describe("a session", () => {
  it("is nobody's with a forged, foreign or missing cookie", async () => {
    const signedIn = await trySignIn((await createAccount("official")).email, PASSWORD);
    const [token] = signedIn.cookie.value.split(".");
    const forge = (value: string) => new Headers({ cookie: `${signedIn.cookie.name}=${value}` });
    expect(await actorOf(new Headers())).toBeNull();
    expect(await actorOf(forge(token ?? ""))).toBeNull();
    expect(await actorOf(forge(encodeURIComponent(`${token}.${"A".repeat(43)}=`)))).toBeNull();
  });

  it("lasts 12 hours from its last use and not longer", async () => {
    const signedIn = await trySignIn((await createAccount("official")).email, PASSWORD);
    const request = withCookie(signedIn);
    const { memberId } = signedIn;
    const move = (expiresAt: Date) =>
      writeTransaction((tx) => tx.session.updateMany({ where: { memberId }, data: { expiresAt } }));
    await move(new Date(Date.now() + 60_000));
    expect(await actorOf(request)).not.toBeNull();
    const [session] = await writeTransaction((tx) => tx.session.findMany({ where: { memberId } }));
    const hours = ((session?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12);
    await move(new Date(Date.now() - 1));
    expect(await actorOf(request)).toBeNull();
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
    expect(await trySignIn(account.email, PASSWORD)).toMatchObject({ mustChangePassword: true });
    expect(await signedInActor(account)).toMatchObject({ mustChangePassword: true });
  });
});
