import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { takeSecondStep } from "@/lib/auth/opening/second-step";
import { actorOf } from "@/lib/auth/session";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { beginTotp, getOwnTotp } from "@/lib/members/second-step";
import { listOwnIdentities, setEmployeeNumber, unlinkIdentities } from "@/lib/members/sign-on";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import {
  auditTrail,
  createAccount,
  PASSWORD,
  signedInActor,
  trySignIn,
  withCookie,
} from "../../support/account";
import { setUpTotp } from "../../support/sign-on/authenticator";
import { codeAt } from "../../support/sign-on/code-at";
import {
  addressesAt,
  BACK,
  begin,
  comes,
  failed,
  signOn,
  SITE,
  siteSettings,
  verified,
} from "../../support/sign-on/journey";
import { startProvider, type RunningProvider } from "../../support/sign-on/provider";

let database: TestDatabase;
let provider: RunningProvider;

beforeAll(async () => {
  database = await useTestDatabase();
  provider = await startProvider(BACK);
});

afterAll(async () => {
  await provider.stop();
  await database.cleanup();
});

beforeEach(() => {
  siteSettings(provider);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("by a real provider", () => {
  it("lets a member with a verified e-mail in, links the two, and records both", async () => {
    const { id, email } = await createAccount("analyst");
    comes(provider, { ...verified(email.toUpperCase()), role: "admin" });
    const { to, headers } = await signOn("/figures?year=2024");
    expect(to).toBe(`${SITE}/figures?year=2024`);
    const actor = await actorOf(headers);
    expect(actor).toMatchObject({ id, role: "analyst" });
    expect(await listOwnIdentities(actor!)).toMatchObject([{ isPresent: true }]);
    expect(await auditTrail(id)).toMatchObject([
      { action: "member.identity-linked" },
      { action: "member.signed-in", detail: '{"by":"oidc"}' },
    ]);
    expect((await auditTrail(id)).at(-1)?.detail).not.toContain(email);
    // Linked, it is the same person whatever becomes of the address there.
    provider.people.set(provider.present!, { email: "other@example.test", email_verified: false });
    expect(await actorOf((await signOn()).headers)).toMatchObject({ id });
  });

  it("goes by explicit addresses as well, and comes back in the language it began in", async () => {
    const userInfo = { OIDC_USERINFO_URL: `${provider.issuer}/me` };
    siteSettings(provider, { ...addressesAt(provider.issuer), ...userInfo });
    const { email } = await createAccount("official");
    comes(provider, verified(email));
    expect((await signOn("/", "en")).to).toBe(`${SITE}/en`);
  });

  it("finds a member by the employee number that an administrator entered", async () => {
    const admin = await signedInActor(await createAccount("admin"));
    const [member, other] = [await createAccount("analyst"), await createAccount("analyst")];
    await setEmployeeNumber(admin, { member: member.id, number: "HB-7" });
    await expect(
      setEmployeeNumber(admin, { member: other.id, number: "HB-7" }),
    ).rejects.toMatchObject({ fields: { number: [{ key: "signOn.member.numberTaken" }] } });
    comes(provider, { employee_number: "HB-7" });
    expect(await actorOf((await signOn()).headers)).toMatchObject({ id: member.id });
    // An address and a number of two members are nobody's.
    comes(provider, { ...verified(other.email), employee_number: "HB-7" });
    expect((await signOn()).to).toBe(failed("no-account"));
    // The address of a member with another number is not enough.
    comes(provider, { ...verified(member.email), employee_number: "HB-8" });
    expect((await signOn()).to).toBe(failed("no-account"));
  });

  it("lets in nobody else: strangers, unverified addresses, closed accounts, the importer", async () => {
    const before = await readSnapshot((tx) => tx.member.count());
    comes(provider, verified("stranger@example.test"));
    expect((await signOn()).to).toBe(failed("no-account"));
    const member = await createAccount("analyst");
    comes(provider, { email: member.email, email_verified: false });
    expect((await signOn()).to).toBe(failed("unverified"));
    comes(provider, { email: member.email });
    expect((await signOn()).to).toBe(failed("unverified"));
    comes(provider, verified(member.email));
    const { headers } = await signOn();
    await writeTransaction((tx) =>
      tx.member.update({ where: { id: member.id }, data: { disabledAt: new Date() } }),
    );
    expect(await actorOf(headers)).toBeNull();
    expect((await signOn()).to).toBe(failed("no-account"));
    comes(provider, verified((await createAccount("system")).email));
    expect((await signOn()).to).toBe(failed("no-account"));
    expect(await readSnapshot((tx) => tx.member.count())).toBe(before + 2);
  });

  it("gives an address that has passed on to somebody else no account of its former owner", async () => {
    const { email } = await createAccount("analyst");
    comes(provider, verified(email));
    await signOn();
    comes(provider, verified(email));
    expect((await signOn()).to).toBe(failed("another-identity"));
  });

  it("says so in one sentence where the person says no, or the provider is away", async () => {
    provider.present = null;
    expect((await signOn()).to).toBe(failed("denied"));
    siteSettings(provider, { OIDC_ISSUER: "http://127.0.0.1:9" });
    expect((await begin()).address).toBe(failed("down"));
  });

  it("asks for the second step here, unless the setting says that the provider does", async () => {
    siteSettings(provider, { REQUIRE_TOTP: "analyst" });
    const account = await createAccount("analyst");
    const { secret } = await setUpTotp(await signedInActor(account));
    comes(provider, verified(account.email));
    const half = await signOn("/figures");
    expect(half.to).toBe(`${SITE}/sign-in/second-step?next=%2Ffigures`);
    expect(await actorOf(half.headers)).toBeNull();
    const signedIn = await takeSecondStep(half.headers, codeAt(secret));
    expect(await actorOf(withCookie(signedIn))).toMatchObject({ id: account.id });
    siteSettings(provider, { OIDC_SECOND_STEP: "provider", REQUIRE_TOTP: "analyst" });
    const whole = await signOn("/figures");
    expect(await actorOf(whole.headers)).toMatchObject({ mustSetUpTotp: false });
    // The setting taken back, the session that has no second step is over.
    siteSettings(provider, { OIDC_SECOND_STEP: "here", REQUIRE_TOTP: "analyst" });
    expect(await actorOf(whole.headers)).toBeNull();
  });

  it("opens for a member who never chose a password, who can set a second step up right then", async () => {
    siteSettings(provider, { REQUIRE_TOTP: "administrators" });
    const account = await createAccount("admin", { mustChangePassword: true });
    comes(provider, verified(account.email));
    const actor = (await actorOf((await signOn()).headers))!;
    expect(actor).toMatchObject({ mustChangePassword: false, mustSetUpTotp: true });
    await beginTotp(actor, { password: "" });
    expect(await getOwnTotp(actor, "site")).toMatchObject({ state: "begun" });
    await writeTransaction((tx) =>
      tx.session.updateMany({ data: { createdAt: new Date(Date.now() - 16 * 60_000) } }),
    );
    await expect(beginTotp(actor, { password: "" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("takes passwords away from who is linked, where the setting says so, never from the last administrator", async () => {
    const [one, two] = [await createAccount("admin"), await createAccount("admin")];
    comes(provider, verified(one.email));
    await signOn();
    siteSettings(provider, { OIDC_PASSWORDS: "off" });
    await expect(trySignIn(one.email, PASSWORD)).rejects.toMatchObject({
      reference: { key: "signOn.only" },
    });
    await expect(trySignIn(one.email, "wrong")).rejects.toMatchObject({
      reference: { key: "auth.errors.refused" },
    });
    expect(await trySignIn(two.email, PASSWORD)).toMatchObject({ memberId: two.id });
    await writeTransaction((tx) =>
      tx.member.updateMany({
        where: { role: "admin", id: { not: one.id } },
        data: { disabledAt: new Date() },
      }),
    );
    expect(await trySignIn(one.email, PASSWORD)).toMatchObject({ memberId: one.id });
  });

  it("ends what it opened when an administrator takes the link off", async () => {
    const admin = await signedInActor(await createAccount("admin"));
    const { id, email } = await createAccount("analyst");
    const byPassword = withCookie(await trySignIn(email, PASSWORD));
    comes(provider, verified(email));
    const { headers } = await signOn();
    await unlinkIdentities(admin, { member: id });
    expect(await actorOf(headers)).toBeNull();
    expect(await actorOf(byPassword)).toMatchObject({ id });
    expect((await auditTrail(id)).at(-1)).toMatchObject({
      action: "member.identity-unlinked",
      actorId: admin.id,
    });
  });
});
