import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { auth } from "@/lib/auth/auth";
import { hasSecondStep, takeSecondStep } from "@/lib/auth/opening/second-step";
import { actorOf } from "@/lib/auth/session";
import { forgetEnv } from "@/lib/config/env";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { changeOwnPassword } from "@/lib/members/own-account";
import { listMembers } from "@/lib/members/queries";
import {
  beginTotp,
  confirmTotp,
  getOwnTotp,
  renewRecoveryCodes,
  switchOffTotp,
} from "@/lib/members/second-step";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import {
  auditTrail,
  createAccount,
  deviceOf,
  PASSWORD,
  requestFrom,
  signedInActor,
  tryFirstStep,
  trySignIn,
  withCookie,
} from "../../support/account";
import { setUpTotp } from "../../support/sign-on/authenticator";
import { codeAt } from "../../support/sign-on/code-at";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});

afterAll(() => database.cleanup());

afterEach(() => {
  delete process.env.REQUIRE_TOTP;
  forgetEnv();
});

const WRONG = { code: "invalid", fields: { code: [{ key: "signOn.code.wrong" }] } };
const OVER = { code: "unauthenticated", reference: { key: "signOn.code.over" } };

async function memberWithTotp(role: "admin" | "analyst" = "analyst") {
  const account = await createAccount(role);
  return { ...account, ...(await setUpTotp(await signedInActor(account))) };
}

/** Gives the password; the headers of the browser that may give the code now. */
async function firstStep(email: string, address = "203.0.113.7", cookies: string[] = []) {
  const answer = await tryFirstStep(email, PASSWORD, address, cookies.join("; ") || null);
  if (!("secondStep" in answer)) throw new Error("No code is asked for.");
  const { name, value } = answer.secondStep;
  return requestFrom(address, [...cookies, `${name}=${value}`].join("; "));
}

const sessionsOf = (memberId: string) =>
  readSnapshot((tx) => tx.session.count({ where: { memberId } }));

describe("setting a second step up", () => {
  it("counts once a first code confirms it, ends other sessions and gives ten codes", async () => {
    const account = await createAccount("analyst");
    const [actor, other] = [await signedInActor(account), await trySignIn(account.email, PASSWORD)];
    await expect(beginTotp(actor, { password: "wrong" })).rejects.toMatchObject({
      fields: { password: [{ key: "auth.errors.passwordCurrent" }] },
    });
    await beginTotp(actor, { password: PASSWORD });
    await trySignIn(account.email, PASSWORD);
    const begun = await getOwnTotp(actor, "湖北");
    if (begun.state !== "begun") throw new Error("not begun");
    expect(begun.address).toContain(`secret=${begun.secret}`);
    // Another session of the same member does not see it.
    const second = await actorOf(withCookie(other));
    expect(await getOwnTotp(second!, "湖北")).toMatchObject({ state: "off" });
    await expect(confirmTotp(actor, { code: "000000" })).rejects.toMatchObject({
      fields: { code: [{ key: "signOn.totp.errors.firstCode" }] },
    });
    const { codes, cookie } = await confirmTotp(actor, { code: codeAt(begun.secret) });
    expect(new Set(codes).size).toBe(10);
    expect(await sessionsOf(account.id)).toBe(1);
    expect(await actorOf(withCookie({ cookie }))).toMatchObject({ id: account.id });
    expect((await auditTrail(account.id)).at(-1)?.action).toBe("member.totp-set-up");
    await expect(beginTotp(actor, { password: PASSWORD })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("leaves neither secret nor codes readable in the database", async () => {
    const { id, secret, codes } = await memberWithTotp();
    const rows = await readSnapshot(async (tx) => [
      await tx.totp.findMany(),
      await tx.recoveryCode.findMany(),
      await tx.auditEvent.findMany({ where: { subjectId: id } }),
    ]);
    const text = JSON.stringify(rows);
    for (const word of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))]) {
      expect(text).not.toContain(word);
    }
  });

  it("is worth nothing on another member's row", async () => {
    const [one, two] = [await memberWithTotp(), await memberWithTotp()];
    await writeTransaction(async (tx) => {
      const { secret } = await tx.totp.findUniqueOrThrow({ where: { memberId: one.id } });
      await tx.totp.update({ where: { memberId: two.id }, data: { secret } });
    });
    const request = await firstStep(two.email);
    await expect(takeSecondStep(request, codeAt(one.secret, 1))).rejects.toMatchObject({
      fields: { code: [{ key: "signOn.code.unreadable" }] },
    });
  });
});

