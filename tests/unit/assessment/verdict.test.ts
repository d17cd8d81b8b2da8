import { describe, expect, it } from "vitest";

import { Decimal } from "@/lib/assessment/formulas/decimal";
import { satisfiesTarget } from "@/lib/assessment/formulas/satisfies-target";
import type { Comparison, Qualifier } from "@/lib/plans/types";

import { assessFigures, baseline, revision, target } from "../../support/plans/hubei-plan";

const STOCK = {
  targets: [target({ indicator: "little-giants", min: "60" })],
  baselines: [
    baseline({
      indicator: "little-giants",
      value: "0",
      calibre: "department-count",
      publishedGrowth: "0.2",
    }),
  ],
};
const inFirstYear = (value: string, min = "60") =>
  assessFigures(
    [revision({ indicator: "little-giants", year: 2023, value })],
    2023,
    "little-giants",
    { ...STOCK, targets: [target({ indicator: "little-giants", min })] },
  );

describe("thresholds of pace", () => {
  it.each([
    ["19", "on-track"], // 19 of 20 due: exactly 0.95
    ["18.999999999999", "watch"],
    ["12", "watch"], // exactly 0.60
    ["11.999999999999", "behind"],
    ["0", "behind"],
    ["-0.000000000001", "reversed"],
    ["60", "met"],
  ])("%s of 20 due is %s", (value, verdict) => {
    expect(inFirstYear(value).verdict).toBe(verdict);
  });

  it("holds where the expected value does not end: 1 of 5/3 due is exactly 0.60", () => {
    expect(inFirstYear("1", "5").verdict).toBe("watch");
    expect(inFirstYear("1", "5").pace).toBe(0.6);
  });

  it("holds on a curve that meets a whole number: 7.6 of 8 due is exactly 0.95", () => {
    const over = {
      targets: [target({ indicator: "scale", min: "27", calibre: "core-scale" })],
      baselines: [baseline({ value: "1" })],
    };
    const figure = revision({ year: 2024, value: "8.6", calibre: "core-scale" });
    const scope = assessFigures([figure], 2024, "scale", over);
    expect(scope).toMatchObject({ expected: 9, pace: 0.95, verdict: "on-track" });
  });

  it("has no pace where no progress was due", () => {
    const flat = { ...STOCK, baselines: [{ ...STOCK.baselines[0]!, value: "60" }] };
    const figure = revision({ indicator: "little-giants", year: 2023, value: "50" });
    expect(assessFigures([figure], 2023, "little-giants", flat)).toMatchObject({
      pace: null,
      verdict: "not-assessable",
      reason: "no-baseline",
    });
  });

  it("does not take a published share for a growth in units", () => {
    expect(assessFigures([], 2023, "little-giants", STOCK)).toMatchObject({
      reason: "only-baseline",
      observedGrowth: null,
      growthBasis: null,
      projection: null,
      requiredGrowth: 20,
    });
  });

  it("has no required growth once the baseline or the value meets the target", () => {
    expect(inFirstYear("60").requiredGrowth).toBeNull();
    const reached = { ...STOCK, baselines: [{ ...STOCK.baselines[0]!, value: "60" }] };
    expect(assessFigures([], 2023, "little-giants", reached).requiredGrowth).toBeNull();
  });
});

describe("satisfiesTarget", () => {
  const at = (value: string, qualifier: Qualifier, comparison: Comparison) =>
    satisfiesTarget(new Decimal(value), qualifier, comparison, new Decimal(100));

  it.each<[string, Qualifier, Comparison, boolean]>([
    ["99.96", "exact", "gte", false],
    ["99.999999999999999999999999", "exact", "gte", false],
    ["100", "exact", "gte", true],
    ["100.00", "about", "gte", true],
    ["100", "exact", "gt", false],
    ["100", "about", "gt", false],
    ["100.01", "exact", "gt", true],
    ["100", "more-than", "gt", true],
    ["100", "more-than", "gte", true],
    ["99", "more-than", "gte", false],
    ["100", "nearly", "gte", false],
    ["100", "nearly", "between", false],
    ["101", "nearly", "gte", true],
    ["100", "exact", "between", true],
    ["100", "exact", "lte", true],
    ["100.01", "exact", "lte", false],
    ["100", "about", "lte", true],
    ["100", "nearly", "lte", true],
    ["100", "more-than", "lte", false],
    ["99", "more-than", "lte", true],
    ["500", "exact", "statement", false],
  ])("%s %s, %s 100: %s", (value, qualifier, comparison, met) => {
    expect(at(value, qualifier, comparison)).toBe(met);
  });

  it("does not call 99.96 of 100 reached", () => {
    const figure = revision({ indicator: "little-giants", year: 2025, value: "99.96" });
    expect(assessFigures([figure], 2025, "little-giants")).toMatchObject({
      verdict: "missed",
      gap: 0.04,
      attainment: 0.9996,
    });
  });
});
