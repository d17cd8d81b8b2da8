import { describe, expect, it } from "vitest";

import { messagesByField } from "@/lib/errors/messages-by-field";
import {
  defaultExpiryDay,
  expiryProblem,
  FIRST_RULES,
  lastAllowedDay,
} from "@/lib/links/link-rules";
import { linkState } from "@/lib/links/door/link-state";
import { readOrigins } from "@/lib/links/origins";
import { publicPlace } from "@/lib/addresses/public-path";
import { basicPassword, cookieOf } from "@/lib/links/door/visitor";
import { canManageLinks, canReadRelease } from "@/lib/access/link-policy";
import { linkSchema } from "@/lib/links/schema";
import type { Actor, Role } from "@/lib/access/types";

const now = new Date("2026-11-23T08:00:00.000Z");
const form = { planCode: "p", label: "网站", expires: "on", expiresOn: "2026-12-23", release: "" };

describe("linkState", () => {
  it("is valid until the instant of expiry, not at it", () => {
    expect(linkState({ expiresAt: null, revokedAt: null }, now)).toBe("valid");
    const justAfter = new Date(now.getTime() + 1);
    expect(linkState({ expiresAt: justAfter, revokedAt: null }, now)).toBe("valid");
    expect(linkState({ expiresAt: now, revokedAt: null }, now)).toBe("expired");
    expect(linkState({ expiresAt: justAfter, revokedAt: now }, now)).toBe("revoked");
  });
});

describe("linkSchema", () => {
  it("ends a link with its last day in Shanghai", () => {
    expect(linkSchema.parse(form)).toMatchObject({
      expiresAt: new Date("2026-12-23T15:59:59.999Z"),
      release: null,
    });
    expect(linkSchema.parse({ ...form, expires: "never", release: "2" })).toMatchObject({
      expiresAt: null,
      release: 2,
    });
  });

  it.each(["", "2026-02-30", "tomorrow"])("wants a real last day, not %j", (expiresOn) => {
    const result = linkSchema.safeParse({ ...form, expiresOn });
    expect(result.error && messagesByField(result.error)).toEqual({
      expiresOn: [{ key: "links.errors.expiresOnMissing" }],
    });
  });
});

describe("the form of a new link", () => {
  it("says everything that is wrong at once, each beside its field", () => {
    const result = linkSchema.safeParse({
      ...form,
      label: " ",
      expiresOn: "",
      share: "some",
      password: "short",
      origins: "http://example.org ftp://x *.example.org",
    });
    expect(result.error && messagesByField(result.error)).toEqual({
      label: [{ key: "links.errors.labelMissing" }],
      expiresOn: [{ key: "links.errors.expiresOnMissing" }],
      share: [{ key: "links.errors.shareNone" }],
      password: [{ key: "links.errors.passwordShort" }],
      origins: [
        {
          key: "links.errors.originWrong",
          values: { wrong: "http://example.org ftp://x *.example.org" },
        },
      ],
    });
  });

  it("reads the boxes ticked, and none of them where all are shared", () => {
    const boxes = { "indicator-scale": "on", "indicator-firms": "on" };
    expect(linkSchema.parse({ ...form, share: "some", ...boxes }).indicators).toEqual([
      ...["scale", "firms"],
    ]);
    expect(linkSchema.parse({ ...form, share: "all", ...boxes }).indicators).toBeNull();
    expect(linkSchema.parse(form)).toMatchObject({ indicators: null, origins: [], password: null });
  });
});

describe("the rules for how long links live", () => {
  const rules = { maxDays: 60, endless: false };

  it("propose 30 days by the calendar of Shanghai, or the most allowed", () => {
    expect(defaultExpiryDay(FIRST_RULES, now)).toBe("2026-12-23");
    expect(defaultExpiryDay(FIRST_RULES, new Date("2026-11-23T16:00:00.000Z"))).toBe("2026-12-24");
    expect(defaultExpiryDay({ maxDays: 7, endless: true }, now)).toBe("2026-11-30");
    expect(lastAllowedDay(rules, now)).toBe("2027-01-22");
  });

  it("allow the last day to its end, no later, and no end only where they say so", () => {
    const lastMoment = new Date("2027-01-22T15:59:59.999Z");
    expect(expiryProblem(lastMoment, rules, now)).toBeNull();
    expect(expiryProblem(new Date(lastMoment.getTime() + 1), rules, now)).toEqual({
      key: "links.errors.expiresOnLate",
      values: { days: 60 },
    });
    expect(expiryProblem(now, rules, now)).toEqual({ key: "links.errors.expiresOnPast" });
    expect(expiryProblem(null, rules, now)).toEqual({ key: "links.errors.endless" });
    expect(expiryProblem(null, { ...rules, endless: true }, now)).toBeNull();
    expect(FIRST_RULES.endless).toBe(false);
  });
});

