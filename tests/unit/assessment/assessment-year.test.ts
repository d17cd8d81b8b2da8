import { describe, expect, it } from "vitest";

import { assessmentYear, defaultAssessmentYear } from "@/lib/assessment/assessment-year";

const PLAN = { startYear: 2023, endYear: 2027 };

describe("defaultAssessmentYear", () => {
  it.each([
    ["2025-12-31T15:59:59.999Z", 2024],
    ["2025-12-31T16:00:00.000Z", 2025], // midnight of 1 January 2026 in Shanghai
    ["2026-01-01T00:00:00.000Z", 2025],
    ["2026-12-31T15:59:59.999Z", 2025],
  ])("takes the year that had ended in Shanghai at %s: %i", (asOf, year) => {
    expect(defaultAssessmentYear(asOf, PLAN)).toBe(year);
  });

  it.each([
    ["2015-06-01T00:00:00.000Z", 2022],
    ["2040-06-01T00:00:00.000Z", 2027],
    ["never", 2027],
  ])("stays between the year before the plan and its last: %s", (asOf, year) => {
    expect(defaultAssessmentYear(asOf, PLAN)).toBe(year);
  });
});

describe("assessmentYear", () => {
  it("takes a year asked for as it is", () => {
    expect(assessmentYear({ asOf: "2026-06-01T00:00:00.000Z", year: 2031 }, PLAN)).toBe(2031);
    expect(assessmentYear({ asOf: "2026-06-01T00:00:00.000Z", year: 2000 }, PLAN)).toBe(2000);
  });

  it("falls back to the default one", () => {
    expect(assessmentYear({ asOf: "2026-06-01T00:00:00.000Z" }, PLAN)).toBe(2025);
    expect(assessmentYear({ asOf: "2026-06-01T00:00:00.000Z", year: NaN }, PLAN)).toBe(2025);
  });
});
