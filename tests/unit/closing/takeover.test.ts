import { describe, expect, it } from "vitest";

import { assessPlan } from "@/lib/assessment/assess-plan";
import { methodOf } from "@/lib/assessment/method";
import { takeovers } from "@/lib/closing/takeover";
import type { BaselineVersion, Bridge } from "@/lib/plans/types";
import { SUCCESSOR_PLAN } from "@/prisma/data/successor-plan";

import { assessmentFixture, FIXTURE_AS_OF } from "../../support/plans/assessment-fixture";

const AT = "2026-03-01T00:00:00.000Z";

function successor(
  bridges: readonly Bridge[] = [],
  baselines: readonly BaselineVersion[] = [],
): Parameters<typeof takeovers>[1] {
  const input = {
    ...SUCCESSOR_PLAN,
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
