import { describe, expect, it } from "vitest";

import { passwordProblems } from "@/lib/access/password-policy";
import { changePasswordSchema } from "@/lib/members/schema";

const EMAIL = "zhang.wei@example.test";

function keys(next: string, current = "the old password"): string[] {
  return passwordProblems({ next, current, email: EMAIL }).map(({ key }) => key);
}

describe("passwordProblems", () => {
  it("takes 12 characters and no fewer, counting characters and not bytes", () => {
    expect(keys("abcdefghijk")).toEqual(["auth.errors.passwordShort"]);
    expect(keys("abcdefghijkl")).toEqual([]);
    expect(keys("湖北人工智能产业三年行动")).toEqual([]);
  });

  it("takes 128 characters and no more", () => {
    expect(keys("a".repeat(128))).toEqual([]);
    expect(keys("a".repeat(129))).toEqual(["auth.errors.passwordLong"]);
  });

  it("refuses the old password and the name of the address, in any case", () => {
    expect(keys("the old password")).toEqual(["auth.errors.passwordSame"]);
    expect(keys("2026-Zhang.Wei-2026")).toEqual(["auth.errors.passwordName"]);
  });

  it("tells everything at once", () => {
    expect(keys("zhang.wei", "zhang.wei")).toEqual([
      "auth.errors.passwordShort",
      "auth.errors.passwordSame",
      "auth.errors.passwordName",
    ]);
  });
});

describe("changePasswordSchema", () => {
  it("asks for the same new password twice", () => {
    const result = changePasswordSchema.safeParse({ current: "a", next: "b", repeat: "c" });
    expect(result.error?.issues).toMatchObject([
      { path: ["repeat"], message: "auth.errors.passwordRepeat" },
    ]);
  });
});
