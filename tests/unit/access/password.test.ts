import { describe, expect, it } from "vitest";

import { hashPassword, newOneTimePassword, verifyPassword } from "@/lib/access/password";

describe("password hashing", () => {
  it("uses argon2id with at least 19 MiB, two passes and a salt of its own", async () => {
    const [one, two] = await Promise.all([hashPassword("same text"), hashPassword("same text")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it("tells the right password from a wrong one", async () => {
    const hash = await hashPassword("人工智能 password");
    expect(await verifyPassword(hash, "人工智能 password")).toBe(true);
    expect(await verifyPassword(hash, "人工智能 Password")).toBe(false);
  });

  it("refuses what is no hash", async () => {
    expect(await verifyPassword("", "")).toBe(false);
    expect(await verifyPassword("plain", "plain")).toBe(false);
  });
});

describe("one-time passwords", () => {
  it("are 20 letters that nobody mixes up, and never come twice", () => {
    const many = Array.from({ length: 500 }, newOneTimePassword);
    for (const password of many) {
      expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){4}$/);
    }
    expect(new Set(many).size).toBe(many.length);
  });
});
