import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { byTrouble, gapRow, type GapRow } from "@/lib/assessment/charts/gap-rows";
import type { PlanAssessment } from "@/lib/assessment/types";

import { assess, indicatorOf, revision, target } from "../../../support/plans/hubei-plan";
import { dividedPlans, resultsByHub, scaleByHub } from "../../../support/plans/parts-fixture";

function rowOf(assessment: PlanAssessment, code: string, scope: string): GapRow | null {
  const indicator = indicatorOf(assessment, code);
  const entry = indicator.scopes.find((one) => one.scope === scope);
  if (entry === undefined) throw new Error(`${scope} is missing`);
  return gapRow(indicator, entry);
}

describe("gapRow", () => {
  it("measures the province by its own target", () => {
    expect(rowOf(scaleByHub(), "scale", "province")).toMatchObject({
      state: "own",
      isOwnTarget: true,
      gap: 800,
      excess: 0,
      share: 700 / 1500,
      whole: null,
    });
  });

  it("measures a part by the target allocated to it", () => {
    const allocated = target({
      indicator: "scale",
      scope: "wuhan",
      min: "400",
      calibre: "industry-scale",
      origin: "allocation",
    });
    const plan = scaleByHub({
      targets: [target({ indicator: "scale", min: "1500", calibre: "industry-scale" }), allocated],
    });
    expect(rowOf(plan, "scale", "wuhan")).toMatchObject({
      state: "own",
      isOwnTarget: true,
      gap: 0,
      excess: 50,
      share: 450 / 400,
    });
  });

  it("shows a part without a target within the whole and its gap, and judges nothing", () => {
    expect(rowOf(resultsByHub(), "landmark-results", "wuhan")).toMatchObject({
      state: "share",
      isOwnTarget: false,
      share: 0.13,
      whole: 20,
      gap: 80,
      verdict: null,
    });
  });

  it("does not guess a whole that is not reported for the same year and calibre", () => {
    const parts = resultsByHub({ wuhan: 13 });
    expect(rowOf(parts, "landmark-results", "wuhan")).toMatchObject({
      state: "whole-unknown",
      whole: null,
      gap: null,
    });
  });

  it("says that parts exceed the whole", () => {
    const plan = resultsByHub({ province: 10, wuhan: 13 });
    expect(rowOf(plan, "landmark-results", "wuhan")).toMatchObject({
      state: "conflict",
      whole: 10,
    });
  });

  it("keeps a value of another calibre apart, and tells it from no value", () => {
    const other = assess(
      {
        revisions: [
          revision({
            indicator: "little-giants",
            scope: "wuhan",
            year: 2024,
            value: "121",
            calibre: "firm-directory",
          }),
        ],
      },
      2024,
    );
    expect(rowOf(other, "little-giants", "wuhan")).toMatchObject({
      state: "other-calibre",
      share: null,
      gap: null,
    });
    expect(rowOf(other, "little-giants", "yichang")).toMatchObject({
      state: "unreported",
      value: null,
    });
  });

  it("makes no row of a statement", () => {
    const plan = scaleByHub();
    const statements = plan.indicators.filter(({ target: own }) => own?.comparison === "statement");
    expect(statements.length).toBeGreaterThan(0);
    for (const { code } of statements) expect(rowOf(plan, code, "province")).toBeNull();
  });

  it("never mixes: bar, others and gap of a part make up the bound, or exceed it", () => {
    fc.assert(
      fc.property(dividedPlans, fc.constantFrom("wuhan", "xiangyang", "yichang"), (plan, scope) => {
        const row = rowOf(plan, "scale", scope);
        fc.pre(row !== null && row.state === "share");
        const { whole, gap, value } = row;
        expect((whole ?? 0) + (gap ?? 0)).toBeCloseTo(Math.max(1500, whole ?? 0), 6);
        expect(value?.value ?? 0).toBeLessThanOrEqual((whole ?? 0) + 1e-9);
      }),
    );
  });
});

describe("byTrouble", () => {
  const row = (over: Partial<GapRow>): GapRow => {
    const base = rowOf(scaleByHub(), "scale", "province");
    if (base === null) throw new Error("no row");
    return { ...base, ...over };
  };

  it("puts what failed first, what waits before what is met, and what nobody reported last", () => {
    const rows = [
      row({
        indicator: "unreported",
        state: "unreported",
        verdict: null,
        isOwnTarget: false,
        share: null,
      }),
      row({ indicator: "part", state: "share", verdict: null, isOwnTarget: false }),
      row({ indicator: "met", verdict: "met" }),
      row({ indicator: "awaiting", verdict: "awaiting-data" }),
      row({ indicator: "watch", verdict: "watch" }),
      row({ indicator: "missed-near", verdict: "missed", share: 0.9 }),
      row({ indicator: "missed-far", verdict: "missed", share: 0.2 }),
    ];
    expect(byTrouble(rows).map(({ indicator }) => indicator)).toEqual([
      "missed-far",
      "missed-near",
      "watch",
      "awaiting",
      "met",
      "part",
      "unreported",
    ]);
  });
});
