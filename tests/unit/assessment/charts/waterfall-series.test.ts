import { describe, expect, it } from "vitest";

import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";

import { assess, indicatorOf, revision, scopeOf } from "../../../support/plans/hubei-plan";

describe("waterfallSeries", () => {
  it("leads from the baseline over each known year to the target", () => {
    const assessment = assess(
      { revisions: [revision({ year: 2023 }), revision({ year: 2024, value: "900" })] },
      2024,
    );
    const { steps } = waterfallSeries(
      indicatorOf(assessment, "scale"),
      scopeOf(assessment, "scale"),
    );
    expect(steps.map(({ kind, year, from, to }) => [kind, year, from, to])).toEqual([
      ["baseline", 2022, 0, 516],
      ["change", 2023, 516, 700],
      ["change", 2024, 700, 900],
      ["remaining", 2025, 900, 1500],
      ["target", 2025, 0, 1500],
    ]);
  });

  it("takes the target's own calibre of a year with two", () => {
    const figures = [
      revision({ year: 2023, value: "700" }),
      revision({ year: 2023, value: "600", calibre: "core-scale" }),
    ];
    const assessment = assess({ revisions: figures }, 2024);
    const { steps } = waterfallSeries(
      indicatorOf(assessment, "scale"),
      scopeOf(assessment, "scale"),
    );
    expect(steps[1]).toMatchObject({ kind: "change", year: 2023, to: 700 });
  });

  it("is empty over a calibre break", () => {
    const assessment = assess({ bridges: [], revisions: [revision({ year: 2023 })] }, 2024);
    const series = waterfallSeries(indicatorOf(assessment, "scale"), scopeOf(assessment, "scale"));
    expect(series.steps).toEqual([]);
  });
});
