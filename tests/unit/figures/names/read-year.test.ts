import { describe, expect, it } from "vitest";

import { readYear, yearsIn } from "@/lib/figures/names/read-year";

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
