import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assessPlan } from "@/lib/assessment/assess-plan";
import { Decimal } from "@/lib/assessment/formulas/decimal";
import { runOutlook, type ChosenGrowth } from "@/lib/assessment/outlook/outlook";
import { outlookModel } from "@/lib/assessment/outlook/outlook-model";
import { REST, WHOLE, type OutlookModel } from "@/lib/assessment/outlook/outlook-types";
import type { PlanAssessment } from "@/lib/assessment/types";

import {
  clockArbitrary,
  inputArbitrary,
  methodArbitrary,
} from "../../../support/plans/arbitrary-input";
import { assess, indicatorOf, revision, scopeOf } from "../../../support/plans/hubei-plan";
import { resultsByHub, SCALE_BY_HUB, scaleByHub } from "../../../support/plans/parts-fixture";

function modelOf(assessment: PlanAssessment, code = "scale"): OutlookModel {
  const model = outlookModel(assessment, indicatorOf(assessment, code));
  if (typeof model === "string") throw new Error(`no outlook: ${model}`);
  return model;
}

function observed({ parts }: OutlookModel, over: Record<string, string> = {}): ChosenGrowth {
  return new Map(
    parts.map(({ code, observed: own }) => [code, new Decimal(over[code] ?? own ?? 0)]),
  );
}

describe("runOutlook", () => {
  it("adds up what each part reaches at its observed growth", () => {
    const model = modelOf(scaleByHub());
    const result = runOutlook(model, observed(model), "linear");
    // 450 × 1.5², 50 × 1.25², 33 × 1.1², 167 × (167 ÷ 146)²
    expect(result.years.map(({ year, total }) => [year, Math.round(total * 10) / 10])).toEqual([
      [2023, 700],
      [2024, 964.8],
      [2025, 1349.1],
      [2026, 1910.3],
    ]);
    expect(result.short).toBeCloseTo(150.949, 3);
    expect(result.reachesInTime).toBe(false);
    expect(result.reachedYear).toBe(2026);
    expect(result.years.map(({ expected }) => expected)).toEqual([844, 1172, 1500, null]);
    // (1500 − 1012.5 − 78.125 − 39.93) ÷ 167 = 2.2122…, its root less one
    expect(result.requiredOfRest).toMatchObject({ kind: "growth" });
    expect(result.requiredOfRest).toHaveProperty("growth", expect.closeTo(0.48736, 4));
  });

  it("adds units a year to counts", () => {
    const model = modelOf(resultsByHub(), "landmark-results");
    const result = runOutlook(model, observed(model), null);
    expect(result.total).toBe(30);
    expect(result.total).toBe(scopeOf(resultsByHub(), "landmark-results").projection);
    expect(result.reachedYear).toBe(2032); // 20 + 10 × 8
    expect(result.requiredOfRest).toEqual({ kind: "growth", growth: 72.5 });
    const faster = runOutlook(model, observed(model, { wuhan: "87" }), null);
    expect(faster.requiredOfRest).toEqual({ kind: "not-needed" });
  });

  it("does not take a value equal to the bound for one above it", () => {
    const model = modelOf(scaleByHub());
    const exact = { ...model, parts: [{ ...part("a"), value: 700 }] };
    const growth = new Map([["a", new Decimal(0)]]);
    const equal = { ...exact, target: { ...model.target, bound: 700 } };
    expect(runOutlook(equal, growth, null)).toMatchObject({ short: 0, reachesInTime: false });
    const atLeast = { ...equal, target: { ...equal.target, comparison: "gte" as const } };
    expect(runOutlook(atLeast, growth, null)).toMatchObject({ reachesInTime: true });
  });

  it("says that the target is never reached within the horizon", () => {
    const model = modelOf(scaleByHub());
    const none = new Map<string, Decimal>();
    expect(runOutlook(model, none, null)).toMatchObject({ reachedYear: null, horizon: 2040 });
  });

  it("has no rate for a rest that starts at zero", () => {
    const model = modelOf(scaleByHub());
    const parts = model.parts.map((one) => (one.code === REST ? { ...one, value: 0 } : one));
    const result = runOutlook({ ...model, parts }, observed(model), null);
    expect(result.requiredOfRest).toEqual({ kind: "none" });
  });

  it("meets the bound when the rest grows as required", () => {
    fc.assert(
      fc.property(rates, rates, (wuhan, xiangyang) => {
        const model = modelOf(scaleByHub());
        const chosen = observed(model, { wuhan, xiangyang });
        const { requiredOfRest } = runOutlook(model, chosen, null);
        if (requiredOfRest.kind !== "growth") return;
        const put = new Map([...chosen, [REST, new Decimal(requiredOfRest.growth)]]);
        expect(runOutlook(model, put, null).total).toBeCloseTo(1500, 8);
      }),
    );
  });

  it("never falls when a part grows faster", () => {
    const model = modelOf(scaleByHub());
    const total = (wuhan: string): number =>
      runOutlook(model, observed(model, { wuhan }), null).total ?? NaN;
    fc.assert(
      fc.property(rates, rates, (a, b) => {
        const [slow, fast] = new Decimal(a).lt(b) ? [a, b] : [b, a];
        expect(total(fast)).toBeGreaterThanOrEqual(total(slow));
      }),
    );
  });
});

