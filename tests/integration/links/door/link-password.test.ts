import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { POST } from "@/app/[locale]/p/[token]/unlock/route";
import { GET as getCsv } from "@/app/api/v1/p/[token]/figures.csv/route";
import { readSnapshot } from "@/lib/db/client";
import { createLink, revokeLink, rotateLink } from "@/lib/links/mutations";
import { askPublicLink, openPublicLink, unlockLink } from "@/lib/links/door/open-public-link";
import { changeLink, setLinkPassword, setListed } from "@/lib/links/option-mutations";
import { newToken } from "@/lib/links/door/token";
import type { Actor } from "@/lib/access/types";
import { makeRelease } from "@/lib/releases/mutations";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

vi.mock("@/lib/i18n/navigation", () => ({
  getPathname: ({ href, locale }: { href: string; locale: string }) =>
    locale === "en" ? `/en${href}` : href,
}));

const PASSWORD = "足够长的密码 1";
const LOCKED = { label: "合作单位", expiresAt: null, release: null, password: PASSWORD };

let database: TestDatabase;
let admin: Actor;
let plan: TestPlan;
let linkId: string;
let token: string;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  plan = await createPlan({ signedBy: admin });
  await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
});
beforeEach(async () => {
  ({ linkId, token } = await createLink(admin, plan.code, LOCKED));
});
afterEach(() => vi.useRealTimers());
afterAll(() => database.cleanup());

const from = (address: string, more: Record<string, string> = {}) =>
  new Headers({ "x-forwarded-for": address, ...more });
const basic = (password: string) =>
  `Basic ${Buffer.from(`any:${password}`, "utf8").toString("base64")}`;
const csv = (headers: Headers, of = token) =>
  getCsv(new Request("http://localhost/x", { headers }), {
    params: Promise.resolve({ token: of }),
  });

async function unlocked(address = "10.0.0.1"): Promise<Headers> {
  const answer = await unlockLink(token, PASSWORD, from(address));
  if (answer.state !== "unlocked") throw new Error(answer.state);
  return from(address, { cookie: `hubei.link=${answer.cookie}` });
}

describe("a link with a password", () => {
  it("opens for the cookie of whoever typed it, for twelve hours", async () => {
    expect(await askPublicLink(token)).toEqual({ state: "locked" });
    expect(await openPublicLink(token)).toBeNull();
    expect(await unlockLink(token, "wrong", from("10.0.0.1"))).toEqual({ state: "locked" });
    const reader = await unlocked();
    expect(await openPublicLink(token, reader)).not.toBeNull();
    expect((await csv(reader)).status).toBe(200);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 12 * 3_600_000 });
    expect(await openPublicLink(token, reader)).toBeNull();
  });

  it("asks again after a new password and after a new address; each link has a cookie of its own", async () => {
    const reader = await unlocked();
    const other = await createLink(admin, plan.code, LOCKED);
    expect(await openPublicLink(other.token, reader)).toBeNull();
    await setLinkPassword(admin, { linkId, lockVersion: 0 }, PASSWORD);
    expect(await openPublicLink(token, reader)).toBeNull();
    const again = await unlocked();
    const fresh = await rotateLink(admin, linkId);
    expect(await openPublicLink(token, again)).toBeNull();
    expect(await askPublicLink(fresh.token)).toEqual({ state: "locked" });
    await setLinkPassword(admin, { linkId, lockVersion: 2 }, null);
    expect(await openPublicLink(fresh.token)).not.toBeNull();
  });

  it("takes no cookie that was made up or prolonged", async () => {
    const cookie = (await unlocked()).get("cookie") ?? "";
    const [, until = "", mark = ""] = /=(\d+)\.(.+)$/.exec(cookie) ?? [];
    for (const value of [
      `${Number(until) + 1}.${mark}`,
      `${until}.`,
      until,
      `${until}.${mark}x`,
      "",
    ]) {
      expect(
        await openPublicLink(token, from("10.0.0.1", { cookie: `hubei.link=${value}` })),
      ).toBeNull();
    }
  });

  it("is gone for everybody once revoked, cookie or not", async () => {
    const reader = await unlocked();
    await revokeLink(admin, linkId);
    expect(await askPublicLink(token, reader)).toEqual({ state: "none" });
    expect(await unlockLink(token, PASSWORD, from("10.0.0.1"))).toEqual({ state: "none" });
  });
});

describe("programs", () => {
  it("send it as HTTP Basic; without it they are told so, and how", async () => {
    const refused = await csv(from("10.0.1.1"));
    expect(refused.status).toBe(401);
    expect(refused.headers.get("www-authenticate")).toMatch(/^Basic /);
    expect(await refused.json()).toMatchObject({ error: { code: "unauthenticated" } });
    expect((await csv(from("10.0.1.1", { authorization: basic(PASSWORD) }))).status).toBe(200);
    expect((await csv(from("10.0.1.1", { authorization: basic("wrong") }))).status).toBe(401);
    expect((await csv(from("10.0.1.1"), newToken())).status).toBe(404);
  });

  it("may call as often as they like with the right one", async () => {
    const headers = from("10.0.1.2", { authorization: basic(PASSWORD) });
    for (let calls = 0; calls < 12; calls += 1) expect((await csv(headers)).status).toBe(200);
  });
});

