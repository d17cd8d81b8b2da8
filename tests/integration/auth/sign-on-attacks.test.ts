import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { actorOf } from "@/lib/auth/session";
import { readSnapshot } from "@/lib/db/client";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import { createAccount, PASSWORD, trySignIn, withCookie } from "../../support/account";
import { startForger, tokenOf, type Forger } from "../../support/sign-on/forger";
import {
  addressesAt,
  BACK,
  begin,
  comes,
  failed,
  finish,
  signOn,
  SITE,
  siteSettings,
  verified,
  type Begun,
} from "../../support/sign-on/journey";
import {
  startProvider,
  throughProvider,
  type RunningProvider,
} from "../../support/sign-on/provider";

let database: TestDatabase;
let provider: RunningProvider;
let forger: Forger;

beforeAll(async () => {
  database = await useTestDatabase();
  provider = await startProvider(BACK);
  forger = await startForger();
});

afterAll(async () => {
  await provider.stop();
  await forger.stop();
  await database.cleanup();
});

beforeEach(() => {
  siteSettings(provider);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("an answer", () => {
  it("opens nothing in a browser that did not begin, with another state, twice, or too late", async () => {
    const { email } = await createAccount("analyst");
    comes(provider, verified(email));
    const [mine, other] = [await begin(), await begin()];
    const answer = await throughProvider(mine.address, BACK);
    expect((await finish(answer, "")).to).toBe(failed("over"));
    expect((await finish(answer, `${mine.cookie}x`)).to).toBe(failed("over"));
    expect((await finish(answer, other.cookie)).to).toBe(failed("answer"));
    expect((await finish(answer, mine.cookie)).to).toBe(`${SITE}/figures`);
    expect((await finish(answer, mine.cookie)).to).toMatch(/failed=(answer|over)$/);
  });

  it("leads to no other site, whatever was asked for", async () => {
    const { email } = await createAccount("analyst");
    comes(provider, verified(email));
    for (const next of ["//evil.test", "https://evil.test", "/\\evil.test", "/.//evil.test"]) {
      expect((await signOn(next)).to, next).toBe(`${SITE}/`);
    }
  });

  it("begins a session of its own, whatever session the browser came with", async () => {
    const { id, email } = await createAccount("analyst");
    const planted = await trySignIn((await createAccount("official")).email, PASSWORD);
    comes(provider, verified(email));
    const { address, cookie } = await begin();
    const own = withCookie(planted).get("cookie") ?? "";
    const { headers } = await finish(await throughProvider(address, BACK), `${cookie}; ${own}`);
    expect(await actorOf(headers)).toMatchObject({ id });
    expect(headers.get("cookie")).not.toContain(own);
    expect(await actorOf(withCookie(planted))).toBeNull();
  });
});

describe("a token", () => {
  const forged = (cookie: Begun, claims: Record<string, unknown>, by?: "another" | "nobody") => {
    const asked = new URL(cookie.address).searchParams;
    const now = Math.floor(Date.now() / 1000);
    const honest = { iss: forger.origin, aud: "targets", iat: now, exp: now + 60, sub: "x" };
    forger.token = () => tokenOf({ ...honest, nonce: asked.get("nonce"), ...claims }, by);
    const back = new URLSearchParams({ code: "c", state: asked.get("state") ?? "" });
    return finish(`${BACK}?${back.toString()}`, cookie.cookie);
  };

  it("has to be of the issuer, for this site, of this sign-in, in time, and signed by the provider", async () => {
    const { origin } = forger;
    siteSettings(provider, { OIDC_ISSUER: origin, ...addressesAt(origin) });
    const { email } = await createAccount("analyst");
    const me = verified(email);
    const wrong: readonly [Record<string, unknown>, ("another" | "nobody")?][] = [
      [{ iss: "http://127.0.0.1:1" }],
      [{ aud: "another-site" }],
      [{ nonce: "of another sign-in" }],
      [{ nonce: undefined }],
      [{ exp: 1 }],
      [{}, "another"],
      [{}, "nobody"],
    ];
    for (const [claims, by] of wrong) {
      const { to } = await forged(await begin(), { ...me, ...claims }, by);
      expect(to, JSON.stringify([claims, by])).toBe(failed("answer"));
    }
    // The same without a fault opens, so that it was the fault each time.
    expect((await forged(await begin(), me)).to).toBe(`${SITE}/figures`);
    // The same person at another issuer is somebody else.
    const { id } = await readSnapshot((tx) => tx.member.findUniqueOrThrow({ where: { email } }));
    siteSettings(provider);
    comes(provider, { email: "x@example.test", email_verified: true }, "x");
    expect((await signOn()).to).toBe(failed("no-account"));
    expect(await readSnapshot((tx) => tx.account.count({ where: { memberId: id } }))).toBe(2);
  });

  it("that names another issuer in the answer itself is not asked for", async () => {
    const { email } = await createAccount("analyst");
    comes(provider, verified(email));
    const { address, cookie } = await begin();
    const answer = new URL(await throughProvider(address, BACK));
    answer.searchParams.set("iss", forger.origin);
    expect((await finish(answer.href, cookie)).to).toBe(failed("answer"));
  });
});
