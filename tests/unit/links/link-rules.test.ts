import { describe, expect, it } from "vitest";

import { messagesByField } from "@/lib/actions/messages-by-field";
import { defaultExpiryDay } from "@/lib/links/default-expiry";
import { linkState } from "@/lib/links/link-state";
import { canManageLinks, canReadRelease } from "@/lib/links/policy";
import { linkSchema } from "@/lib/links/schema";
import type { Actor, Role } from "@/lib/members/types";

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

describe("defaultExpiryDay", () => {
  it("is 30 days on, by the calendar of Shanghai", () => {
    expect(defaultExpiryDay(now)).toBe("2026-12-23");
    expect(defaultExpiryDay(new Date("2026-11-23T16:00:00.000Z"))).toBe("2026-12-24");
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
