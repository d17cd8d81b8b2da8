import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { hashPassword } from "@/lib/access/password";
import { signInTries } from "@/lib/auth/sign-in-limit";
import { digest } from "@/lib/auth/try-limit";
import { writeTransaction } from "@/lib/db/client";
import { auditTrail, createAccount, deviceOf, PASSWORD, trySignIn } from "@/tests/support/account";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.cleanup());

const REFUSED = { code: "invalid", reference: { key: "auth.errors.refused" } };
const SLOWED = { code: "invalid", reference: { key: "auth.errors.slowed" } };

const wrong = (email: string, address?: string, cookie?: string) =>
  expect(trySignIn(email, "wrong", address, cookie)).rejects.toMatchObject(REFUSED);

async function seconds(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return (performance.now() - start) / 1000;
}

/** Puts a counter to what many tries would make it, without making them. */
async function countUp(key: string, points: number): Promise<void> {
  const expire = new Date(Date.now() + 600_000);
  await writeTransaction((tx) =>
    tx.rateLimiterFlexible.upsert({
      where: { key },
      create: { key, points, expire },
      update: { points, expire },
    }),
  );
}

describe("wrong tries", () => {
  it("slow the next ones from the same place down, and the right password still opens", async () => {
    const { id, email } = await createAccount("official");
    // The gap of three seconds begins with the try before it, which itself takes a while on a busy machine.
    for (let tries = 0; tries < 7; tries += 1) await wrong(email);
    const lastTwo = await seconds(async () => {
      await wrong(email);
      await wrong(email);
    });
    expect(lastTwo).toBeGreaterThan(0.9);
    expect(await trySignIn(email, PASSWORD)).toMatchObject({ memberId: id });
    expect(await seconds(() => wrong(email))).toBeLessThan(2);
    const reasons = (await auditTrail(id)).map(({ detail }) => detail);
    expect(reasons.filter((detail) => detail.includes("blocked"))).toHaveLength(1);
  });

  it("are told to come back where many wait already, and a stranger elsewhere does not feel them", async () => {
    const { id, email } = await createAccount("official");
    await countUp(`near:${digest(email)}.${digest("203.0.113.7")}`, 40);
    const many = Array.from({ length: 8 }, () => trySignIn(email, "wrong"));
    const answers = await Promise.race([
      Promise.all(many.slice(2).map((one) => one.catch((error: unknown) => error))),
      Promise.allSettled(many),
    ]);
    expect(answers).toEqual(Array.from({ length: 6 }, () => expect.objectContaining(SLOWED)));
    expect(await seconds(() => trySignIn(email, PASSWORD, "198.51.100.9"))).toBeLessThan(1);
    expect(await trySignIn(email, PASSWORD, "198.51.100.9")).toMatchObject({ memberId: id });
    await Promise.allSettled(many);
  }, 30_000);

  it("of many strangers slow an account down, and lock nobody out", async () => {
    const { id, email } = await createAccount("official");
    await countUp(`far:${digest(email)}`, 5_000);
    await wrong(email, "203.0.113.21");
    const waited = await seconds(() => trySignIn(email, PASSWORD, "203.0.113.22"));
    expect(waited).toBeGreaterThan(1.5);
    expect(waited).toBeLessThan(4);
    const spent = await auditTrail(id);
    expect(spent.map(({ action }) => action)).toContain("member.signed-in");
  });

  it("do not touch a browser that has signed this member in before", async () => {
    const { id, email } = await createAccount("official");
    const cookie = deviceOf(await trySignIn(email, PASSWORD, "203.0.113.30"));
    await countUp(`far:${digest(email)}`, 5_000);
    await countUp(`near:${digest(email)}.${digest("203.0.113.30")}`, 5_000);
    await countUp(`wide:${digest("203.0.113.30")}`, 5_000);
    await wrong(email, "203.0.113.30");
    const again = await seconds(() => trySignIn(email, PASSWORD, "203.0.113.30", cookie));
    expect(again).toBeLessThan(1);
    // Its own budget is ten: whoever steals the cookie is one of the many after that.
    for (let tries = 0; tries < 10; tries += 1) await wrong(email, "203.0.113.30", cookie);
    const { far } = await countersOf(email);
    expect(far).toBe(5_001);
    const slow = seconds(() => wrong(email, "203.0.113.30", cookie));
    expect(await slow).toBeGreaterThan(1);
    expect((await countersOf(email)).far).toBe(5_002);
    expect(id).not.toBe("");
  }, 30_000);

  it("are known by a mark that is of one member, one password and this site", async () => {
    const one = await createAccount("official");
    const other = await createAccount("official");
    const cookie = deviceOf(await trySignIn(one.email, PASSWORD, "203.0.113.40"));
    const farOf = async (email: string) => (await countersOf(email)).far ?? 0;
    await wrong(one.email, "203.0.113.41", cookie);
    expect(await farOf(one.email)).toBe(0);
    await wrong(other.email, "203.0.113.41", cookie);
    expect(await farOf(other.email)).toBe(1);
    await wrong(one.email, "203.0.113.41", cookie.slice(0, -4));
    expect(await farOf(one.email)).toBe(1);
    // A browser of two members is known for both.
    const both = deviceOf(await trySignIn(other.email, PASSWORD, "203.0.113.42", cookie));
    await wrong(one.email, "203.0.113.42", both);
    expect(await farOf(one.email)).toBe(1);
    const password = await hashPassword("another horse, another battery");
    await writeTransaction((tx) =>
      tx.account.updateMany({ where: { memberId: one.id }, data: { password } }),
    );
    await wrong(one.email, "203.0.113.42", both);
    expect(await farOf(one.email)).toBe(2);
  });

  it("of an account are forgotten all at once, and nobody else's", async () => {
    const { email } = await createAccount("official");
    const other = await createAccount("official");
    await wrong(email, "203.0.113.50");
    await wrong(email, "203.0.113.51");
    await wrong(other.email, "203.0.113.50");
    expect(await signInTries.forget(email)).toBe(3);
    expect(await countersOf(email)).toEqual({});
    expect((await countersOf(other.email)).far).toBe(1);
  });

  it("made at the same moment all count", async () => {
    const { email } = await createAccount("official");
    await Promise.all(Array.from({ length: 6 }, () => wrong(email, "203.0.113.60")));
    expect((await countersOf(email)).far).toBe(6);
  });
});

/** What is counted of an account, by the name of the limit; the one of the nearest place where there are several. */
async function countersOf(email: string): Promise<Readonly<Record<string, number>>> {
  const rows = await writeTransaction((tx) =>
    tx.rateLimiterFlexible.findMany({
      where: { key: { contains: digest(email) }, points: { gt: 0 } },
    }),
  );
  return Object.fromEntries(rows.map(({ key, points }) => [key.split(":")[0] ?? "", points]));
}
