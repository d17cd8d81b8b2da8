import { describe, expect, it } from "vitest";

import { messagesByField } from "@/lib/errors/messages-by-field";
import { textSchema } from "@/lib/errors/text-schema";

const schema = textSchema(20, "figures.errors.textTooLong");

function keys(text: unknown): string[] {
  const { error } = schema.safeParse(text);
  return error === undefined ? [] : messagesByField(error)["_form"]!.map(({ key }) => key);
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
    expect(keys("字".repeat(21))).toEqual(["figures.errors.textTooLong"]);
    expect(keys(undefined)).toEqual(["errors.invalid"]);
    expect(keys(["a"])).toEqual(["errors.invalid"]);
  });
});
