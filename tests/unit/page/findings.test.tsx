import type { AnchorHTMLAttributes } from "react";
import { describe, expect, it, vi } from "vitest";

import { IndicatorListView } from "@/components/indicator/indicator-list-view";
import { IndicatorView } from "@/components/indicator/indicator-view";
import { findIndicator, findScope } from "@/lib/words/lookup";
import { OverviewView } from "@/components/overview/overview-view";
import { PillarView } from "@/components/pillars/pillar-view";
import { PillarsView } from "@/components/pillars/pillars-view";
import type { PlanAssessment } from "@/lib/assessment/types";

import { assessmentFixture } from "../../support/plans/assessment-fixture";
import { html, textOf } from "../../support/html";

vi.mock("@/lib/i18n/navigation", () => ({
  Link: ({
    prefetch,
    ...rest
  }: AnchorHTMLAttributes<HTMLAnchorElement> & { prefetch?: boolean }) => (
    <a data-prefetch={String(prefetch)} {...rest} />
  ),
}));

const PLACE = { base: "/p/token", year: "2024", asOf: null };

function indicatorPage(assessment: PlanAssessment, code: string): string {
  const indicator = findIndicator(assessment, code);
  if (indicator === null) throw new Error(`no ${code}`);
  const props = { assessment, indicator, place: PLACE, notices: [] };
  return html("zh", <IndicatorView {...props} />);
}

function pillarPage(assessment: PlanAssessment, code: string): string {
  const scope = findScope(assessment, code);
  if (scope === null) throw new Error(`no ${code}`);
  return html(
    "zh",
    <PillarView assessment={assessment} scope={scope} place={PLACE} notices={[]} />,
  );
}

function overview(assessment: PlanAssessment): string {
  return html(
    "zh",
    <OverviewView assessment={assessment} place={PLACE} notices={[]} changes={null} />,
  );
}

const hub = { year: 2024, scope: "wuhan" } as const;

describe("whole and parts", () => {
  it("draws a conflict of one known part although the other parts are missing", () => {
    const figures = [
      { year: 2024, value: "900" },
      { ...hub, value: "950", nature: "provisional" as const },
    ];
    const page = indicatorPage(assessmentFixture({ year: 2024, figures }), "scale");
    expect(page).toContain('id="rest"');
    expect(textOf(page)).toContain("数据矛盾 1 处：各部分之和大于总数");
    expect(textOf(page)).toContain("武汉初步数 950 亿元（湖北日报），合计多出 50 亿元");
  });

  it("says nothing where every part is missing", () => {
    const figures = [{ year: 2024, value: "900" }];
    const page = indicatorPage(assessmentFixture({ year: 2024, figures }), "scale");
    expect(page).not.toContain('id="rest"');
  });
});

describe("the nature of a number", () => {
  const figures = [
    { year: 2024, value: "900", nature: "provisional" },
    { ...hub, value: "600", nature: "provisional" },
    { year: 2025, value: "1600", state: "reference", nature: "forecast" },
  ] as const;
  const assessment = assessmentFixture({ year: 2024, figures });

  it("stands with it on every page", () => {
    expect(textOf(indicatorPage(assessment, "scale"))).toMatch(/其他来源的读数.*预计 1600 亿元/);
    expect(textOf(pillarPage(assessment, "wuhan"))).toContain("初步数 600 亿元");
    const pillars = <PillarsView assessment={assessment} place={PLACE} notices={[]} />;
    expect(textOf(html("zh", pillars))).toContain("初步数 600 亿元");
    const list = <IndicatorListView assessment={assessment} place={PLACE} notices={[]} />;
    expect(textOf(html("zh", list))).toContain("初步数 900 亿元");
    expect(textOf(html("en", list))).toContain("CNY 90 billion (provisional)");
    expect(textOf(overview(assessment))).toMatch(/600†.*† = 初步数/);
  });
});

