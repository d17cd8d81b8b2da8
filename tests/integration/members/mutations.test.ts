import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { actorOf } from "@/lib/auth/session";
import { writeTransaction } from "@/lib/db/client";
import {
  changeRole,
  createMember,
  disableMember,
  enableMember,
  endMemberSessions,
  resetPassword,
} from "@/lib/members/mutations";
import { getMember, listMembers } from "@/lib/members/queries";
import type { Actor, Role } from "@/lib/access/types";
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
let admin: Actor;

beforeEach(async () => {
  database = await useTestDatabase();
  admin = await signedInActor(await createAccount("admin"));
});

afterEach(() => database.cleanup());

describe("an administrator", () => {
  it("makes an account whose one-time password works once shown and must be replaced", async () => {
    const made = await createMember(admin, {
      name: "张伟",
      email: "zhang@example.test",
      role: "analyst",
    });
    const signedIn = await trySignIn(made.email, made.password);
    expect(signedIn.mustChangePassword).toBe(true);
    const trail = await auditTrail(signedIn.memberId);
    expect(trail[0]).toMatchObject({ action: "member.created", actorId: admin.id });
    expect(JSON.stringify(trail)).not.toContain(made.password);
  });

  it("is told at the field when the e-mail has an account, and nothing is kept", async () => {
    const input = { name: "A", email: admin.email, role: "analyst" } as const;
    await expect(createMember(admin, input)).rejects.toMatchObject({
      code: "invalid",
      fields: { email: [{ key: "members.errors.emailTaken" }] },
    });
    expect(await listMembers(admin)).toHaveLength(1);
  });

  it("disables and enables: the next request and sign-in are refused, old sessions stay ended", async () => {
    const account = await createAccount("analyst");
    const request = withCookie(await trySignIn(account.email, PASSWORD));
    await disableMember(admin, { member: account.id });
    expect(await actorOf(request)).toBeNull();
    await expect(trySignIn(account.email, PASSWORD)).rejects.toMatchObject({
      reference: { key: "auth.errors.refused" },
    });
    await enableMember(admin, { member: account.id });
    expect(await actorOf(request)).toBeNull();
    expect(await trySignIn(account.email, PASSWORD)).toMatchObject({ memberId: account.id });
    const actions = (await auditTrail(account.id)).map(({ action }) => action);
    expect(actions).toEqual([
      "member.signed-in",
      "member.disabled",
      "member.sign-in-refused",
      "member.enabled",
      "member.signed-in",
    ]);
  });

  it("changes a role and resets a password, each ending the sessions", async () => {
    const account = await createAccount("analyst");
    const member = { member: account.id };
    const before = withCookie(await trySignIn(account.email, PASSWORD));
    await changeRole(admin, { ...member, role: "reviewer" });
    expect(await actorOf(before)).toBeNull();
    const after = withCookie(await trySignIn(account.email, PASSWORD));
    const { password } = await resetPassword(admin, member);
    expect(await actorOf(after)).toBeNull();
    await expect(trySignIn(account.email, PASSWORD)).rejects.toMatchObject({ code: "invalid" });
    const renewed = await trySignIn(account.email, password);
    expect(renewed.mustChangePassword).toBe(true);
    await endMemberSessions(admin, member);
    expect(await actorOf(withCookie(renewed))).toBeNull();
    expect(await getMember(admin, account.id)).toMatchObject({
      role: "reviewer",
      openSessions: 0,
      mustChangePassword: true,
      lastSignInAt: expect.stringMatching(/Z$/),
    });
  });

  it("cannot manage the own account, the importer or an unknown one", async () => {
    const own = { member: admin.id };
    const self = { code: "conflict", reference: { key: "members.errors.self" } };
    await expect(disableMember(admin, own)).rejects.toMatchObject(self);
    await expect(changeRole(admin, { ...own, role: "official" })).rejects.toMatchObject(self);
    await expect(resetPassword(admin, own)).rejects.toMatchObject(self);
    const importer = { member: (await createAccount("system")).id };
    await expect(resetPassword(admin, importer)).rejects.toMatchObject({ code: "not-found" });
    await expect(changeRole(admin, { ...importer, role: "admin" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(disableMember(admin, { member: "none" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await listMembers(admin)).map(({ id }) => id)).toEqual([admin.id]);
    expect(await getMember(admin, importer.member)).toBeNull();
  });
});

describe("the last administrator", () => {
  it("stays, even when two remove each other at the same moment", async () => {
    const other = await signedInActor(await createAccount("admin"));
    const answers = await Promise.allSettled([
      disableMember(admin, { member: other.id }),
      changeRole(other, { member: admin.id, role: "official" }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(answers[1]).toMatchObject({
      reason: { code: "conflict", reference: { key: "members.errors.lastAdmin" } },
    });
    const left = await writeTransaction((tx) =>
      tx.member.count({ where: { role: "admin", disabledAt: null } }),
    );
    expect(left).toBe(1);
  });
});

describe("everyone else", () => {
  it.each(["analyst", "reviewer", "official", null] as const)("is refused: %s", async (role) => {
    const actor = await actorFor(role);
    const member = { member: admin.id };
    const input = { name: "A", email: "a@example.test", role: "admin" } as const;
    const deeds = [
      listMembers(actor),
      getMember(actor, admin.id),
      createMember(actor, input),
      changeRole(actor, { ...member, role: "official" }),
      disableMember(actor, member),
      enableMember(actor, member),
      resetPassword(actor, member),
      endMemberSessions(actor, member),
    ];
    for (const deed of deeds) await expect(deed).rejects.toMatchObject({ code: "forbidden" });
  });
});

async function actorFor(role: Role | null): Promise<Actor> {
  return role === null ? (null as unknown as Actor) : signedInActor(await createAccount(role));
}
