import { describe, expect, it } from "vitest";

import type { PlanAssessment } from "@/lib/assessment/types";
import type { GapBar } from "@/lib/chart-layout/gap-types";
import { gapChartSeries, scopeGaps } from "@/lib/words/gap/gap-chart-words";

import { speaker } from "../../../support/in-words";
import { assess, revision, target } from "../../../support/plans/hubei-plan";

const inWords = await speaker("zh");
const english = await speaker("en");

function barOf(
  assessment: PlanAssessment,
  scope: string,
  code: string,
  words: typeof inWords = inWords,
): GapBar {
  const { rows, folded } = scopeGaps(assessment, scope);
  const { rows: bars } = gapChartSeries(assessment, [...rows, ...folded], {
    inWords: words,
    hrefOf: () => null,
    entryOf: (indicator) => `/figures?indicator=${indicator}`,
  });
  const bar = bars.find(({ key }) => key === code);
  if (bar === undefined) throw new Error(`${scope} has no row of ${code}`);
  return bar;
}

const results = (scope: string, value: string, year = 2025) =>
  revision({ indicator: "landmark-results", scope, year, value });
const ofResults = (over: Parameters<typeof target>[0]) =>
  target({ ...over, indicator: "landmark-results" });
const PROVINCE = ofResults({ indicator: "landmark-results" });
const WUHAN = ofResults({
  indicator: "landmark-results",
  scope: "wuhan",
  min: "50",
  origin: "allocation",
});

