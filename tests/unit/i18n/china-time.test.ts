import { describe, expect, it } from "vitest";

import { chinaDay, chinaYear, endOfChinaDay } from "@/lib/i18n/china-time";

const BEFORE = Date.parse("2025-12-31T15:59:59Z");
const MIDNIGHT = Date.parse("2025-12-31T16:00:00Z");

describe("time in China", () => {
  it("turns the year and the day at midnight in Wuhan", () => {
    expect([chinaYear(BEFORE), chinaYear(MIDNIGHT)]).toEqual([2025, 2026]);
    expect([chinaDay(BEFORE), chinaDay(MIDNIGHT)]).toEqual(["2025-12-31", "2026-01-01"]);
  });

  it("ends a day with its last millisecond", () => {
    expect(endOfChinaDay("2025-12-31").getTime()).toBe(MIDNIGHT - 1);
  });
});
