import { describe, expect, it } from "vitest";

import { assessPlan } from "@/lib/assessment/assess-plan";
import { methodOf } from "@/lib/assessment/method";
import { takeovers } from "@/lib/closing/takeover";
import type { BaselineVersion, Bridge, Indicator } from "@/lib/plans/types";
import { takeoverSentences } from "@/lib/words/closing/takeover-sentences";
import { SUCCESSOR_PLAN } from "@/prisma/data/successor-plan";

import { speaker } from "../../support/in-words";
import { assessmentFixture, FIXTURE_AS_OF } from "../../support/plans/assessment-fixture";

const AT = "2026-03-01T00:00:00.000Z";

function successor(
  bridges: readonly Bridge[] = [],
  baselines: readonly BaselineVersion[] = [],
  scale: Partial<Indicator> = {},
): Parameters<typeof takeovers>[1] {
  const input = {
    ...SUCCESSOR_PLAN,
    indicators: SUCCESSOR_PLAN.indicators.map((one) =>
      one.code === "scale" ? { ...one, ...scale } : one,
    ),
    targets: SUCCESSOR_PLAN.targets.map((target) => ({ ...target, approvedAt: AT })),
    baselines,
    bridges,
    revisions: [],
  };
  return {
    assessment: assessPlan(input, { asOf: FIXTURE_AS_OF, release: null }, methodOf(1)),
    bridges,
  };
}

const core = { year: 2025, value: "1100", calibre: "core-scale" } as const;
const own = { year: 2025, value: "1386.5" } as const;
const bridge: Bridge = {
  indicator: "scale",
  from: "core-scale",
  to: "industry-scale",
  note: { zh: "可比", en: "comparable" },
  approvedAt: AT,
  withdrawnAt: null,
};
const states = (...args: Parameters<typeof takeovers>) =>
  takeovers(...args).map(({ indicator, state, value }) => [
    indicator.code,
    state,
    value?.value ?? null,
  ]);

describe("takeovers", () => {
  it("has nothing to take over while the last year is not published", () => {
    expect(states(assessmentFixture(), successor())).toEqual([["scale", "awaiting-data", null]]);
  });

  it("takes no forecast and no value of an earlier year", () => {
    const ended = assessmentFixture({
      figures: [
        { ...own, nature: "forecast" },
        { ...own, year: 2024 },
      ],
    });
    expect(states(ended, successor())).toEqual([["scale", "awaiting-data", null]]);
  });

  it("takes the value of the target's own calibre, whatever else there is", () => {
    const ended = assessmentFixture({ figures: [core, own] });
    expect(states(ended, successor([bridge]))).toEqual([["scale", "same-calibre", 1386.5]]);
  });

  it("needs a bridge for another calibre, signed in the plan that takes it", () => {
    // The ended plan has such a bridge of its own: it says nothing about the next one.
    const ended = assessmentFixture({ figures: [core] });
    expect(states(ended, successor())).toEqual([["scale", "bridge-needed", 1100]]);
    expect(states(ended, successor([bridge]))).toEqual([["scale", "bridged", 1100]]);
    const withdrawn = { ...bridge, withdrawnAt: AT };
    expect(states(ended, successor([withdrawn]))).toEqual([["scale", "bridge-needed", 1100]]);
  });

  it.each<readonly [string, Partial<Indicator>, string, string]>([
    [
      "other-unit",
      { unit: { zh: "万亿元", en: "trillion CNY" } },
      "2025 年为 1386.5 亿元，后续方案以万亿元计。",
      "CNY 138.65 billion in 2025; the next plan counts in trillion CNY.",
    ],
    [
      "other-accrual",
      { accrual: "stock" },
      "2025 年为 1386.5 亿元，按当年规模计；后续方案按年末数计。",
      "CNY 138.65 billion in 2025, counted as size in a year; the next plan counts it as number at year end.",
    ],
    [
      "more-decimals",
      { decimals: 0 },
      "2025 年为 1386.5 亿元，后续方案只计整数。",
      "CNY 138.65 billion in 2025; the next plan writes whole numbers only.",
    ],
  ])("takes no number that would say something else: %s", async (state, scale, zh, en) => {
    const ended = assessmentFixture({ figures: [own] });
    const next = successor([], [], scale);
    expect(states(ended, next)).toEqual([["scale", state, 1386.5]]);
    const [entry] = takeovers(ended, next);
    if (entry === undefined) throw new Error("There is no target.");
    const [sentence] = takeoverSentences(ended, next.assessment, entry, null);
    if (sentence === undefined) throw new Error("There is no sentence.");
    expect((await speaker("zh"))(sentence)).toBe(`不能照原样承接：${zh}`);
    expect((await speaker("en"))(sentence)).toBe(`Cannot be taken over as it is: ${en}`);
  });

  it("says of a running count that it starts from 0 where nothing is taken over", () => {
    const ended = assessmentFixture({ figures: [own] });
    const next = successor([], [], { accrual: "cumulative" });
    const [entry] = takeovers(ended, next);
    if (entry === undefined) throw new Error("There is no target.");
    const keys = takeoverSentences(ended, next.assessment, entry, null).map(({ key }) => key);
    expect(keys).toEqual(["plans.succession.other-accrual", "plans.succession.startsAtZero"]);
  });

  it("says when a baseline is there already", () => {
    const baseline: BaselineVersion = {
      indicator: "scale",
      scope: "province",
      version: 1,
      year: 2025,
      value: "1386.5",
      qualifier: "exact",
      calibre: "industry-scale",
      publishedGrowth: null,
      source: null,
      wording: { zh: "1386.5亿元", en: "1386.5" },
      approvedAt: AT,
    };
    const [entry] = takeovers(assessmentFixture({ figures: [own] }), successor([], [baseline]));
    expect(entry).toMatchObject({ state: "taken-over", baseline: { year: 2025, value: 1386.5 } });
  });
});
