import { describe, expect, it } from "vitest";

import { IndicatorView } from "@/components/indicator/indicator-view";
import { askedLens } from "@/lib/addresses/gap-lens";
import { OutlookView } from "@/components/outlook/outlook-view";
import type { PlanAssessment } from "@/lib/assessment/types";

import { indicatorOf } from "../../support/plans/hubei-plan";
import { resultsByHub, SCALE_BY_HUB, scaleByHub } from "../../support/plans/parts-fixture";
import { html, textOf } from "../../support/html";

const PLACE = { base: "/p/token", year: "2023", asOf: null };

function outlook(
  assessment: PlanAssessment,
  search: Readonly<Record<string, string>> = {},
  code = "scale",
  locale: "zh" | "en" = "zh",
): string {
  const indicator = indicatorOf(assessment, code);
  return html(
    locale,
    <OutlookView
      assessment={assessment}
      indicator={indicator}
      place={PLACE}
      notices={[]}
      search={search}
    />,
  );
}

function page(assessment: PlanAssessment, by?: string): string {
  return html(
    "zh",
    <IndicatorView
      assessment={assessment}
      indicator={indicatorOf(assessment, "scale")}
      place={PLACE}
      notices={[]}
      lens={askedLens(by)}
    />,
  );
}

/** As somebody hears the page who sees no drawing. */
const heard = (markup: string): string => textOf(markup.replaceAll(/<svg\b.*?<\/svg>/gs, ""));

describe("OutlookView", () => {
  it("is a form that needs no script: the server calculates with what the address says", () => {
    const markup = outlook(scaleByHub(), { "g.wuhan": "20", path: "linear" });
    const form = /<form[^>]*>/.exec(markup)?.[0];
    expect(form).toContain('method="get"');
    expect(form).toContain('action="/p/token/indicators/scale/outlook"');
    expect(markup).toContain('<input type="hidden" name="year" value="2023"/>');
    expect(markup).toMatch(/name="g\.wuhan"[^>]*value="20"/);
    expect(markup).not.toMatch(/type="range"[^>]*name=/);
    expect(heard(markup)).toContain("2025 年全省为 984.6 u，离目标还差 515.5 u；2028 年达到");
    expect(markup).toMatch(/<option value="linear" selected="">/);
  });

  it("says that it is a calculation and what it rests on", () => {
    const text = heard(outlook(scaleByHub()));
    expect(text).toContain("测算，不是数据。");
    expect(text).toContain("假设：从 2023 年的 700 u 起");
    expect(heard(outlook(scaleByHub(), {}, "scale", "en"))).toContain("A calculation, not data.");
  });

  it("names what cannot be used, beside the field and above the form", () => {
    const markup = outlook(scaleByHub(), { "g.wuhan": "<b>", "g.rest": "5000", path: "zigzag" });
    expect(markup).toContain('id="growth-wuhan-problem"');
    expect(markup).toMatch(/name="g\.wuhan"[^>]*value="&lt;b&gt;"/);
    expect(heard(markup)).toContain("有 3 处不能用");
    expect(heard(markup)).toContain("“其他市州”要在 -100 与 1000 之间；现按实际增速算。");
  });

  it("gives a reason instead of a form where there is nothing to calculate", () => {
    const markup = outlook(scaleByHub(), {}, "national-standing");
    expect(markup).not.toContain("<form");
    expect(heard(markup)).toContain("这是定性目标，没有数值可以推算。");
  });

  it("moves the whole only in a conflict, and says so", () => {
    const revisions = SCALE_BY_HUB.map((row) =>
      row.scope === "wuhan" && row.year === 2023 ? { ...row, value: "690" } : row,
    );
    const markup = outlook(scaleByHub({ revisions }));
    expect(markup).toContain('name="g.whole"');
    expect(markup).not.toContain('name="g.wuhan"');
    expect(heard(markup)).toContain("各地之和大于全省，数据矛盾");
  });

  it("has no path of equal growth for a count that starts at zero", () => {
    const markup = outlook(resultsByHub(), {}, "landmark-results");
    expect(markup).toContain('<option value="linear"');
    expect(markup).not.toContain('<option value="geometric"');
  });
});

describe("the indicator page heard", () => {
  const text = heard(page(scaleByHub()));

  it.each([
    [
      "the way by part",
      "wuhan +150 u、xiangyang +10 u、yichang +3 u、其他市州 +21 u；到 2023 年为 700 u。",
    ],
    ["the gap", "目标是 2025 年100以上，还差 800 u。"],
    [
      "a part's share of the gap",
      "wuhan：2022 年以来年均增速 50.0%，再增 562.5 u，可补上缺口的 70.3%。",
    ],
    ["what nobody carries", "没有着落：151 u，占缺口的 18.9%。"],
    [
      "the course of a part",
      "wuhan：2022 年 300 u，2023 年 450 u；2022 年以来年均增速 50.0%；占全省目标 30.0%。",
    ],
    ["the course of the whole", "全省历年：2022 年 516 u、2023 年 700 u。"],
    [
      "the expected path",
      "应达路径（从 2022 年基期值约 516 u 起）：2023 年 736.4 u、2024 年 1051 u、2025 年 1500 u。",
    ],
    ["the other path", "若按线性路径（逐年等量增加），2023 年应达 844 u，序时进度 56.1%"],
    [
      "why two calculations of the same end differ",
      "前面按全省一个增速推算，2025 年还差 211.8 u；这里各部分各按自己的增速、从同口径的数算起",
    ],
    ["that the path decides", "线性路径下为“未达到序时进度”，几何路径下为“略低于序时进度”"],
  ])("says %s", (_what, sentence) => {
    expect(text).toContain(sentence);
  });

  it("compares no paths once the target's year has come", () => {
    expect(text).toContain("线性路径");
    expect(heard(page(scaleByHub({}, 2025)))).not.toContain("线性路径");
  });

  it("leads to the calculation and to the other lenses by links that keep the clocks", () => {
    const markup = page(scaleByHub());
    expect(markup).toContain('href="/p/token/indicators/scale/outlook?year=2023"');
    expect(markup).toContain('href="/p/token/indicators/scale?year=2023&amp;by=years#gap-parts"');
  });

  it("shows the way by year where asked, and says where a lens has nothing", () => {
    expect(heard(page(scaleByHub(), "years"))).toContain("从基期到目标：2022 年以来增加 184 u");
    expect(heard(page(scaleByHub(), "fields"))).toContain("“三大核心领域”没有可用的数");
    expect(heard(page(scaleByHub(), "nonsense"))).toContain("wuhan +150 u");
  });

  it("shows a conflict with both numbers and calculates nothing from it", () => {
    const revisions = SCALE_BY_HUB.map((row) =>
      row.scope === "wuhan" && row.year === 2023 ? { ...row, value: "690" } : row,
    );
    const conflict = heard(page(scaleByHub({ revisions })));
    expect(conflict).toContain("各部分之和大于总数，数据矛盾，分不清各自的增长");
    expect(conflict).toContain("合计多出 73 u");
    expect(conflict).not.toContain("补上缺口的");
  });
});
