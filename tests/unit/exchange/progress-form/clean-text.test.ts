import { describe, expect, it } from "vitest";

import { cleanText } from "@/lib/exchange/progress-form/reading/clean-text";
import { shownNumber } from "@/lib/exchange/progress-form/reading/shown-number";

describe("a text of a file", () => {
  it.each([
    ["武汉\u200b", "武汉", null],
    ["\u202d145\u202c", "145", null],
    ["36\xad", "36", null],
    ["第一行\r\n第二行", "第一行\n第二行", null],
    ["\uF0B7 口径同上年", "• 口径同上年", null],
    ["第一行\u000b第二行", "第一行\u000b第二行", "U+000B"],
    ["\u202e541", "\u202e541", "U+202E"],
    ["a\ufffdb", "a\ufffdb", "U+FFFD"],
    ["䶮、𬭎、㐂、€", "䶮、𬭎、㐂、€", null],
  ])("%j", (text, clean, bad) => {
    expect(cleanText(text)).toEqual({ text: clean, bad });
  });
});

describe("a number format", () => {
  it.each<[string, string, string | null]>([
    ["211", "General", "211"],
    ["1500.5", "#,##0.0_ ", "1500.5"],
    ["-4", "[Red]\\-0.0", "-4"],
    ["1500", "0.00E+00", "1500"],
    ["0.5", "# ?/?", "0.5"],
    ["211", '[=0]"无";0', "211"],
    ["0", '[=0]"无";0', null],
    ["21100", '0!.0,"万"', null],
    ["21100", "0.0,", null],
    ["211", ";;;", null],
    ["211", '"≥"0', "≥211"],
    ["211", '0"以上"', "211以上"],
    ["1500", "[$¥-804]#,##0", "¥1500"],
    ["1500", '"第"0"号"0', null],
    ["约211", "0.0", "约211"],
  ])("shows %s in %s as %s", (stored, format, shown) => {
    const answer = shownNumber(stored, format);
    const text = answer.kind === "text" ? answer.text : answer.kind === "plain" ? stored : null;
    expect(text).toBe(shown);
  });
});
