import { describe, expect, it } from "vitest";

import {
  assess,
  assessFigures,
  indicatorOf,
  revision,
  scopeOf,
  target,
} from "../../support/plans/hubei-plan";

describe("scale: 516 in 2022, bridged, to more than 1500 in 2025", () => {
  const only = assessFigures([], 2024);

  it("expects 736.4, 1051.0 and 1500", () => {
    expect(only.expectedPath.map((entry) => entry.year)).toEqual([2022, 2023, 2024, 2025]);
    const [y0, y1, y2, y3] = only.expectedPath.map((entry) => entry.value);
    expect(y0).toBe(516);
    expect(y1).toBeCloseTo(736.4, 1);
    expect(y2).toBeCloseTo(1051.0, 1);
    expect(y3).toBe(1500);
    expect(only.expected).toBeCloseTo(1051.0, 1);
    expect(only.expectedNow).toBe(only.expected);
  });

  it("requires 42.7 % a year and projects 1203.0 with the published 32.6 %", () => {
    expect(only.requiredGrowth).toBeCloseTo(0.427, 3);
    expect(only.observedGrowth).toBe(0.326);
    expect(only.growthBasis).toBe("published");
    expect(only.projection).toBeCloseTo(1203.0, 1);
    expect(1500 - (only.projection ?? 0)).toBeCloseTo(297.0, 1);
    expect(only.projectionPath[0]).toEqual({ year: 2022, value: 516 });
    expect(only.projectionPath.at(-1)).toEqual({ year: 2025, value: only.projection });
  });

  it("has no latest value, gap, attainment or pace while only the baseline is known", () => {
    expect(only).toMatchObject({
      latest: null,
      gap: null,
      attainment: null,
      pace: null,
      verdict: "not-assessable",
      reason: "only-baseline",
    });
  });

  it("does not take a figure of the baseline's year for a latest value", () => {
    const scope = assessFigures(
      [revision({ year: 2022, calibre: "core-scale", value: "516" })],
      2024,
    );
    expect(scope.latest).toBeNull();
    expect(scope.reported).toMatchObject({ year: 2022, value: 516, bridged: true });
    expect(scope).toMatchObject({ verdict: "not-assessable", reason: "only-baseline", gap: null });
  });

  it("finds 700 in 2023 slightly behind", () => {
    const scope = assessFigures([revision({ year: 2023, value: "700" })], 2023);
    expect(scope.gap).toBe(800);
    expect(scope.attainment).toBeCloseTo(0.467, 3);
    expect(scope.expected).toBeCloseTo(736.4, 1);
    expect(scope.pace).toBeCloseTo(0.835, 3);
    expect(scope).toMatchObject({ verdict: "watch", reason: null, growthBasis: "observed" });
    expect(scope.requiredGrowth).toBeCloseTo(0.464, 3);
    expect(scope.observedGrowth).toBeCloseTo(0.357, 3);
    expect(scope.projection).toBeCloseTo(1288.2, 1);
  });

  it("judges the value's own year, and shows where one should be by now", () => {
    const scope = assessFigures([revision({ year: 2023, value: "700" })], 2024);
    expect(scope.expected).toBeCloseTo(736.4, 1);
    expect(scope.expectedNow).toBeCloseTo(1051.0, 1);
    expect(scope.verdict).toBe("watch");
  });

  it("is missed with exactly 1500, gap 0, and met with more than 1500", () => {
    expect(assessFigures([revision({ year: 2025, value: "1500.0" })], 2025)).toMatchObject({
      verdict: "missed",
      gap: 0,
      attainment: 1,
    });
    expect(
      assessFigures([revision({ year: 2025, value: "1500", qualifier: "more-than" })], 2025),
    ).toMatchObject({ verdict: "met", gap: 0 });
  });
});

describe("landmark results: 20 at the end of 2024, target 100", () => {
  const scope = assessFigures(
    [revision({ indicator: "landmark-results", year: 2024, value: "20" })],
    2024,
    "landmark-results",
  );

  it("is behind: expected 66.7, pace 0.30, 80 a year required", () => {
    expect(scope.expected).toBeCloseTo(66.7, 1);
    expect(scope.pace).toBe(0.3);
    expect(scope.verdict).toBe("behind");
    expect(scope.requiredGrowth).toBe(80);
    expect(scope.observedGrowth).toBe(10);
    expect(scope.projection).toBe(30);
  });

  it("starts from an implicit 0 in the year before the plan", () => {
    expect(scope.baseline).toMatchObject({
      year: 2022,
      value: 0,
      implicit: true,
      calibre: "department-count",
    });
  });

  it("has no data, not only a baseline, while nothing is reported", () => {
    expect(assessFigures([], 2024, "landmark-results")).toMatchObject({
      verdict: "not-assessable",
      reason: "no-data",
      latest: null,
    });
  });
});

