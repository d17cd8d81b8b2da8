import { describe, expect, it } from "vitest";

import {
  assess,
  assessFigures,
  BASE,
  bridge,
  indicatorOf,
  revision,
  scopeOf,
  target,
} from "../../support/plans/hubei-plan";

describe("own and bridged calibres", () => {
  const own = revision({ year: 2023, value: "700" });
  const core = revision({ year: 2023, calibre: "core-scale", value: "600" });

  it("prefers the own calibre of a year, whatever the order", () => {
    for (const figures of [
      [own, core],
      [core, own],
    ]) {
      expect(assessFigures(figures, 2023).latest).toMatchObject({
        value: 700,
        calibre: "industry-scale",
        bridged: false,
      });
    }
  });

  it("takes a bridged value of a later year before an own one of an earlier", () => {
    const later = { ...core, year: 2024, value: "900" };
    const scope = assessFigures([own, later], 2024);
    expect(scope.latest).toMatchObject({ year: 2024, value: 900, bridged: true });
    expect(scope.verdict).toBe("watch");
  });

  it("picks among several bridged ones by the plan's order of calibres", () => {
    const related = revision({ year: 2023, calibre: "related-scale", value: "900" });
    const bridges = [bridge({ from: "related-scale" }), bridge()];
    for (const revisions of [
      [related, core],
      [core, related],
    ]) {
      const scope = scopeOf(assess({ revisions, bridges }, 2023), "scale");
      expect(scope.latest).toMatchObject({ value: 600, calibre: "core-scale" });
    }
  });

  it("never compares a value of another calibre, but reports it", () => {
    const related = revision({ year: 2023, calibre: "related-scale", value: "900" });
    expect(assessFigures([related], 2023)).toMatchObject({
      latest: null,
      reported: { value: 900, calibre: "related-scale", bridged: false },
      verdict: "not-assessable",
      reason: "calibre-break",
      gap: null,
      attainment: null,
    });
  });

  it("needs no baseline to name the break", () => {
    const figure = revision({
      indicator: "little-giants",
      calibre: "firm-directory",
      year: 2024,
      value: "121",
    });
    expect(assessFigures([figure], 2024, "little-giants").reason).toBe("calibre-break");
  });

  it("takes any calibre where there is no target, the plan's first within the last year", () => {
    const counts = [
      revision({ indicator: "ai-firms", year: 2024, value: "1600" }),
      revision({ indicator: "ai-firms", calibre: "firm-directory", year: 2024, value: "1326" }),
      revision({ indicator: "ai-firms", calibre: "industry-scale", year: 2023, value: "1" }),
    ];
    expect(assessFigures(counts, 2024, "ai-firms").latest).toMatchObject({
      value: 1326,
      calibre: "firm-directory",
    });
  });

  it("names the bridge that a value crosses although no baseline does", () => {
    const bridgeOf = (revisions: (typeof own)[]) =>
      indicatorOf(assess({ revisions, baselines: [] }, 2023), "scale").bridge;
    expect(bridgeOf([core])?.from).toBe("core-scale");
    expect(bridgeOf([core, own])).toBeNull();
    expect(bridgeOf([own])).toBeNull();
  });
});

describe("what is not usable", () => {
  it("leaves forecasts out, shows them, and uses provisional values", () => {
    const forecast = revision({ year: 2024, value: "1000", nature: "forecast" });
    const provisional = revision({ year: 2023, value: "700", nature: "provisional" });
    const scope = assessFigures([forecast, provisional], 2024);
    expect(scope.latest).toMatchObject({ year: 2023, nature: "provisional" });
    expect(scope.series.map((point) => point.nature)).toEqual(["provisional", "forecast"]);
  });

  it("leaves out years after the assessment year, and shows them", () => {
    const figures = [revision({ year: 2024, value: "900" }), revision({ year: 2023 })];
    const scope = assessFigures(figures, 2023);
    expect(scope.latest?.year).toBe(2023);
    expect(scope.series.map((point) => point.year)).toEqual([2023, 2024]);
  });

  it("treats a text that is no number as no value", () => {
    const scope = assessFigures([revision({ year: 2023, value: "n/a" })], 2023);
    expect(scope.latest).toBeNull();
    expect(scope.series[0]?.value).toBeNull();
  });
});

describe("parts of the province", () => {
  const wuhan = revision({ scope: "wuhan", year: 2024, value: "600", calibre: "core-scale" });

  it("contribute to the provincial bound, over a bridge too", () => {
    const assessment = assess({ revisions: [wuhan] }, 2024);
    const scope = scopeOf(assessment, "scale", "wuhan");
    expect(scope).toMatchObject({ contribution: 0.4, target: null, verdict: null, gap: null });
    expect(scopeOf(assessment, "scale").contribution).toBeNull();
  });

  it("contribute nothing that is counted otherwise than the province's target", () => {
    const allocation = target({
      indicator: "scale",
      scope: "wuhan",
      min: "900",
      calibre: "firm-directory",
      origin: "allocation",
    });
    const directory = { ...wuhan, calibre: "firm-directory", value: "700" };
    const targets = [...BASE.targets, allocation];
    const scope = scopeOf(assess({ targets, revisions: [directory] }, 2024), "scale", "wuhan");
    expect(scope).toMatchObject({ latest: { value: 700 }, gap: 200, contribution: null });
  });

  it("are judged by an allocation of their own", () => {
    const allocation = target({
      indicator: "scale",
      scope: "wuhan",
      comparison: "gte",
      min: "600",
      calibre: "core-scale",
      origin: "allocation",
    });
    const assessment = assess({ targets: [allocation], revisions: [wuhan] }, 2024);
    const scope = scopeOf(assessment, "scale", "wuhan");
    expect(scope).toMatchObject({ verdict: "met", attainment: 1, contribution: null });
    expect(indicatorOf(assessment, "scale").target).toBeNull();
  });

  it("come after the province, in the plan's order", () => {
    expect(indicatorOf(assess({}), "scale").scopes.map((scope) => scope.scope)).toEqual([
      "province",
      "wuhan",
      "xiangyang",
      "yichang",
      "optics-valley",
      "auto-valley",
      "cyber-valley",
      "foundation",
      "fusion",
      "services",
    ]);
  });
});
