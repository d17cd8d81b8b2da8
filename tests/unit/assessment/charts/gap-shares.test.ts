import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { divideLatest, type DividedLatest } from "@/lib/assessment/charts/divided-latest";
import { gapShares, type GapShares } from "@/lib/assessment/charts/gap-shares";
import type { PlanAssessment } from "@/lib/assessment/types";

import { indicatorOf, revision } from "../../../support/plans/hubei-plan";
import {
  dividedPlans,
  resultsByHub,
  SCALE_BY_HUB,
  scaleByHub,
} from "../../../support/plans/parts-fixture";

function divided(assessment: PlanAssessment, code = "scale"): DividedLatest | null {
  return divideLatest(assessment, indicatorOf(assessment, code), "hub");
}

function shares(assessment: PlanAssessment, code = "scale"): GapShares | null {
  const parts = divided(assessment, code);
  return parts && gapShares(parts);
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

describe("gapShares", () => {
  it("lets a level grow on at each part's own rate", () => {
    const found = shares(scaleByHub());
    expect(found?.gap).toBe(800);
    expect(found?.shares.map(({ part, adds }) => [part.scope, rounded(adds)])).toEqual([
      ["wuhan", 562.5], // 450 × 1.5² − 450
      ["xiangyang", 28.125], // 50 × 1.25² − 50
      ["yichang", 6.93], // 33 × 1.1² − 33
      [null, 51.496], // 167 × (167 ÷ 146)² − 167
    ]);
    expect(found?.shares.map(({ share }) => rounded(share))).toEqual([0.703, 0.035, 0.009, 0.064]);
    expect(rounded(found?.uncarried ?? null)).toBe(150.949);
    expect(rounded(found?.uncarriedShare ?? null)).toBe(0.189);
  });

  it("lets a count grow on by each part's own number a year", () => {
    const found = shares(resultsByHub(), "landmark-results");
    expect(found?.shares.map(({ part, adds }) => [part.scope, adds])).toEqual([
      ["wuhan", 6.5],
      ["xiangyang", 0.5],
      ["yichang", 0.5],
      [null, 2.5],
    ]);
    expect(found?.uncarried).toBe(70);
  });

  it("counts a falling part against the gap", () => {
    const found = shares(
      scaleByHub({
        revisions: SCALE_BY_HUB.map((row) =>
          row.scope === "yichang" && row.year === 2023 ? { ...row, value: "15" } : row,
        ),
      }),
    );
    const yichang = found?.shares.find(({ part }) => part.scope === "yichang");
    expect(yichang?.adds).toBe(15 * 0.25 - 15);
    expect(yichang?.share).toBeLessThan(0);
  });

  it("says nothing of a part whose growth is not known, and counts a missing part to the rest", () => {
    const found = scaleByHub({
      revisions: SCALE_BY_HUB.filter(
        ({ scope, year }) => !(scope === "wuhan" && year === 2022) && scope !== "yichang",
      ),
    });
    const parts = divided(found);
    expect(parts?.missing).toEqual(["yichang"]);
    expect(parts?.parts.map(({ scope, value }) => [scope, value])).toEqual([
      ["wuhan", 450],
      ["xiangyang", 50],
      [null, 200],
    ]);
    const [wuhan, , rest] = shares(found)?.shares ?? [];
    expect(wuhan).toMatchObject({ adds: null, share: null });
    // In 2022 another set of parts was missing: the two rests are not the same thing.
    expect(rest).toMatchObject({ adds: null, share: null });
  });

  it("never mixes calibres", () => {
    const assessment = scaleByHub({
      revisions: SCALE_BY_HUB.map((row) =>
        row.scope === "wuhan" ? { ...row, calibre: "related-scale" } : row,
      ),
    });
    expect(divided(assessment)?.missing).toEqual(["wuhan"]);
  });

  it("reckons nothing from parts that exceed the whole", () => {
    const assessment = scaleByHub({
      revisions: SCALE_BY_HUB.map((row) =>
        row.scope === "wuhan" && row.year === 2023 ? { ...row, value: "690" } : row,
      ),
    });
    expect(divided(assessment)?.conflict).toMatchObject({ value: -73, conflict: true });
    expect(shares(assessment)).toBeNull();
  });

  it("is null without a gap, without time and without a number", () => {
    const met = SCALE_BY_HUB.map((row) =>
      row.scope === "province" && row.year === 2023 ? { ...row, value: "1600" } : row,
    );
    expect(shares(scaleByHub({ revisions: met }))).toBeNull();
    const late = SCALE_BY_HUB.map((row) => ({ ...row, year: row.year + 2 }));
    expect(shares(scaleByHub({ revisions: late }, 2025))).toBeNull();
    expect(divided(scaleByHub({ revisions: [] }))).toBeNull();
  });

  it("marks what rests on an inexact value", () => {
    const assessment = scaleByHub({
      revisions: [
        ...SCALE_BY_HUB.filter(({ scope, year }) => !(scope === "wuhan" && year === 2023)),
        revision({ scope: "wuhan", year: 2023, value: "450", qualifier: "more-than" }),
      ],
    });
    expect(divided(assessment)?.parts.map(({ approximate }) => approximate)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("divides the whole gap: known shares and what nobody carries make 1", () => {
    let checked = 0;
    fc.assert(
      fc.property(dividedPlans, (assessment) => {
        const found = shares(assessment);
        if (found === null) return;
        checked += 1;
        const known = found.shares.map(({ share }) => share ?? 0);
        const total = known.reduce((a, b) => a + b, found.uncarriedShare);
        const size = Math.max(1, ...known.map(Math.abs));
        expect(Math.abs(total - 1) / size).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
    expect(checked).toBeGreaterThan(0);
  }, 30_000);
});