describe("key laboratories: 1 to 2", () => {
  const inFinal = (value: string) =>
    assessFigures(
      [revision({ indicator: "national-key-labs", year: 2025, value })],
      2025,
      "national-key-labs",
    );

  it("is met with 1 and with 2, and with 3 above the range", () => {
    expect(inFinal("1")).toMatchObject({ verdict: "met", remark: null });
    expect(inFinal("2")).toMatchObject({ verdict: "met", remark: null });
    expect(inFinal("3")).toMatchObject({ verdict: "met", remark: "above-range" });
    expect(inFinal("0")).toMatchObject({ verdict: "missed", remark: null });
  });
});

describe("little giants", () => {
  it("is met after 2025 with 120, and awaits data without", () => {
    const figure = revision({ indicator: "little-giants", year: 2025, value: "120" });
    expect(scopeOf(assess({ revisions: [figure] }), "little-giants")).toMatchObject({
      verdict: "met",
      reason: null,
      gap: 0,
      pace: null,
    });
    expect(scopeOf(assess({}), "little-giants").verdict).toBe("awaiting-data");
  });

  it("has no data for the province with only Wuhan's directory count", () => {
    const wuhan = revision({
      indicator: "little-giants",
      scope: "wuhan",
      calibre: "firm-directory",
      year: 2024,
      value: "121",
    });
    const assessment = assess({ revisions: [wuhan] }, 2024);
    expect(scopeOf(assessment, "little-giants")).toMatchObject({
      verdict: "not-assessable",
      reason: "no-data",
    });
    expect(scopeOf(assessment, "little-giants", "wuhan")).toMatchObject({
      latest: null,
      reported: { year: 2024, value: 121, calibre: "firm-directory", bridged: false },
      contribution: null,
      verdict: null,
      reason: null,
    });
  });

  it("has attainment and gap, no pace, in the running phase", () => {
    const figure = revision({ indicator: "little-giants", year: 2024, value: "80" });
    expect(assessFigures([figure], 2024, "little-giants")).toMatchObject({
      gap: 20,
      attainment: 0.8,
      pace: null,
      expected: null,
      requiredGrowth: 20,
      verdict: "not-assessable",
      reason: "no-baseline",
    });
  });
});

describe("what is not a number", () => {
  it("leaves a statement to people, in the final phase too", () => {
    for (const year of [2024, 2025]) {
      expect(assessFigures([], year, "national-standing")).toMatchObject({
        verdict: "not-assessable",
        reason: "qualitative",
        expectedPath: [],
      });
    }
  });

  it("gives a scope without a target no verdict, and an indicator without one its latest value", () => {
    const figure = revision({
      indicator: "ai-firms",
      scope: "wuhan",
      calibre: "firm-directory",
      year: 2024,
      value: "1326",
    });
    const scope = scopeOf(assess({ revisions: [figure] }, 2024), "ai-firms", "wuhan");
    expect(scope).toMatchObject({
      verdict: null,
      reason: null,
      gap: null,
      latest: { value: 1326, bridged: false },
    });
  });
});

describe("the final phase", () => {
  it("judges the value of the target year alone, and shows the latest one", () => {
    const figure = revision({ indicator: "landmark-results", year: 2024, value: "150" });
    expect(assessFigures([figure], 2025, "landmark-results")).toMatchObject({
      verdict: "awaiting-data",
      latest: { year: 2024 },
      gap: 0,
    });
    expect(assessFigures([figure], 2024, "landmark-results").verdict).toBe("met");
  });

  it("ignores later values, which belong to a successor plan", () => {
    const figures = [
      revision({ year: 2025, value: "1400" }),
      revision({ year: 2026, value: "1600" }),
    ];
    expect(assessFigures(figures, 2027)).toMatchObject({
      verdict: "missed",
      latest: { year: 2025 },
    });
  });

  it("ends with each target's own year", () => {
    const early = target({ indicator: "landmark-results", year: 2024, min: "10" });
    const figures = [revision({ indicator: "landmark-results", year: 2024, value: "9" })];
    const assessment = assess({ targets: [early], revisions: figures }, 2024);
    expect(assessment.phase).toBe("running");
    expect(scopeOf(assessment, "landmark-results").verdict).toBe("missed");
    expect(indicatorOf(assessment, "landmark-results").target?.year).toBe(2024);
  });
});
