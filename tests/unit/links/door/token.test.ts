import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

import { hashToken, isTokenShaped, newToken } from "@/lib/links/door/token";

describe("tokens of public links", () => {
  it("are 32 random bytes in base64url, never twice the same", () => {
    const tokens = Array.from({ length: 50 }, newToken);
    expect(new Set(tokens).size).toBe(50);
    for (const token of tokens) {
      expect(Buffer.from(token, "base64url")).toHaveLength(32);
      expect(isTokenShaped(token)).toBe(true);
    }
  });

  it("are kept as SHA-256 in hex", () => {
    const token = newToken();
    expect(hashToken(token)).toBe(createHash("sha256").update(token).digest("hex"));
  });

  it.each([
    "",
    "x".repeat(42),
    "x".repeat(44),
    `${"x".repeat(42)}=`,
    `${"x".repeat(43)}\n`,
    null,
    7,
  ])("are not %j", (text) => expect(isTokenShaped(text)).toBe(false));
});
