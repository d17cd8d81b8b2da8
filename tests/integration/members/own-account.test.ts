import { afterAll, beforeAll, expect, it } from "vitest";

import { actorOf } from "@/lib/auth/session";
import { writeTransaction } from "@/lib/db/client";
import {
  changeOwnPassword,
  endAllSessions,
  endOtherSessions,
  endOwnSession,
} from "@/lib/members/own-account";
import { listMembers } from "@/lib/members/queries";
import { listOwnSessions } from "@/lib/members/sessions";
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

const NEW = "seven lantern sparrows";

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

it("a new password ends all sessions and the old password, and gives this browser a new token", async () => {
  const account = await createAccount("official");
  const here = await trySignIn(account.email, PASSWORD);
  const there = await trySignIn(account.email, PASSWORD);
  const actor = (await actorOf(withCookie(here))) as Actor;
  const cookie = await changeOwnPassword(actor, { current: PASSWORD, next: NEW, repeat: NEW });
  expect(await actorOf(withCookie(here))).toBeNull();
  expect(await actorOf(withCookie(there))).toBeNull();
  expect(await actorOf(withCookie({ ...here, cookie }))).toMatchObject({ id: account.id });
  await expect(trySignIn(account.email, PASSWORD)).rejects.toMatchObject({ code: "invalid" });
  const trail = await auditTrail(account.id);
  expect(trail.find(({ action }) => action === "member.password-changed")?.detail).toBe(
    '{"sessions":1}',
  );
  expect(JSON.stringify(trail)).not.toMatch(/lantern|argon2|battery/);
});

it("wants the current password, a good new one, and slows wrong tries down", async () => {
  const { id } = await createAccount("official");
  const account = await writeTransaction((tx) => tx.member.findUniqueOrThrow({ where: { id } }));
  const actor = await signedInActor(account);
  const change = (current: string, next: string) =>
    changeOwnPassword(actor, { current, next, repeat: next });
  for (const [next, key] of [
    ["short", "passwordShort"],
    ["password1234", "passwordCommon"],
    ["Hub3i-2026-ok!", "passwordContext"],
    [`${account.name}-lantern`, "passwordContext"],
    [PASSWORD, "passwordSame"],
  ] as const) {
    await expect(change(PASSWORD, next)).rejects.toMatchObject({
      fields: { next: [{ key: `auth.errors.${key}` }] },
    });
  }
  // The wait begins with the last wrong try.
  let start = Number.NaN;
  for (let tries = 0; tries < 7; tries += 1) {
    start = performance.now();
    await expect(change("wrong", NEW)).rejects.toMatchObject({
      fields: { current: [{ key: "auth.errors.passwordCurrent" }] },
    });
  }
  await change(PASSWORD, NEW);
  expect(performance.now() - start).toBeGreaterThan(900);
});

it("signs single devices out, for whoever knows the password", async () => {
  const account = await createAccount("official");
  const [here, second, third, fourth] = await Promise.all(
    [1, 2, 3, 4].map(async () => withCookie(await trySignIn(account.email, PASSWORD))),
  );
  const actor = (await actorOf(here!)) as Actor;
  const other = (await actorOf(second!)) as Actor;
  const end = (session: string, password = PASSWORD) =>
    endOtherSessions(actor, { session, password });
  const sessions = await listOwnSessions(actor);
  expect(sessions).toHaveLength(4);
  expect(sessions[0]).toMatchObject({ id: actor.sessionId, isThis: true, address: "203.0.113.7" });
  expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
  await expect(end(other.sessionId, "wrong")).rejects.toMatchObject({
    fields: { password: [{ key: "auth.errors.passwordCurrent" }] },
  });
  expect(await end(other.sessionId)).toBe(1);
  expect(await actorOf(second!)).toBeNull();
  expect(await end(other.sessionId)).toBe(0);
  // One's own session is ended by signing out; a stranger's is none of one's own.
  expect(await end(actor.sessionId)).toBe(0);
  const stranger = await signedInActor(await createAccount("official"));
  expect(await end(stranger.sessionId)).toBe(0);
  expect(await listOwnSessions(stranger)).toHaveLength(1);
  expect(await end("others")).toBe(2);
  expect(await actorOf(here!)).not.toBeNull();
  expect([await actorOf(third!), await actorOf(fourth!)]).toEqual([null, null]);
  const actions = (await auditTrail(account.id)).map(({ action }) => action);
  expect(actions.filter((action) => action === "member.session-ended")).toHaveLength(2);
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
