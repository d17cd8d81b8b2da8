import { describe, expect, it } from "vitest";

import { contributionSeries, trajectorySeries } from "@/lib/assessment/charts/chart-series";
import { matrixCell } from "@/lib/assessment/charts/matrix-cell";

import {
  assess,
  indicatorOf,
  revision,
  SCOPES,
  scopeOf,
  target,
} from "../../../support/plans/hubei-plan";

const PARTS = [
  revision({ year: 2024, value: "1000" }),
  revision({ scope: "wuhan", year: 2024, value: "700", qualifier: "more-than" }),
  revision({ scope: "xiangyang", year: 2024, value: "120" }),
  revision({ scope: "optics-valley", year: 2024, value: "350" }),
];

describe("trajectorySeries", () => {
  const revisions = [
    revision({ year: 2020, value: "350", qualifier: "about" }),
    revision({ year: 2022, value: "516", calibre: "core-scale" }),
    revision({ year: 2023, value: "700" }),
    revision({ year: 2023, value: "2000", calibre: "related-scale" }),
    revision({ year: 2024, value: "900", nature: "provisional" }),
    revision({ year: 2025, value: null, flag: "not-collected" }),
    revision({ year: 2026, value: "3000", nature: "forecast" }),
    revision({ year: 2024, value: "950", state: "reference" }),
  ];
  const at = (year: number) => {
    const assessment = assess({ revisions }, year);
    const scope = scopeOf(assessment, "scale");
    return { scope, series: trajectorySeries(indicatorOf(assessment, "scale"), scope, year) };
  };
  const { scope, series } = at(2025);

  it("breaks the line at each change of calibre, the target's own first", () => {
    expect(
      series.segments.map(({ calibre, comparable, bridged, points }) => [
        calibre,
        comparable,
        bridged,
        points.map((point) => point.year),
      ]),
    ).toEqual([
      ["industry-scale", true, false, [2020, 2023, 2024]],
      ["core-scale", true, true, [2022]],
      ["related-scale", false, false, [2023]],
    ]);
  });

  it("marks gaps and provisional values", () => {
    expect(series.segments[0]?.points).toMatchObject([
      { year: 2020, afterGap: false, qualifier: "about" },
      { year: 2023, afterGap: true, nature: "actual" },
      { year: 2024, afterGap: false, nature: "provisional" },
    ]);
  });

  it("draws of the years after the assessed one nothing but forecasts", () => {
    const { series: then } = at(2023);
    expect(then.segments[0]?.points.map(({ year }) => year)).toEqual([2020, 2023]);
    expect([then.flags, then.references]).toEqual([[], []]);
    expect(then.forecasts).toMatchObject([{ year: 2026, value: 3000 }]);
  });

  it("keeps forecasts, flags and references off the line", () => {
    expect(series.forecasts).toMatchObject([{ year: 2026, value: 3000 }]);
    expect(series.flags).toEqual([
      { year: 2025, calibre: "industry-scale", flag: "not-collected" },
    ]);
    expect(series.references).toMatchObject([{ year: 2024, value: 950 }]);
  });

  it("holds target, expected path and projection within its domain", () => {
    expect(series.target).toEqual({ year: 2025, comparison: "gt", min: 1500, max: null });
    expect(series.years).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(series.extent).toEqual({ min: 0, max: 3000 });
    expect(series.expected).toEqual(scope.expectedPath);
    expect(series.projection.at(-1)).toEqual({ year: 2025, value: scope.projection });
    expect(series.projectionBasis).toBe("observed");
    expect(series.baseline).toMatchObject({ year: 2022, value: 516, comparable: true });
  });

  it("stays drawable with nothing known", () => {
    const empty = assess({ targets: [], baselines: [] }, 2024);
    expect(
      trajectorySeries(indicatorOf(empty, "scale"), scopeOf(empty, "scale"), 2024),
    ).toMatchObject({ segments: [], target: null, years: [2024], extent: { min: 0, max: 0 } });
  });
});

