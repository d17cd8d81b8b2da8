import { describe, expect, it } from "vitest";

import {
  foldedSentence,
  gapChartSeries,
  gapFinding,
  scopeGaps,
} from "@/lib/words/gap/gap-chart-words";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Locale } from "@/lib/i18n/routing";

import { speaker } from "../../../support/in-words";
import { resultsByHub, scaleByHub } from "../../../support/plans/parts-fixture";

async function chartOf(assessment: PlanAssessment, scope: string, locale: Locale = "zh") {
  const inWords = await speaker(locale);
  const gaps = scopeGaps(assessment, scope);
  const series = gapChartSeries(assessment, gaps.rows, {
    inWords,
    hrefOf: (indicator) => `/indicators/${indicator}`,
  });
  const finding = inWords(gapFinding(assessment, scope, gaps));
  return { gaps, series, finding, inWords };
}

describe("the gap chart's words", () => {
  it("say of the province what is missing, in its unit and as a share of the target", async () => {
    const { series } = await chartOf(scaleByHub(), "province");
    const scale = series.rows.find(({ key }) => key === "scale");
    expect(scale?.texts).toEqual(["还差 800 u（53.3%）", "700 u"]);
    expect(scale).toMatchObject({ hasTick: true, remainder: "gap", href: "/indicators/scale" });
    expect(scale?.value).toBeCloseTo(700 / 1500, 10);
  });

  it("say of a part without a target what it is of the whole, without a verdict", async () => {
    const { series, finding } = await chartOf(resultsByHub(), "wuhan");
    const results = series.rows.find(({ key }) => key === "landmark-results");
    expect(results).toMatchObject({ sign: null, tone: "accent", whole: 0.2 });
    expect(results?.texts).toEqual(["wuhan 13 u = 全省目标的 13.0%", "全省还差 80 u"]);
    expect(results).toMatchObject({ note: "全省目标 100 u", chip: "wuhan未定目标" });
    expect(finding).toBe("wuhan没有分解目标：按全省目标看 1 项");
  });

  it("name both numbers of a conflict, and call a multiple of a small range no share", async () => {
    const conflict = await chartOf(resultsByHub({ province: 10, wuhan: 13 }), "wuhan");
    expect(conflict.series.rows[0]?.texts).toEqual([
      "wuhan 13 u = 全省目标的 13.0%",
      "⚠ 各部分合计 13 u，大于全省 10 u，数据矛盾",
    ]);
    const many = await chartOf(resultsByHub({ province: 150, wuhan: 130 }), "wuhan");
    expect(many.series.rows[0]?.texts[0]).toBe("wuhan 130 u（目标 100 u）");
    expect(JSON.stringify(many.series)).not.toContain("130.0%");
  });

  it("fold what nobody reported into one sentence when it is more than half", async () => {
    const { gaps, inWords } = await chartOf(resultsByHub(), "wuhan", "en");
    expect(gaps.rows.every(({ state }) => state !== "unreported")).toBe(true);
    expect(gaps.folded.length).toBeGreaterThan(gaps.rows.length);
    expect(inWords(foldedSentence(resultsByHub(), gaps.folded))).toMatch(
      new RegExp(`^${gaps.folded.length} more are not reported: `),
    );
  });

  it("explain only marks that are drawn", async () => {
    const { series } = await chartOf(resultsByHub(), "wuhan");
    expect(series.keys.map(({ mark }) => mark)).toEqual(["part", "others", "gap", "target"]);
  });
});
