import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { divideLatest } from "@/lib/assessment/charts/divided-latest";
import { partWaterfall, type PartWaterfall } from "@/lib/assessment/charts/part-waterfall";
import type { PlanAssessment } from "@/lib/assessment/types";

import { baseline, indicatorOf, revision } from "../../../support/plans/hubei-plan";
import {
  dividedPlans,
  resultsByHub,
  SCALE_BY_HUB,
  scaleByHub,
} from "../../../support/plans/parts-fixture";

function waterfall(
  assessment: PlanAssessment,
  code = "scale",
  kind: "hub" | "field" = "hub",
): PartWaterfall | null {
  const indicator = indicatorOf(assessment, code);
  const divided = divideLatest(assessment, indicator, kind);
  return divided && partWaterfall(indicator, divided);
}

const told = (found: PartWaterfall | null) =>
  found?.steps.map(({ kind, scope, from, to }) => [scope ?? kind, from, to]);

describe("partWaterfall", () => {
  it("leads over each hub's growth and the rest to the latest value and the target", () => {
    expect(told(waterfall(scaleByHub()))).toEqual([
      ["start", 0, 516],
      ["wuhan", 516, 666],
      ["xiangyang", 666, 676],
      ["yichang", 676, 679],
      ["rest", 679, 700],
      ["latest", 0, 700],
      ["remaining", 700, 1500],
      ["target", 0, 1500],
    ]);
  });

  it("keeps the difference between a bridged baseline and the same year's value apart", () => {
    const found = waterfall(
      scaleByHub({
        revisions: SCALE_BY_HUB.map((row) =>
          row.scope === "province" && row.year === 2022 ? { ...row, value: "520" } : row,
        ),
      }),
    );
    expect(told(found)?.slice(0, 3)).toEqual([
      ["start", 0, 516],
      ["difference", 516, 520],
      ["wuhan", 520, 670],
    ]);
    expect(found?.mixed).toBe(false);
  });

  it("says that a difference of calibres is within the rest where it cannot be told apart", () => {
    const found = waterfall(
      scaleByHub({
        revisions: SCALE_BY_HUB.filter(
          ({ scope, year }) => !(scope === "province" && year === 2022),
        ),
      }),
    );
    expect(found?.mixed).toBe(true);
  });

  it("starts parts of a running count at zero", () => {
    expect(told(waterfall(resultsByHub(), "landmark-results"))).toEqual([
      ["start", 0, 0],
      ["wuhan", 0, 13],
      ["xiangyang", 13, 14],
      ["yichang", 14, 15],
      ["rest", 15, 20],
      ["latest", 0, 20],
      ["remaining", 20, 100],
      ["target", 0, 100],
    ]);
  });

  it("names the parts whose change is unknown: it is within the rest's", () => {
    const found = waterfall(
      scaleByHub({
        revisions: SCALE_BY_HUB.filter(
          ({ scope, year }) => !(scope === "wuhan" && year === 2022) && scope !== "yichang",
        ),
      }),
    );
    expect(found?.unknown).toEqual(["wuhan", "yichang"]);
    expect(told(found)?.slice(1, 3)).toEqual([
      ["xiangyang", 516, 526],
      ["rest", 526, 700],
    ]);
  });

  it("does not take a hub's baseline of another calibre for its value", () => {
    const found = waterfall(
      scaleByHub({
        baselines: [baseline(), baseline({ scope: "wuhan", value: "100" })],
        revisions: SCALE_BY_HUB.filter(({ scope, year }) => !(scope === "wuhan" && year === 2022)),
      }),
    );
    expect(found?.unknown).toEqual(["wuhan"]);
  });

  it("begins a stock without a baseline at its first value", () => {
    const stock = (scope: string, year: number, value: string) =>
      revision({ indicator: "little-giants", scope, year, value });
    const found = waterfall(
      scaleByHub({
        revisions: [
          stock("province", 2022, "50"),
          stock("province", 2023, "80"),
          stock("wuhan", 2022, "30"),
          stock("wuhan", 2023, "55"),
        ],
      }),
      "little-giants",
    );
    expect(found?.startKind).toBe("first");
    expect(told(found)?.slice(0, 3)).toEqual([
      ["start", 0, 50],
      ["wuhan", 50, 75],
      ["rest", 75, 80],
    ]);
  });

  it("is null in a conflict and where no part is known", () => {
    const conflict = SCALE_BY_HUB.map((row) =>
      row.scope === "wuhan" && row.year === 2023 ? { ...row, value: "690" } : row,
    );
    expect(waterfall(scaleByHub({ revisions: conflict }))).toBeNull();
    expect(waterfall(scaleByHub(), "scale", "field")).toBeNull();
  });

  it("joins every step to the one before and ends at the latest value", () => {
    let checked = 0;
    fc.assert(
      fc.property(dividedPlans, (assessment) => {
        const found = waterfall(assessment);
        if (found === null) return;
        checked += 1;
        const ways = found.steps.filter(({ kind }) => kind !== "latest" && kind !== "target");
        ways.slice(1).forEach((step, index) => {
          expect(step.from).toBe(ways[index]?.to);
        });
        const latest = found.steps.find(({ kind }) => kind === "latest");
        expect(ways.findLast(({ kind }) => kind !== "remaining")?.to).toBe(latest?.to);
      }),
      { numRuns: 60 },
    );
    expect(checked).toBeGreaterThan(0);
  }, 30_000);
});