describe("signing in with a second step", () => {
  it("opens nothing before the code, a session with it, and records how", async () => {
    const { id, email, secret } = await memberWithTotp();
    const before = await sessionsOf(id);
    const request = await firstStep(email);
    expect(await sessionsOf(id)).toBe(before);
    expect(await actorOf(request)).toBeNull();
    expect(await hasSecondStep(request)).toBe(true);
    // Its value in place of a session's opens nothing either.
    const [, value] = (request.get("cookie") ?? "").split("=");
    expect(await actorOf(new Headers({ cookie: `hubei.session_token=${value}` }))).toBeNull();
    const signedIn = await takeSecondStep(request, ` ${codeAt(secret).replace(/(...)/, "$1 ")}`);
    expect(await actorOf(withCookie(signedIn))).toMatchObject({ id });
    expect((await auditTrail(id)).at(-1)).toMatchObject({
      action: "member.signed-in",
      detail: '{"secondStep":"code"}',
    });
    // The first step is used up.
    await expect(takeSecondStep(request, codeAt(secret, 1))).rejects.toMatchObject(OVER);
  });

  it("takes a code once, whoever comes with it, and none of an earlier half minute", async () => {
    const { email, secret } = await memberWithTotp();
    const requests = [await firstStep(email), await firstStep(email), await firstStep(email)];
    const answers = await Promise.allSettled(
      requests.map((request) => takeSecondStep(request, codeAt(secret))),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const again = await firstStep(email);
    await expect(takeSecondStep(again, codeAt(secret, -1))).rejects.toMatchObject(WRONG);
  });

  it("takes a recovery code in its place, once, however it is typed", async () => {
    const { id, email, codes } = await memberWithTotp();
    const typed = (codes[0] ?? "").replaceAll("-", " ").toUpperCase();
    expect(await takeSecondStep(await firstStep(email), typed)).toMatchObject({ memberId: id });
    await expect(takeSecondStep(await firstStep(email), typed)).rejects.toMatchObject(WRONG);
    const other = await memberWithTotp();
    await expect(
      takeSecondStep(await firstStep(other.email), codes[1] ?? ""),
    ).rejects.toMatchObject(WRONG);
  });

  it("asks for the password again after five wrong codes, and slows who goes on", async () => {
    const { email, secret } = await memberWithTotp();
    const request = await firstStep(email, "198.51.100.9");
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(takeSecondStep(request, "000000")).rejects.toMatchObject(WRONG);
    }
    await expect(takeSecondStep(request, codeAt(secret))).rejects.toMatchObject(OVER);
    // A right password in between forgives nothing: the next codes wait.
    const again = await firstStep(email, "198.51.100.9");
    await expect(takeSecondStep(again, "000000")).rejects.toMatchObject(WRONG);
    const { id } = await readSnapshot((tx) => tx.member.findUniqueOrThrow({ where: { email } }));
    expect((await auditTrail(id)).map(({ detail }) => detail)).toContain('{"reason":"blocked"}');
  });

  it("takes no guess after 20 a day, but recovery codes and a known browser's codes", async () => {
    const { email, secret, codes } = await memberWithTotp();
    const known = await takeSecondStep(await firstStep(email), codes[0] ?? "");
    for (let tries = 0; tries < 20; tries += 1) {
      const request = await firstStep(email, `198.51.${tries}.1`);
      await expect(takeSecondStep(request, "000000")).rejects.toMatchObject(WRONG);
    }
    const late = await firstStep(email, "192.0.2.1");
    await expect(takeSecondStep(late, codeAt(secret))).rejects.toMatchObject({
      fields: { code: [{ key: "signOn.code.spent" }] },
    });
    const own = await firstStep(email, "192.0.2.2", [deviceOf(known)]);
    expect(await takeSecondStep(own, codeAt(secret))).toMatchObject({ mustChangePassword: false });
    expect(await takeSecondStep(late, codes[1] ?? "")).toBeDefined();
  }, 60_000);

  it("is over with its time, another password, a closed account", async () => {
    const { id, email, secret, cookie } = await memberWithTotp();
    const late = await firstStep(email);
    const past = new Date(Date.now() - 1);
    await writeTransaction((tx) => tx.pendingSignIn.updateMany({ data: { expiresAt: past } }));
    await expect(takeSecondStep(late, codeAt(secret))).rejects.toMatchObject(OVER);
    const closed = await firstStep(email);
    const set = (disabledAt: Date | null) =>
      writeTransaction((tx) => tx.member.update({ where: { id }, data: { disabledAt } }));
    await set(new Date());
    await expect(takeSecondStep(closed, codeAt(secret))).rejects.toMatchObject(OVER);
    await set(null);
    const changed = await firstStep(email);
    const actor = await actorOf(withCookie({ cookie }));
    await changeOwnPassword(actor!, {
      current: PASSWORD,
      next: "seven purple lanterns sail",
      repeat: "seven purple lanterns sail",
    });
    await expect(takeSecondStep(changed, codeAt(secret))).rejects.toMatchObject(OVER);
    await expect(takeSecondStep(new Headers(), codeAt(secret))).rejects.toMatchObject(OVER);
  });

  it("holds for the library's own way in, and for sessions from before", async () => {
    const account = await createAccount("analyst");
    const before = await trySignIn(account.email, PASSWORD);
    const { id } = account;
    await setUpTotp(await signedInActor(account));
    expect(await actorOf(withCookie(before))).toBeNull();
    const body = { email: account.email, password: PASSWORD };
    await expect(auth().api.signInEmail({ body })).rejects.toMatchObject({ statusCode: 401 });
    // Even a session that came to be somehow is nobody's without a code.
    await writeTransaction((tx) =>
      tx.session.updateMany({ where: { memberId: id }, data: { secondFactorAt: null } }),
    );
    const { token } = await readSnapshot((tx) =>
      tx.session.findFirstOrThrow({ where: { memberId: id } }),
    );
    const { cookieOfToken } = await import("@/lib/auth/session-cookie");
    expect(await actorOf(withCookie({ cookie: await cookieOfToken(token) }))).toBeNull();
  });
});