describe("outlookModel", () => {
  it("moves the whole from the baseline where nothing later is known", () => {
    const model = modelOf(assess({}, 2023));
    expect(model).toMatchObject({
      start: { kind: "baseline", year: 2022, value: 516, bridged: true },
      wholeOnly: "baseline",
      unmoved: ["wuhan", "xiangyang", "yichang"],
    });
    expect(runOutlook(model, observed(model), null).total).toBeCloseTo(1203, 1);
  });

  it("keeps the parts together with what they leave over", () => {
    const model = modelOf(
      scaleByHub({ revisions: SCALE_BY_HUB.filter(({ scope }) => scope !== "yichang") }),
    );
    expect(model.parts.map(({ code, value }) => [code, value])).toEqual([
      ["wuhan", 450],
      ["xiangyang", 50],
      [REST, 200],
    ]);
    expect(model.unmoved).toEqual(["yichang"]);
  });

  it("moves the whole only in a conflict", () => {
    const conflict = SCALE_BY_HUB.map((row) =>
      row.scope === "wuhan" && row.year === 2023 ? { ...row, value: "690" } : row,
    );
    const model = modelOf(scaleByHub({ revisions: conflict }));
    expect(model).toMatchObject({ wholeOnly: "conflict", parts: [{ code: WHOLE, value: 700 }] });
  });

  it("gives a reason where there is nothing to calculate", () => {
    const of = (assessment: PlanAssessment, code: string) =>
      outlookModel(assessment, indicatorOf(assessment, code));
    expect(of(assess({}, 2023), "national-standing")).toBe("statement");
    expect(of(assess({}, 2023), "ai-firms")).toBe("no-target");
    expect(of(assess({}, 2023), "little-giants")).toBe("no-start");
    const met = revision({ indicator: "little-giants", year: 2023, value: "100" });
    expect(of(assess({ revisions: [met] }, 2023), "little-giants")).toBe("met");
  });

  it("repeats the engine's projection where the whole moves at its observed growth", () => {
    let checked = 0;
    fc.assert(
      fc.property(inputArbitrary, clockArbitrary, methodArbitrary, (input, clock, method) => {
        const assessment = assessPlan(input, clock, method);
        const model = outlookModel(assessment, indicatorOf(assessment, "scale"));
        if (typeof model === "string" || model.wholeOnly === null) return;
        const result = runOutlook(model, observed(model), null);
        const { projection } = scopeOf(assessment, "scale");
        if (projection === null || result.total === null) return;
        checked += 1;
        expect(Math.abs(result.total - projection)).toBeLessThan(
          1e-9 * Math.max(1, Math.abs(projection)),
        );
      }),
      { numRuns: 400 },
    );
    expect(checked).toBeGreaterThan(0);
  }, 30_000);

  it("repeats the engine's projection where the parts of a count cover the whole", () => {
    const count = fc.nat(400);
    fc.assert(
      fc.property(count, count, count, count, (wuhan, xiangyang, yichang, rest) => {
        const whole = wuhan + xiangyang + yichang + rest;
        const assessment = resultsByHub({ province: whole, wuhan, xiangyang, yichang });
        const model = outlookModel(assessment, indicatorOf(assessment, "landmark-results"));
        if (typeof model === "string") return;
        const { projection } = scopeOf(assessment, "landmark-results");
        expect(runOutlook(model, observed(model), null).total).toBeCloseTo(projection ?? NaN, 9);
      }),
    );
  });
});

const rates = fc.integer({ min: -100, max: 900 }).map((percent) => String(percent / 100));

function part(code: string) {
  return { code, value: 0, observed: null, since: null, approximate: false, basis: null };
}