describe("readOrigins", () => {
  it("takes https origins once each, as a browser writes them, and http for this computer", () => {
    const typed =
      "https://WWW.Example.org/\nhttps://www.example.org，https://a.cn:8443 http://localhost:3000";
    expect(readOrigins(typed)).toEqual({
      ok: true,
      origins: ["https://www.example.org", "https://a.cn:8443", "http://localhost:3000"],
    });
    expect(readOrigins(" \n ")).toEqual({ ok: true, origins: [] });
  });

  it.each([
    ...["http://example.org", "example.org", "https://*.example.org", "https://a.cn/path"],
    ...[
      "https://user@a.cn",
      "https://a.cn?x",
      "https://a.cn#",
      "javascript:alert(1)",
      "null",
      "'self'",
    ],
    ...["https://a.cn;script-src", "data:text/html,x", "https://"],
  ])("refuses %s", (entry) => {
    expect(readOrigins(entry).ok).toBe(false);
  });

  it("takes no more than 20", () => {
    const many = Array.from({ length: 21 }, (_, index) => `https://s${index}.cn`);
    expect(readOrigins(many.join(" "))).toEqual({ ok: false, wrong: ["https://s20.cn"] });
  });
});

describe("publicPlace", () => {
  it("finds the link of an address, in either language, and the public site", () => {
    expect(publicPlace("/p/abc/embed/scale")).toEqual({
      token: "abc",
      language: "",
      path: "/embed/scale",
      isOpenSite: false,
    });
    expect(publicPlace("/en/open/")).toEqual({
      token: "open",
      language: "/en",
      path: "",
      isOpenSite: true,
    });
    expect(publicPlace("/p/open/pillars")).toMatchObject({ token: "open", isOpenSite: false });
    for (const other of ["/", "/opening", "/p", "/en", "/settings/links", "/fr/open"]) {
      expect(publicPlace(other)).toBeNull();
    }
  });
});

describe("what a request tells of its reader", () => {
  const basic = (text: string) => ({
    get: () => `Basic ${Buffer.from(text).toString("base64")}`,
  });

  it("is the password of HTTP Basic, whatever the user's name, colons and Chinese included", () => {
    expect(basicPassword(basic("anyone:密码:x"))).toBe("密码:x");
    expect(basicPassword(basic(":"))).toBe("");
    expect(basicPassword(basic("no colon"))).toBeNull();
    expect(basicPassword({ get: () => "Bearer x" })).toBeNull();
    expect(basicPassword({ get: () => null })).toBeNull();
  });

  it("is the cookie of just that name", () => {
    const visitor = new Headers({ cookie: "a=1; xhubei.link=no; hubei.link=12.ab=; b=2" });
    expect(cookieOf(visitor, "hubei.link")).toBe("12.ab=");
    expect(cookieOf(visitor, "hubei")).toBeNull();
  });
});

describe("who may", () => {
  const actor = (role: Role, mustChangePassword = false) =>
    ({ id: "1", name: "n", email: "e", role, mustChangePassword, sessionId: "s" }) as Actor;

  it("manage links: administrators with a password of their own", () => {
    expect(canManageLinks(actor("admin"))).toBe(true);
    expect(canManageLinks(actor("admin", true))).toBe(false);
    for (const role of ["analyst", "reviewer", "official"] as const) {
      expect(canManageLinks(actor(role))).toBe(false);
    }
    expect(canManageLinks(null as unknown as Actor)).toBe(false);
  });

  it("read a release: an opened scope, never a member or nothing", () => {
    expect(canReadRelease(null)).toBe(false);
    expect(canReadRelease(actor("admin") as never)).toBe(false);
    expect(canReadRelease({})).toBe(false);
  });
});
