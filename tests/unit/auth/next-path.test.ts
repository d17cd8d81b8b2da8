import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { safeNextPath } from "@/lib/auth/next-path";

describe("safeNextPath", () => {
  it.each([
    ["/figures?year=2024&scope=wuhan", "/figures?year=2024&scope=wuhan"],
    ["/en/figures", "/figures"],
    ["/en", "/"],
    ["/zh/pillars#top", "/pillars#top"],
    ["/energy", "/energy"],
    ["/sign-inside", "/sign-inside"],
  ])("keeps paths of this site: %s", (text, expected) => {
    expect(safeNextPath(text)).toBe(expected);
  });

  it.each([
    "https://evil.test/",
    "//evil.test",
    "/\\evil.test",
    "\\\\evil.test",
    "/\t/evil.test",
    "/.//evil.test",
    "/a/..//evil.test",
    "/en//evil.test",
    "/%2e//evil.test",
    "javascript:alert(1)",
    "figures",
    "",
    "/sign-in?next=/sign-in",
    "/en/sign-in",
    undefined,
    null,
    ["/figures"],
  ])("sends everything else home: %j", (text) => {
    expect(safeNextPath(text)).toBe("/");
  });

  it("never leaves this site, whatever it is given", () => {
    const part = fc.constantFrom("/", "\\", ".", "..", "en", "zh", "@", ":", "//", "%2f", "e.test");
    const text = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => `/${parts.join("")}`),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        const path = safeNextPath(candidate);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(new URL(path, "https://here.test").host).toBe("here.test");
        expect(new URL(`/en${path}`, "https://here.test").host).toBe("here.test");
      }),
    );
  });
});