describe("guessing", () => {
  it("ends after five tries from one address, at page and data alike; the right one waits too", async () => {
    const guess = from("10.0.2.1", { authorization: basic("guess") });
    for (let tries = 0; tries < 5; tries += 1) expect((await csv(guess)).status).toBe(401);
    const blocked = await csv(guess);
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get("retry-after"))).toBeGreaterThan(60);
    expect(await unlockLink(token, PASSWORD, from("10.0.2.1"))).toMatchObject({ state: "blocked" });
    expect(await unlockLink(token, PASSWORD, from("10.0.2.2"))).toMatchObject({
      state: "unlocked",
    });
  });

  it("is not made easier by a reader who is in: the right password waits where tries are used up", async () => {
    await unlocked("10.0.6.1");
    const guess = from("10.0.6.2", { authorization: basic("guess") });
    for (let tries = 0; tries < 5; tries += 1) expect((await csv(guess)).status).toBe(401);
    const right = { authorization: basic(PASSWORD) };
    expect((await csv(from("10.0.6.2", right))).status).toBe(429);
    expect((await csv(from("10.0.6.1", right))).status).toBe(200);
    // A program that was in and an intruder behind the same address: the address has its five tries.
    const near = from("10.0.6.1", { authorization: basic("guess") });
    for (let tries = 0; tries < 5; tries += 1) await csv(near);
    expect((await csv(near)).status).toBe(429);
    expect((await csv(from("10.0.6.1", right))).status).toBe(429);
  });

  it("ends after twenty tries from one network, whatever its addresses", async () => {
    const states: string[] = [];
    for (let tries = 0; tries < 21; tries += 1) {
      states.push((await unlockLink(token, "guess", from(`10.7.1.${tries}`))).state);
    }
    expect(states.filter((state) => state === "locked")).toHaveLength(20);
    expect(states.at(-1)).toBe("blocked");
    expect(await unlockLink(token, PASSWORD, from("10.7.1.250"))).toMatchObject({
      state: "blocked",
    });
  });

  it("from many networks slows the link down and shuts nobody out", async () => {
    let start = Number.NaN;
    for (let tries = 0; tries < 40; tries += 1) {
      start = performance.now();
      const answer = await unlockLink(token, "guess", from(`10.1.${tries}.1`));
      expect(answer.state).toBe("locked");
    }
    await unlockLink(token, "guess", from("10.2.1.1"));
    expect(await unlockLink(token, PASSWORD, from("10.2.2.1"))).toMatchObject({
      state: "unlocked",
    });
    // After forty wrong tries a second lies between two looks.
    expect(performance.now() - start).toBeGreaterThan(900);
  });

  it("leaves a trace without the password", async () => {
    await unlockLink(token, "geheimnis-falsch", from("10.0.4.1"));
    const trail = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { subjectId: linkId } }),
    );
    expect(trail.map(({ action }) => action)).toEqual(["link.created", "link.password-refused"]);
    expect(JSON.stringify(trail)).not.toMatch(/geheimnis|足够长|argon2/);
  });
});

describe("the form", () => {
  const post = (fields: Record<string, string>, of = token, locale = "zh") => {
    const body = new URLSearchParams(fields);
    const request = new Request("http://localhost/x", {
      method: "POST",
      body,
      headers: from("10.0.5.1"),
    });
    return POST(request, { params: Promise.resolve({ locale, token: of }) });
  };

  it("leads on to the page asked for and sets the cookie for the link's own addresses only", async () => {
    const answer = await post(
      { password: PASSWORD, next: "/indicators/scale?year=2024" },
      token,
      "en",
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/en/p/${token}/indicators/scale?year=2024`);
    const cookies = answer.headers.getSetCookie();
    expect(cookies.map((cookie) => /Path=([^;]+)/.exec(cookie)?.[1])).toEqual([
      ...[`/p/${token}`, `/en/p/${token}`, `/api/v1/p/${token}`],
    ]);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=Lax; Max-Age=43200/);
  });

  it("leads back where the password is wrong, and never out of the link", async () => {
    const wrong = await post({ password: "wrong", next: "/pillars" });
    expect(wrong.headers.get("location")).toBe(`/p/${token}/password?next=%2Fpillars&refused=1`);
    expect(wrong.headers.getSetCookie()).toEqual([]);
    for (const next of ["//evil.example", "/../../settings", "https://evil.example", "/a\\b"]) {
      const answer = await post({ password: PASSWORD, next });
      expect(answer.headers.get("location")).toBe(`/p/${token}`);
    }
  });

  it("treats what is no link alike, and a body that is no form as a wrong password", async () => {
    for (const bad of [newToken(), "x", "open"]) {
      const answer = await post({ password: PASSWORD }, bad);
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toBe(bad === "open" ? "/open" : `/p/${bad}`);
    }
    const request = new Request("http://localhost/x", {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    const answer = await POST(request, { params: Promise.resolve({ locale: "zh", token }) });
    expect(answer.headers.get("location")).toContain("refused=1");
  });
});

describe("what does not go together", () => {
  it("is refused: a password with frames, a password on the public site", async () => {
    const origins = ["https://a.cn"];
    await expect(createLink(admin, plan.code, { ...LOCKED, origins })).rejects.toMatchObject({
      fields: { origins: [{ key: "links.errors.originsPassword" }] },
    });
    const options = { label: "l", expiresAt: null, release: null, indicators: null, origins };
    await expect(changeLink(admin, { linkId, lockVersion: 0, ...options })).rejects.toMatchObject({
      fields: { origins: [{ key: "links.errors.originsPassword" }] },
    });
    await expect(setListed(admin, { linkId, lockVersion: 0 }, true)).rejects.toMatchObject({
      fields: { _form: [{ key: "links.errors.listedPassword" }] },
    });
    const framed = await createLink(admin, plan.code, { ...LOCKED, password: null, origins });
    const set = setLinkPassword(admin, { linkId: framed.linkId, lockVersion: 0 }, PASSWORD);
    await expect(set).rejects.toMatchObject({
      fields: { password: [{ key: "links.errors.passwordFramed" }] },
    });
  });
});
