import { describe, expect, it } from "vitest";

import { textSchema } from "@/lib/errors/text-schema";

const schema = textSchema(20, "too.long");

function keys(text: unknown): string[] {
  return schema.safeParse(text).error?.issues.map(({ message }) => message) ?? [];
}

describe("textSchema", () => {
  it("takes what people write, trimmed", () => {
    expect(schema.parse("  “小巨人”企业\r\n\t第二行 𠮷 ")).toBe("“小巨人”企业\r\n\t第二行 𠮷");
  });

  it.each([
    ["a control character", "a\u0008b"],
    ["a character that XML forbids", "a\uFFFEb"],
    ["another one", "a\uFFFFb"],
    ["a turn of direction", "a\u202Eb"],
    ["half of a pair", "a\uD800b"],
    ["a C1 control", "a\u0085b"],
  ])("refuses %s", (_name, text) => {
    expect(keys(text)).toEqual(["errors.unprintable"]);
  });

  it("names too long a text, and what is no text, by message keys", () => {
    expect(keys("字".repeat(21))).toEqual(["too.long"]);
    expect(keys(undefined)).toEqual(["errors.invalid"]);
    expect(keys(["a"])).toEqual(["errors.invalid"]);
  });
});
