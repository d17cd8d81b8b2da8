import { describe, expect, it } from "vitest";

import { cleanText } from "@/lib/exchange/progress-form/reading/clean-text";
import { shownNumber } from "@/lib/exchange/progress-form/reading/shown-number";
import { readYear, yearsIn } from "@/lib/exchange/progress-form/upload/read-year";

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

describe("a year", () => {
  it.each([
    ["2025", 2025],
    ["２０２５", 2025],
    ["2025 年", 2025],
    ["2025年度", 2025],
    ["2025年底", 2025],
    ["二〇二五年", 2025],
    ["二零二五", 2025],
    ["2025.0", 2025],
    ["'25", null],
    ["25", null],
    ["2025年1月", null],
    ["2025Q1", null],
    ["2025-12-31", null],
    ["2024+1", null],
    ["45658", null],
  ])("%s", (text, year) => {
    expect(readYear(text)).toBe(year);
  });

  it.each([
    ["2023—2025年行动方案", [2023, 2025]],
    ["2023-2025年", [2023, 2025]],
    ["填报日期：2026年1月20日", []],
    ["2026-01-20", []],
    ["2025年武汉市情况", [2025]],
    ["文号20251234", []],
  ])("in %s", (text, years) => {
    expect(yearsIn(text)).toEqual(years);
  });
});
