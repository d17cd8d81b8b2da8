import { afterAll, beforeAll, expect, it } from "vitest";

import { actorOf } from "@/lib/auth/session";
import { changeOwnPassword, endAllSessions, endOwnSession } from "@/lib/members/own-account";
import { listMembers } from "@/lib/members/queries";
import type { Actor } from "@/lib/access/types";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import {
  auditTrail,
  createAccount,
  PASSWORD,
  signedInActor,
  trySignIn,
  withCookie,
} from "../../support/account";

const NEW = "a brand new secret";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});

afterAll(() => database.cleanup());

it("a one-time password opens nothing until it is replaced", async () => {
  const account = await createAccount("admin", { mustChangePassword: true });
  const actor = await signedInActor(account);
  await expect(listMembers(actor)).rejects.toMatchObject({ code: "forbidden" });
  await changeOwnPassword(actor, { current: PASSWORD, next: NEW, repeat: NEW });
  const renewed = await signedInActor(account, NEW);
  expect(renewed.mustChangePassword).toBe(false);
  expect(await listMembers(renewed)).toHaveLength(1);
});

it("a new password ends the other sessions and the old password, and leaves this session", async () => {
  const account = await createAccount("official");
  const here = await trySignIn(account.email, PASSWORD);
  const there = await trySignIn(account.email, PASSWORD);
  const actor = (await actorOf(withCookie(here))) as Actor;
  await changeOwnPassword(actor, { current: PASSWORD, next: NEW, repeat: NEW });
  expect(await actorOf(withCookie(here))).not.toBeNull();
  expect(await actorOf(withCookie(there))).toBeNull();
  await expect(trySignIn(account.email, PASSWORD)).rejects.toMatchObject({ code: "invalid" });
  const trail = await auditTrail(account.id);
  expect(trail.map(({ action }) => action)).toContain("member.password-changed");
  expect(JSON.stringify(trail)).not.toMatch(/secret|argon2|battery/);
});

it("wants the current password, a good new one, and counts wrong tries", async () => {
  const actor = await signedInActor(await createAccount("official"));
  const change = (current: string, next: string) =>
    changeOwnPassword(actor, { current, next, repeat: next });
  await expect(change(PASSWORD, "short")).rejects.toMatchObject({
    fields: { next: [{ key: "auth.errors.passwordShort" }] },
  });
  for (let tries = 0; tries < 5; tries += 1) {
    await expect(change("wrong", NEW)).rejects.toMatchObject({
      fields: { current: [{ key: "auth.errors.passwordCurrent" }] },
    });
  }
  await expect(change(PASSWORD, NEW)).rejects.toMatchObject({
    reference: { key: "auth.errors.blocked", values: { minutes: 15 } },
  });
});

it("signing out ends this session, signing out everywhere ends all", async () => {
  const account = await createAccount("official");
  const [one, two, three] = await Promise.all(
    [1, 2, 3].map(async () => withCookie(await trySignIn(account.email, PASSWORD))),
  );
  await endOwnSession((await actorOf(one!)) as Actor);
  expect(await actorOf(one!)).toBeNull();
  expect(await actorOf(two!)).not.toBeNull();
  await endAllSessions((await actorOf(two!)) as Actor);
  expect(await actorOf(two!)).toBeNull();
  expect(await actorOf(three!)).toBeNull();
  const actions = (await auditTrail(account.id)).map(({ action }) => action);
  expect(actions.filter((action) => action === "member.signed-out")).toHaveLength(2);
});

it("refuses nobody", async () => {
  const nobody = null as unknown as Actor;
  await expect(endAllSessions(nobody)).rejects.toMatchObject({ code: "forbidden" });
  await expect(endOwnSession(nobody)).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    changeOwnPassword(nobody, { current: PASSWORD, next: NEW, repeat: NEW }),
  ).rejects.toMatchObject({ code: "forbidden" });
});