describe("renewing and switching off", () => {
  it("needs the password and a code, which is used up", async () => {
    const { id, email, secret, codes, cookie } = await memberWithTotp();
    const actor = (await actorOf(withCookie({ cookie })))!;
    const wrong = { password: PASSWORD, code: "000000" };
    await expect(switchOffTotp(actor, wrong)).rejects.toMatchObject(WRONG);
    await expect(
      switchOffTotp(actor, { password: "wrong", code: codeAt(secret) }),
    ).rejects.toMatchObject({ fields: { password: [{ key: "auth.errors.passwordCurrent" }] } });
    const code = codeAt(secret);
    const renewed = await renewRecoveryCodes(actor, { password: PASSWORD, code });
    expect(renewed).not.toContain(codes[0]);
    await expect(switchOffTotp(actor, { password: PASSWORD, code })).rejects.toMatchObject(WRONG);
    await expect(
      switchOffTotp(actor, { password: PASSWORD, code: codes[0] ?? "" }),
    ).rejects.toMatchObject(WRONG);
    const own = await switchOffTotp(actor, { password: PASSWORD, code: renewed[0] ?? "" });
    expect(await actorOf(withCookie({ cookie: own }))).toMatchObject({ id });
    expect(await sessionsOf(id)).toBe(1);
    expect(await trySignIn(email, PASSWORD)).toMatchObject({ memberId: id });
    const actions = (await auditTrail(id)).map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining([
        "member.code-refused",
        "member.recovery-codes-renewed",
        "member.totp-switched-off",
      ]),
    );
  });
});

describe("where the site asks for it", () => {
  it("a member without it can do nothing but set it up, in a session from before as well", async () => {
    const admin = await createAccount("admin");
    const before = withCookie(await trySignIn(admin.email, PASSWORD));
    expect(await listMembers((await actorOf(before))!)).not.toHaveLength(0);
    process.env.REQUIRE_TOTP = "administrators, reviewers";
    forgetEnv();
    const held = (await actorOf(before))!;
    expect(held.mustSetUpTotp).toBe(true);
    await expect(listMembers(held)).rejects.toMatchObject({ code: "forbidden" });
    const { cookie, secret } = await setUpTotp(held);
    const free = (await actorOf(withCookie({ cookie })))!;
    expect(await listMembers(free)).not.toHaveLength(0);
    // Switched off, it is asked for again.
    const off = await switchOffTotp(free, { password: PASSWORD, code: codeAt(secret) });
    expect((await actorOf(withCookie({ cookie: off })))?.mustSetUpTotp).toBe(true);
    const analyst = await createAccount("analyst");
    expect((await signedInActor(analyst)).mustSetUpTotp).toBe(false);
  });

  it("a one-time password comes first", async () => {
    process.env.REQUIRE_TOTP = "admin";
    forgetEnv();
    const admin = await createAccount("admin", { mustChangePassword: true });
    const actor = await signedInActor(admin);
    expect(actor).toMatchObject({ mustChangePassword: true, mustSetUpTotp: true });
    await expect(beginTotp(actor, { password: PASSWORD })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
