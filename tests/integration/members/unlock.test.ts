import { afterAll, beforeAll, expect, it } from "vitest";

import { writeTransaction } from "@/lib/db/client";
import { unlockMember } from "@/lib/members/unlock";
import { auditTrail, createAccount, PASSWORD, trySignIn } from "@/tests/support/account";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.cleanup());

it("forgets failed sign-ins, and leaves a password that opens as it is", async () => {
  const { id, email } = await createAccount("official");
  await expect(trySignIn(email, "wrong")).rejects.toMatchObject({ code: "invalid" });
  expect(await unlockMember(` ${email.toUpperCase()} `)).toEqual({ email, oneTimePassword: null });
  expect(await writeTransaction((tx) => tx.rateLimiterFlexible.count())).toBe(1);
  expect((await auditTrail(id)).map(({ action }) => action)).toContain("member.unlocked");
  expect(await trySignIn(email, PASSWORD)).toMatchObject({ memberId: id });
});

it("helps out the only administrator whose one-time password is used up", async () => {
  const { id, email } = await createAccount("admin", { mustChangePassword: true });
  expect(await unlockMember(email)).toEqual({ email, oneTimePassword: null });
  await trySignIn(email, PASSWORD);
  const { oneTimePassword } = await unlockMember(email);
  expect(await trySignIn(email, oneTimePassword ?? "")).toMatchObject({ mustChangePassword: true });
  const trail = (await auditTrail(id)).map(({ action }) => action);
  expect(trail).toContain("member.password-reset");
});

it("says that nobody has the address", async () => {
  await expect(unlockMember("nobody@example.test")).rejects.toThrow(
    'No member has the e-mail address "nobody@example.test".',
  );
});
