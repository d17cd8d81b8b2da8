import { describe, expect, it } from "vitest";

import { PANEL } from "@/lib/chart-layout/panels-layout";
import { layOutPanel, panelScale } from "@/lib/words/comparison/panel-layout";
import { comparisonRows } from "@/lib/comparison/rows";
import { chooseSelection } from "@/lib/comparison/selection";

import { assessmentFixture } from "../../../support/plans/assessment-fixture";

const assessment = assessmentFixture({
  figures: [
    { year: 2023, value: "668" },
    { year: 2025, value: "1400" },
    { scope: "wuhan", year: 2023, value: "447" },
    { scope: "wuhan", year: 2024, value: "605" },
  ],
});
const { selection } = chooseSelection(
  { indicators: "scale", scopes: "province,wuhan", years: "2022-2025" },
  assessment,
);
const rows = comparisonRows(assessment, selection);
const scale = panelScale(rows);
const panelOf = (scope: string) =>
  layOutPanel(
    rows.filter((row) => row.scope.scope === scope),
    selection.years,
    scale,
  );
const joints = (scope: string) =>
  panelOf(scope).lines.flatMap(({ calibre, joints: pairs }) =>
    pairs.map(([from, to]) => `${calibre} ${from.point.year}-${to.point.year}`),
  );

describe("layOutPanel", () => {
  it("never joins two calibres, nor points over a missing year or to a forecast", () => {
    // The province: 516 (core) in 2022, then industry scale in 2023 and 2025. Wuhan: a forecast for 2025.
    expect(joints("province")).toEqual([]);
    expect(joints("wuhan")).toEqual(["industry-scale 2023-2024", "firm-directory 2023-2024"]);
  });

  it("draws the same value at the same height in every panel", () => {
    const heights = new Map<number, number>();
    for (const scope of ["province", "wuhan"]) {
      for (const { points } of panelOf(scope).lines) {
        for (const { y, point } of points) {
          expect(heights.get(point.value) ?? y).toBe(y);
          heights.set(point.value, y);
          expect(y).toBeGreaterThanOrEqual(PANEL.top - 0.001);
          expect(y).toBeLessThanOrEqual(PANEL.height - PANEL.bottom + 0.001);
        }
      }
    }
    expect(heights.size).toBeGreaterThan(5);
  });

  it("puts a single year in the middle", () => {
    const panel = layOutPanel(rows, [2023], scale);
    expect(panel.xOf(2023)).toBeCloseTo((PANEL.left + PANEL.width - PANEL.right) / 2);
  });
});
