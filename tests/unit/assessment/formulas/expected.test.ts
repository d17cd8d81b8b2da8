import { describe, expect, it } from "vitest";

import { Decimal, ratioValue } from "@/lib/assessment/formulas/decimal";
import { expectedAt, expectedPath } from "@/lib/assessment/formulas/expected";

import {
  assess,
  assessFigures,
  baseline,
  revision,
  scopeOf,
  target,
} from "../../../support/plans/hubei-plan";

const point = (year: number, value: string) => ({ year, value: new Decimal(value) });

describe("expectedPath", () => {
  it("keeps exact values exact: a third of 5, and a curve that meets a whole number", () => {
    const line = expectedPath("linear", point(2022, "0"), point(2025, "5"), []);
    expect(expectedAt(line, 2023)).toMatchObject({ num: new Decimal(5), den: new Decimal(3) });
    const curve = expectedPath("geometric", point(2022, "27"), point(2025, "8"), []);
    const at2024 = expectedAt(curve, 2024);
    expect(at2024 && ratioValue(at2024).toString()).toBe("12");
  });

  it("has no curve from zero or below, and no path that does not lead forward", () => {
    expect(expectedPath("geometric", point(2022, "0"), point(2025, "5"), [])).toBeNull();
    expect(expectedPath("geometric", point(2022, "-1"), point(2025, "5"), [])).toBeNull();
    expect(expectedPath("linear", point(2025, "1"), point(2025, "5"), [])).toBeNull();
    expect(expectedPath("linear", null, point(2025, "5"), [])).toBeNull();
    expect(expectedPath("linear", point(-1e15, "1"), point(2025, "5"), [])).toBeNull();
  });

  it("ends at its ends", () => {
    const line = expectedPath("linear", point(2022, "1"), point(2025, "4"), []);
    expect(expectedAt(line, 2021)).toBeNull();
    expect(expectedAt(line, 2026)).toBeNull();
  });
});

describe("milestones given with the target", () => {
  const milestones = [
    { year: 2024, value: "900" },
    { year: 2023, value: "600" },
  ];
  const targets = [
    target({
      indicator: "scale",
      comparison: "gt",
      min: "1500",
      calibre: "industry-scale",
      milestones,
    }),
  ];
  const figures = [revision({ year: 2023, value: "600" })];

  it("replace the curve by lines between them", () => {
    const scope = assessFigures(figures, 2024, "scale", { targets });
    expect(scope.expectedPath).toEqual([
      { year: 2022, value: 516 },
      { year: 2023, value: 600 },
      { year: 2024, value: 900 },
      { year: 2025, value: 1500 },
    ]);
    expect(scope).toMatchObject({ expected: 600, expectedNow: 900, pace: 1, verdict: "on-track" });
  });

  it("are crossed straight where a year has none", () => {
    const some = [{ ...targets[0]!, milestones: [{ year: 2024, value: "900" }] }];
    const scope = assessFigures([], 2023, "scale", { targets: some });
    expect(scope.expected).toBe(708);
  });

  it("give a path without a baseline, but no pace", () => {
    const assessment = assess({ targets, baselines: [], revisions: figures }, 2023);
    const scope = scopeOf(assessment, "scale");
    expect(scope.expectedPath.map((entry) => entry.year)).toEqual([2023, 2024, 2025]);
    expect(scope).toMatchObject({ expected: 600, pace: null, reason: "no-baseline" });
  });

  it("count only between the baseline and the target", () => {
    const outside = [
      { year: 2022, value: "1" },
      { year: 2025, value: "1" },
      { year: 2030, value: "1" },
    ];
    const scope = assessFigures([], 2024, "scale", {
      targets: [{ ...targets[0]!, milestones: outside }],
      baselines: [baseline()],
    });
    expect(scope.expected).toBeCloseTo(1051.0, 1);
  });
});