describe("contributionSeries", () => {
  const seriesOf = (revisions = PARTS, year = 2024) =>
    contributionSeries(indicatorOf(assess({ revisions }, year), "scale"), year, SCOPES);

  it("stacks the hubs, the rest and the remaining gap up to the bound", () => {
    const [hubs] = seriesOf().variants;
    expect(hubs).toMatchObject({ kind: "hub", whole: "province", bound: 1500, targetYear: 2025 });
    const [yearParts] = hubs?.yearsParts ?? [];
    expect(yearParts).toMatchObject({
      year: 2024,
      calibre: "industry-scale",
      bridged: false,
      whole: 1000,
      rest: { value: 180, atMost: true, conflict: false },
      remaining: 500,
      bound: 1500,
    });
    expect(yearParts?.parts.map((part) => [part.scope, part.value, part.qualifier])).toEqual([
      ["wuhan", 700, "more-than"],
      ["xiangyang", 120, "exact"],
      ["yichang", null, null],
    ]);
    expect(yearParts?.parts[1]?.contribution).toBe(0.08);
  });

  it("divides a hub by its carriers, without inventing a bound", () => {
    const carriers = seriesOf().variants.find((variant) => variant.kind === "carrier");
    expect(carriers).toMatchObject({ whole: "wuhan", bound: null, targetYear: null });
    expect(carriers?.yearsParts[0]).toMatchObject({
      whole: 700,
      rest: { value: 350, atMost: true },
      remaining: null,
    });
  });

  it("leaves rest and gap unknown without the whole", () => {
    const [yearParts] = seriesOf(PARTS.slice(1)).variants[0]?.yearsParts ?? [];
    expect(yearParts).toMatchObject({ whole: null, rest: null, remaining: null, bound: 1500 });
  });

  it("stacks one calibre a year, and none that may not be compared", () => {
    const directory = revision({
      scope: "yichang",
      year: 2024,
      value: "90",
      calibre: "firm-directory",
    });
    const earlier = revision({
      scope: "wuhan",
      year: 2023,
      value: "500",
      calibre: "firm-directory",
    });
    const yearsParts = seriesOf([...PARTS, directory, earlier]).variants[0]?.yearsParts;
    expect(yearsParts?.map((yearParts) => yearParts.year)).toEqual([2024]);
    expect(yearsParts?.[0]?.parts[2]?.value).toBeNull();
  });

  it("uses a bridged calibre where only that is known", () => {
    const core = revision({ scope: "wuhan", year: 2023, value: "600", calibre: "core-scale" });
    const yearParts = seriesOf([core]).variants[0]?.yearsParts[0];
    expect(yearParts).toMatchObject({ calibre: "core-scale", bridged: true });
    expect(yearParts?.parts[0]).toMatchObject({ value: 600, contribution: 0.4 });
  });

  it("shows parts above the whole as a conflict, and nothing after the year asked for", () => {
    const figures = [
      revision({ year: 2023, value: "500" }),
      revision({ scope: "wuhan", year: 2023, value: "600" }),
      ...PARTS,
    ];
    const yearsParts = seriesOf(figures, 2023).variants[0]?.yearsParts;
    expect(yearsParts).toHaveLength(1);
    expect(yearsParts?.[0]?.rest).toEqual({ value: -100, atMost: true, conflict: true });
  });
});

describe("matrixCell", () => {
  const allocation = target({
    indicator: "scale",
    scope: "xiangyang",
    min: "240",
    calibre: "industry-scale",
    origin: "allocation",
  });
  const assessment = assess(
    {
      targets: [
        allocation,
        target({ indicator: "scale", comparison: "gt", min: "1500", calibre: "industry-scale" }),
      ],
      revisions: [
        ...PARTS,
        revision({ scope: "cyber-valley", year: 2023, value: "9", calibre: "firm-directory" }),
        revision({ scope: "yichang", year: 2024, value: null, flag: "not-applicable" }),
        revision({ scope: "fusion", year: 2026, value: null, flag: "not-applicable" }),
      ],
    },
    2024,
  );
  const scale = assessment.indicators.find(({ code }) => code === "scale")!;
  const cell = (scope: string) => {
    const entry = scale.scopes.find((candidate) => candidate.scope === scope)!;
    return matrixCell(scale, entry, assessment.year);
  };

  it("tells a value from a flag and from an unreported cell", () => {
    expect(cell("wuhan")).toMatchObject({
      state: "value",
      reported: { value: 700, qualifier: "more-than", year: 2024 },
      hasTarget: false,
      verdict: null,
    });
    expect(cell("yichang")).toMatchObject({
      state: "flag",
      flag: "not-applicable",
      flagYear: 2024,
      reported: null,
    });
    expect(cell("fusion")).toMatchObject({ state: "unreported", flag: null, flagYear: null });
  });

  it("names a calibre that may not be compared, and judges by an allocation", () => {
    expect(cell("cyber-valley")).toMatchObject({
      state: "value",
      otherCalibre: true,
      latest: null,
      contribution: null,
    });
    expect(cell("xiangyang")).toMatchObject({
      otherCalibre: false,
      hasTarget: true,
      attainment: 0.5,
      verdict: "not-assessable",
      reason: "no-baseline",
      contribution: 0.08,
    });
  });
});
