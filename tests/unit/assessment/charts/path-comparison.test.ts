import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assessPlan } from "@/lib/assessment/assess-plan";
import { comparePaths, officialPath } from "@/lib/assessment/charts/path-comparison";
import type { PlanAssessment } from "@/lib/assessment/types";

import {
  clockArbitrary,
  inputArbitrary,
  methodArbitrary,
} from "../../../support/plans/arbitrary-input";
import {
  assess,
  baseline,
  indicatorOf,
  revision,
  scopeOf,
  target,
} from "../../../support/plans/hubei-plan";

function compare(assessment: PlanAssessment, code = "scale") {
  return comparePaths(assessment, indicatorOf(assessment, code), scopeOf(assessment, code));
}

describe("comparePaths", () => {
  it("puts both paths of the worked example side by side", () => {
    const found = compare(assess({ revisions: [revision({ year: 2023 })] }, 2023));
    expect(found?.official).toBe("geometric");
    expect(found?.linear).toMatchObject({ expected: 844, verdict: "behind" });
    expect(found?.linear.pace).toBeCloseTo(184 / 328, 12);
    expect(found?.geometric?.verdict).toBe("watch");
    expect(found?.geometric?.expected).toBeCloseTo(736.4, 1);
    expect(found?.geometric?.pace).toBeCloseTo(0.835, 3);
  });

  it("has no equal growth for a count that starts at zero", () => {
    const result = revision({ indicator: "landmark-results", year: 2024, value: "20" });
    const found = compare(assess({ revisions: [result] }, 2024), "landmark-results");
    expect(found?.official).toBe("linear");
    expect(found?.geometric).toBeNull();
    expect(found?.linear.pace).toBeCloseTo(0.3, 12);
  });

  it("says that milestones rule where they were given", () => {
    const milestones = [{ year: 2023, value: "650" }];
    const scale = target({
      indicator: "scale",
      comparison: "gt",
      min: "1500",
      calibre: "industry-scale",
      milestones,
    });
    const assessment = assess({ targets: [scale], revisions: [revision({ year: 2023 })] }, 2023);
    expect(
      officialPath(
        assessment.method,
        indicatorOf(assessment, "scale"),
        scopeOf(assessment, "scale"),
      ),
    ).toBeNull();
    expect(compare(assessment)?.linear.expected).toBe(844);
  });

  it("is null where no path enters the verdict", () => {
    expect(compare(assess({}, 2023))).toBeNull();
    expect(compare(assess({ revisions: [revision({ year: 2025 })] }, 2025))).toBeNull();
    const break_ = assess({ bridges: [], revisions: [revision({ year: 2023 })] }, 2023);
    expect(compare(break_)).toBeNull();
    const below = [baseline({ value: "0", calibre: "industry-scale" })];
    const zero = assess({ baselines: below, revisions: [revision({ year: 2023 })] }, 2023);
    expect(compare(zero)?.geometric).toBeNull();
  });

  it("repeats the engine's own expected value, pace and verdict for the path in force", () => {
    let checked = 0;
    fc.assert(
      fc.property(inputArbitrary, clockArbitrary, methodArbitrary, (input, clock, method) => {
        const assessment = assessPlan(input, clock, method);
        const found = compare(assessment);
        const official = found === null || found.official === null ? null : found[found.official];
        if (official === null) return;
        checked += 1;
        const { verdict, pace, expected } = scopeOf(assessment, "scale");
        expect(official.verdict).toBe(verdict);
        expect(official.expected).toBeCloseTo(expected ?? NaN, 6);
        if (pace !== null) expect(official.pace).toBeCloseTo(pace, 6);
      }),
      { numRuns: 400 },
    );
    expect(checked).toBeGreaterThan(0);
  }, 30_000);
});
