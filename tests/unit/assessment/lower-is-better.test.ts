import { describe, expect, it } from "vitest";

import { contributionSeries } from "@/lib/assessment/charts/chart-series";
import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";
import { assessPlan } from "@/lib/assessment/assess-plan";
import { methodOf } from "@/lib/assessment/method";
import { SAMPLE_PLAN } from "@/prisma/data/illustrative/sample-province";
import type { AssessmentInput, ScopeAssessment } from "@/lib/assessment/types";
import type { ReviewedRevision } from "@/lib/figures/types";

const AT = "2025-01-01T00:00:00.000Z";

function inputWith(ranks: Readonly<Record<number, string>>, start = "8"): AssessmentInput {
  const signed = { approvedAt: AT };
  return {
    ...SAMPLE_PLAN,
    targets: SAMPLE_PLAN.targets.map((target) => ({ ...target, ...signed })),
    baselines: SAMPLE_PLAN.baselines.map((baseline) => ({
      ...baseline,
      ...signed,
      ...(baseline.indicator === "national-rank" && { value: start }),
    })),
    bridges: [],
    revisions: Object.entries(ranks).map(([year, value]): ReviewedRevision => ({
      indicator: "national-rank",
      scope: "province",
      year: Number(year),
      calibre: "sample-rank",
      number: 1,
      state: "approved",
      value,
      flag: null,
      qualifier: "exact",
      nature: "actual",
      source: "sample-plan",
      note: null,
      reason: null,
      ...signed,
    })),
  };
}

function rank(ranks: Readonly<Record<number, string>>, year: number, start?: string) {
  const clock = { asOf: "2028-06-01T00:00:00.000Z", year, release: null };
  const assessment = assessPlan(inputWith(ranks, start), clock, methodOf(1));
  const indicator = assessment.indicators.find(({ code }) => code === "national-rank")!;
  const scope = indicator.scopes[0] as ScopeAssessment;
  return { indicator, scope };
}

// docs/method.md, "lower is better": rank 8 in 2024, target 3 or better in 2027.
describe("a rank to reach", () => {
  it("falls in equal steps from the baseline to the bound", () => {
    const { scope } = rank({}, 2026);
    expect(scope.expectedPath.map(({ year, value }) => [year, Number(value.toFixed(2))])).toEqual([
      [2024, 8],
      [2025, 6.33],
      [2026, 4.67],
      [2027, 3],
    ]);
  });

  it("finds rank 6 in 2025 ahead of its path", () => {
    const { scope } = rank({ 2025: "6" }, 2025);
    expect(scope).toMatchObject({ gap: 3, attainment: null, contribution: null, projection: 2 });
    expect(scope.pace).toBeCloseTo(1.2, 10);
    expect(scope).toMatchObject({ verdict: "on-track", requiredGrowth: -1.5, observedGrowth: -2 });
  });

  it.each([
    ["7", 0.6, "watch"],
    ["8", 0, "behind"],
    ["9", -0.6, "reversed"],
  ])("finds rank %s in 2025 at pace %s: %s", (value, pace, verdict) => {
    const { scope } = rank({ 2025: value }, 2025);
    expect(scope.pace).toBeCloseTo(pace, 10);
    expect(scope.verdict).toBe(verdict);
  });

  it.each([
    ["3", "met", 0],
    ["1", "met", 0],
    ["4", "missed", 1],
  ])("judges rank %s in the last year as %s", (value, verdict, gap) => {
    expect(rank({ 2027: value }, 2027).scope).toMatchObject({ verdict, gap, requiredGrowth: null });
  });

  it("is met early, and asks for nothing more", () => {
    expect(rank({ 2025: "2" }, 2025).scope).toMatchObject({ verdict: "met", gap: 0 });
  });

  it("reckons no pace from a baseline that satisfies the target already", () => {
    const { scope } = rank({ 2025: "5" }, 2025, "2");
    expect(scope).toMatchObject({ pace: null, expected: null, expectedPath: [], gap: 2 });
    expect(scope).toMatchObject({ verdict: "not-assessable", reason: "no-baseline" });
  });

  it("draws the way down, and stacks no parts", () => {
    const { indicator, scope } = rank({ 2025: "6" }, 2025);
    const steps = waterfallSeries(indicator, scope).steps.map(({ kind, from, to }) => [
      kind,
      from,
      to,
    ]);
    expect(steps).toEqual([
      ["baseline", 0, 8],
      ["change", 8, 6],
      ["remaining", 6, 3],
      ["target", 0, 3],
    ]);
    expect(contributionSeries(indicator, 2025, []).variants).toEqual([]);
  });
});
