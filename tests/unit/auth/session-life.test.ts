import { describe, expect, it } from "vitest";

import { sessionEnd, sessionHours } from "@/lib/auth/session-life";
import { ROLES } from "@/lib/access/types";

const BEGUN = new Date("2026-11-26T00:00:00Z");
const after = (hours: number) => new Date(BEGUN.getTime() + hours * 3_600_000);

describe("sessionEnd", () => {
  it.each([
    ["admin", 0, 2],
    ["admin", 9, 11],
    ["admin", 11, 12],
    ["analyst", 0, 12],
    ["reviewer", 100, 112],
    ["official", 160, 168],
    ["official", 168, 168],
  ] as const)("of %s, last used after %i hours, is after %i", (role, used, end) => {
    expect(sessionEnd(role, BEGUN, after(used))).toEqual(after(end));
  });

  it("is said on the page in hours or whole days", () => {
    expect(ROLES.map((role) => sessionHours(role))).toEqual([
      { idle: 2, longest: 12, days: 0 },
      ...["analyst", "reviewer", "official"].map(() => ({ idle: 12, longest: 168, days: 7 })),
    ]);
  });
});
