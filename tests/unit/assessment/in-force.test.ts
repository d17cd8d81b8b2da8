import { describe, expect, it } from "vitest";

import {
  assess,
  baseline,
  bridge,
  indicatorOf,
  NOW,
  revision,
  scopeOf,
  target,
} from "../../support/plans/hubei-plan";

const DAY = "2025-06-01T00:00:00.000Z";
const BEFORE = "2025-05-31T23:59:59.999Z";

describe("revisions as of an instant", () => {
  const first = revision({ year: 2023, value: "700", approvedAt: "2024-03-01T00:00:00.000Z" });
  const second = revision({
    year: 2023,
    value: "720",
    number: 2,
    reason: "corrected",
    approvedAt: DAY,
  });

  it("shows the value approved last by then, at the very instant too", () => {
    const latestAt = (asOf: string) =>
      scopeOf(assess({ revisions: [second, first] }, 2023, asOf), "scale").latest?.value;
    expect(latestAt(BEFORE)).toBe(700);
    expect(latestAt(DAY)).toBe(720);
    expect(latestAt("2024-02-01T00:00:00.000Z")).toBeUndefined();
  });

  it("goes by the approval, then by the number", () => {
    const lateFirst = { ...first, approvedAt: NOW };
    expect(scopeOf(assess({ revisions: [lateFirst, second] }, 2023), "scale").latest?.value).toBe(
      700,
    );
    const sameInstant = { ...first, approvedAt: DAY };
    expect(scopeOf(assess({ revisions: [second, sameInstant] }, 2023), "scale").latest?.value).toBe(
      720,
    );
  });

  it("lets a flag replace a value: not collected is no value", () => {
    const flagged = { ...second, value: null, flag: "not-collected" as const };
    const scope = scopeOf(assess({ revisions: [first, flagged] }, 2023), "scale");
    expect(scope.latest).toBeNull();
    expect(scope.series).toMatchObject([{ year: 2023, value: null, flag: "not-collected" }]);
  });

  it("keeps zero a number", () => {
    const zero = revision({ indicator: "landmark-results", year: 2023, value: "0" });
    const scope = scopeOf(assess({ revisions: [zero] }, 2023), "landmark-results");
    expect(scope).toMatchObject({
      latest: { value: 0 },
      attainment: 0,
      pace: 0,
      verdict: "behind",
    });
  });

  it("lists references apart and adopts none", () => {
    const reference = revision({ year: 2024, value: "900", state: "reference", source: "bureau" });
    const assessment = assess({ revisions: [first, reference] }, 2024);
    const scope = scopeOf(assessment, "scale");
    expect(scope.series).toHaveLength(1);
    expect(scope.references).toMatchObject([{ year: 2024, value: 900, source: "bureau" }]);
    expect(scope.latest?.year).toBe(2023);
    expect(assessment.sources.map((source) => source.key)).toEqual(["plan", "press", "bureau"]);
  });
});

describe("targets and baselines as of an instant", () => {
  const raised = target({
    indicator: "landmark-results",
    version: 2,
    min: "120",
    reason: "raised",
    approvedAt: DAY,
  });

  it("uses the highest version approved by then and keeps the history", () => {
    const targets = [raised, target({ indicator: "landmark-results" })];
    const minAt = (asOf: string) =>
      indicatorOf(assess({ targets }, 2024, asOf), "landmark-results").target?.min;
    expect(minAt(BEFORE)).toBe(100);
    expect(minAt(DAY)).toBe(120);
    expect(
      indicatorOf(assess({ targets }), "landmark-results").targetHistory.map((entry) => [
        entry.version,
        entry.scope,
        entry.reason,
      ]),
    ).toEqual([
      [1, "province", null],
      [2, "province", "raised"],
    ]);
  });

  it("has no target before its approval", () => {
    const before = assess({}, 2023, "2023-01-01T00:00:00.000Z");
    expect(scopeOf(before, "scale")).toMatchObject({ target: null, verdict: null, baseline: null });
    expect(before.sources).toEqual([]);
  });

  it("replaces a baseline by its next version", () => {
    const corrected = baseline({ version: 2, value: "500", approvedAt: DAY });
    const assessment = (asOf: string) => assess({ baselines: [corrected, baseline()] }, 2024, asOf);
    expect(indicatorOf(assessment(BEFORE), "scale").baseline?.value).toBe(516);
    expect(indicatorOf(assessment(DAY), "scale").baseline?.value).toBe(500);
  });
});

describe("bridges as of an instant", () => {
  const figures = [revision({ year: 2023, value: "700" })];

  it("compares nothing over a withdrawn bridge, from the instant it is withdrawn", () => {
    const input = { revisions: figures, bridges: [bridge({ withdrawnAt: DAY })] };
    const early = { ...figures[0]!, approvedAt: "2024-01-01T00:00:00.000Z" };
    const before = assess({ ...input, revisions: [early] }, 2023, BEFORE);
    expect(scopeOf(before, "scale").verdict).toBe("watch");
    expect(indicatorOf(before, "scale").bridge).toEqual({
      from: "core-scale",
      to: "industry-scale",
      zh: "口径衔接",
      en: "bridged",
    });
    const after = assess({ ...input, revisions: [early] }, 2023, DAY);
    expect(scopeOf(after, "scale")).toMatchObject({
      verdict: "not-assessable",
      reason: "calibre-break",
      pace: null,
      expected: null,
      observedGrowth: null,
      gap: 800,
    });
    expect(indicatorOf(after, "scale").bridge).toBeNull();
  });

  it("is one way and not continued by a second bridge", () => {
    const reverse = bridge({ from: "industry-scale", to: "core-scale" });
    const chain = [
      bridge({ to: "related-scale" }),
      bridge({ from: "related-scale", to: "industry-scale" }),
    ];
    for (const bridges of [[reverse], chain]) {
      expect(scopeOf(assess({ revisions: figures, bridges }, 2023), "scale").reason).toBe(
        "calibre-break",
      );
    }
  });

  it("is named where only a part of the province crosses it", () => {
    const giants = { indicator: "little-giants", year: 2023 };
    const known = [
      revision({ ...giants, value: "90" }),
      revision({ ...giants, scope: "wuhan", calibre: "firm-directory", value: "60" }),
    ];
    const to = "department-count";
    const bridges = [bridge({ indicator: "little-giants", from: "firm-directory", to })];
    const shown = assess({ revisions: known, bridges }, 2023);
    expect(scopeOf(shown, "little-giants", "wuhan").latest?.bridged).toBe(true);
    expect(indicatorOf(shown, "little-giants").bridge).toMatchObject({ zh: "口径衔接" });
  });

  it("serves its own indicator only", () => {
    const other = bridge({ indicator: "little-giants" });
    expect(scopeOf(assess({ revisions: figures, bridges: [other] }, 2023), "scale").reason).toBe(
      "calibre-break",
    );
  });
});