describe("a bridge", () => {
  const NOTE = /口径衔接：方案目标说的是/;
  const figures = [
    { year: 2024, value: "900", calibre: "core-scale" },
    { ...hub, value: "350", calibre: "core-scale" },
  ];

  it("is marked and explained where a baseline rests on it", () => {
    const text = textOf(overview(assessmentFixture()));
    expect(text).toMatch(/约 516 亿元（2022，核心产业规模） ?口径衔接/);
    expect(text).toMatch(NOTE);
  });

  it("is marked and explained on the pages of a pillar", () => {
    // The published position: 350 in 2023 in the calibre of the baseline, of 1500.
    const text = textOf(pillarPage(assessmentFixture(), "optics-valley"));
    expect(text).toContain("2025 年未报；2023 年 350 亿元（口径衔接）（来源 ");
    expect(text).toMatch(NOTE);
  });

  it("is marked and explained at the gap chart and in the list", () => {
    const assessment = assessmentFixture({ year: 2024, figures });
    const text = textOf(overview(assessment));
    expect(text).toContain("900 / 1500 亿元（口径衔接）");
    expect(textOf(overview(assessmentFixture()))).toContain(
      "光谷 2023 年为 350 亿元（口径衔接）。",
    );
    const list = <IndicatorListView assessment={assessment} place={PLACE} notices={[]} />;
    expect(textOf(html("zh", list))).toMatch(/900 亿元.*口径衔接.*口径衔接：/);
  });

  it("leaves no mark where none is in force", () => {
    const assessment = assessmentFixture({ year: 2024, figures, bridged: false });
    expect(textOf(overview(assessment))).not.toContain("口径衔接");
    expect(textOf(pillarPage(assessment, "optics-valley"))).not.toContain("口径衔接");
  });
});

describe("what the makers say", () => {
  const release = {
    number: 2,
    instant: "2026-03-02T04:00:00.000Z",
    note: "年度发布",
    correctionNote: "武汉数更正",
    methodVersion: 1,
    seal: null,
  };

  it("shows a release's note and its correction note on the overview", () => {
    const assessment = assessmentFixture({ release: 2 });
    const props = { assessment, place: PLACE, notices: [], changes: null };
    const text = textOf(html("zh", <OverviewView {...props} release={release} />));
    expect(text).toContain("发布版 2（2026年3月2日）说明：年度发布");
    expect(text).toContain("更正说明：武汉数更正");
    const english = html("en", <OverviewView {...props} release={release} />);
    expect(english).toMatch(/Correction note[^<]*<\/dt><dd[^>]*lang="zh-CN"/);
  });

  it("shows why a number was corrected", () => {
    const figures = [{ year: 2024, value: "900", number: 2, reason: "原数误录" }];
    const page = indicatorPage(assessmentFixture({ year: 2024, figures }), "scale");
    expect(textOf(page)).toContain("更正：原数误录");
  });

  it("shows a caution on the indicator's page and leads to it from the card", () => {
    const assessment = assessmentFixture();
    const [warned] = assessment.indicators.filter(
      ({ caution, target }) => caution !== null && target?.min != null,
    );
    if (!warned?.caution) throw new Error("no indicator with a caution");
    const page = indicatorPage(assessment, warned.code);
    expect(page).toContain('id="caution"');
    expect(textOf(page)).toContain(warned.caution.zh);
    expect(overview(assessment)).toContain(`/p/token/indicators/${warned.code}?year=2024#caution`);
  });

  it("does not call invented sources public ones", () => {
    const invented = textOf(overview({ ...assessmentFixture(), illustrative: true }));
    expect(invented).toMatch(/演示数据，来源 \d+ 个/);
    expect(invented).not.toContain("公开来源");
  });
});

describe("a part larger than its whole", () => {
  it("is explained with both numbers on the indicator's page", () => {
    const text = textOf(indicatorPage(assessmentFixture(), "little-giants"));
    expect(text).toMatch(/武汉 121 家（2024，.*?）大于全省 120 家（2025）：口径不同，不能比较。/);
  });
});

describe("the way to a source", () => {
  const figures = [
    { year: 2024, value: "900" },
    { ...hub, value: "600", source: "whwx-2023" },
  ];
  const assessment = assessmentFixture({ year: 2024, figures });
  const address = "/p/token/indicators/scale?year=2024#source-whwx-2023";

  it("is one click from every number of a pillar, with the clocks kept", () => {
    const pillars = <PillarsView assessment={assessment} place={PLACE} notices={[]} />;
    const numbers = html("zh", pillars).split(`href="${address}"`);
    expect(numbers).toHaveLength(3); // a cell of the board, and the row of the pillar that a phone shows
    expect(pillarPage(assessment, "wuhan")).toContain(address);
    expect(pillarPage(assessment, "yichang")).toContain(address);
    expect(indicatorPage(assessment, "scale")).toContain('id="source-whwx-2023"');
  });

  it("starts at the value of the list of indicators", () => {
    const list = <IndicatorListView assessment={assessment} place={PLACE} notices={[]} />;
    expect(html("zh", list)).toContain("/p/token/indicators/scale?year=2024#source-press");
  });
});