describe("the states of a gap row", () => {
  it("own: hatches to the tick what is missing, and is lighter beyond a target that is exceeded", () => {
    const plan = (value: string) =>
      assess({ targets: [PROVINCE, WUHAN], revisions: [results("wuhan", value)] }, 2025);
    expect(barOf(plan("46"), "wuhan", "landmark-results")).toMatchObject({
      sign: "missed",
      chip: null,
      look: "solid",
      value: 0.92,
      whole: null,
      remainder: "gap",
      hasTick: true,
      texts: ["还差 4 u（8.0%）", "46 u"],
      entry: null,
    });
    expect(barOf(plan("55"), "wuhan", "landmark-results")).toMatchObject({
      sign: "met",
      value: 1.1,
      texts: ["超出 5 u", "55 u"],
    });
  });

  it("share: the part within the whole's bar, no verdict, the whole's gap in words", () => {
    const plan = assess(
      { targets: [PROVINCE], revisions: [results("province", "71"), results("wuhan", "46")] },
      2025,
    );
    const bar = barOf(plan, "wuhan", "landmark-results");
    expect(bar).toMatchObject({
      sign: null,
      tone: "accent",
      value: 0.46,
      whole: 0.71,
      note: "全省目标 100 u",
      chip: "wuhan未定目标",
      texts: ["wuhan 46 u = 全省目标的 46.0%", "全省还差 29 u"],
    });
    expect(barOf(plan, "wuhan", "landmark-results", english).texts).toEqual([
      "wuhan: 46 u = 46.0% of the target of the province",
      "29 u short in the province",
    ]);
  });

  it("whole unreported: dashes behind the part, no gap", () => {
    const plan = assess({ targets: [PROVINCE], revisions: [results("wuhan", "46")] }, 2025);
    expect(barOf(plan, "wuhan", "landmark-results")).toMatchObject({
      value: 0.46,
      whole: 0.46,
      remainder: "unknown",
      hasTick: true,
      texts: ["wuhan 46 u = 全省目标的 46.0%", "全省总数未报"],
    });
  });

  it("conflict: both numbers, nothing hatched", () => {
    const revisions = [
      results("province", "50"),
      results("wuhan", "46"),
      results("xiangyang", "7"),
    ];
    const plan = assess({ targets: [PROVINCE], revisions }, 2025);
    expect(barOf(plan, "wuhan", "landmark-results")).toMatchObject({
      remainder: "unknown",
      texts: ["wuhan 46 u = 全省目标的 46.0%", "⚠ 各部分合计 53 u，大于全省 50 u，数据矛盾"],
    });
  });

  it("another calibre: an outline without tick or share", () => {
    const other = revision({
      indicator: "landmark-results",
      scope: "wuhan",
      year: 2025,
      value: "46",
      calibre: "firm-directory",
    });
    const plan = assess({ targets: [PROVINCE], revisions: [other] }, 2025);
    const bar = barOf(plan, "wuhan", "landmark-results");
    expect(bar).toMatchObject({ look: "outline", remainder: "none", hasTick: false });
    expect(bar.texts[1]).toBe("口径不同（firm-directory），不与目标比较");
  });

  it("nothing reported: a hatched track with tick, the last value as a mark, and where to report", () => {
    const known = assess({ targets: [PROVINCE], revisions: [results("wuhan", "13", 2024)] }, 2025);
    expect(barOf(known, "wuhan", "landmark-results")).toMatchObject({
      value: null,
      last: 0.13,
      whole: null,
      remainder: "gap",
      hasTick: true,
      note: "全省目标 100 u",
      texts: ["2025 年未报", "上年 13 u"],
      entry: { text: "去填报", href: "/figures?indicator=landmark-results" },
    });
    const never = assess({ targets: [PROVINCE], revisions: [] }, 2025);
    expect(barOf(never, "wuhan", "landmark-results")).toMatchObject({
      last: null,
      texts: ["2025 年未报"],
    });
  });

  it("an own target that is due waits for its own year", () => {
    const plan = assess(
      { targets: [PROVINCE, WUHAN], revisions: [results("wuhan", "40", 2023)] },
      2025,
    );
    expect(barOf(plan, "wuhan", "landmark-results")).toMatchObject({
      sign: "awaiting-data",
      tone: "open",
      value: null,
      last: 0.8,
      texts: ["2025 年未报", "2023 年 40 u"],
    });
  });

  it("a small range is told in numbers, and ends at the tick while it is inside", () => {
    const range = ofResults({
      indicator: "landmark-results",
      comparison: "between",
      min: "1",
      max: "2",
    });
    const plan = (province: string) =>
      assess(
        { targets: [range], revisions: [results("province", province), results("wuhan", "2")] },
        2025,
      );
    const inside = barOf(plan("2"), "wuhan", "landmark-results");
    expect(inside).toMatchObject({ value: 1, whole: 1, note: "全省目标 1 至 2 u" });
    expect(inside.texts).toEqual(["wuhan 2 u（目标 1 至 2 u）", "全省已达目标"]);
    const beyond = barOf(plan("3"), "wuhan", "landmark-results");
    expect(beyond).toMatchObject({ value: 1, whole: 1.5 });
    expect(JSON.stringify([inside, beyond])).not.toContain("%");
    expect(barOf(plan("3"), "province", "landmark-results").texts[0]).toBe("超出上限 1 u");
  });

  it("a carrier is measured within its hub: heading, bar and tick have one denominator", () => {
    const revisions = [
      results("province", "71"),
      results("wuhan", "46"),
      results("optics-valley", "24"),
    ];
    const allocated = assess({ targets: [PROVINCE, WUHAN], revisions }, 2025);
    expect(barOf(allocated, "optics-valley", "landmark-results")).toMatchObject({
      value: 0.48,
      whole: 0.92,
      note: "wuhan目标 50 u",
      texts: ["optics-valley 24 u = wuhan目标的 48.0%", "wuhan还差 4 u"],
    });
    const open = assess({ targets: [PROVINCE], revisions }, 2025);
    const bar = barOf(open, "optics-valley", "landmark-results");
    expect(bar).toMatchObject({ whole: 1, remainder: "none", hasTick: false });
    expect(bar.value).toBeCloseTo(24 / 46, 10);
    expect(bar.texts).toEqual(["optics-valley 24 u = wuhan的 52.2%", "wuhan共 46 u"]);
    expect(bar.note).toBe("wuhan未定目标");
  });
});
