import type { Calibre, Indicator, LocalText } from "@/lib/plans/types";

import type { BaselineData, FigureData, PlanData, TargetData } from "../plan-data";

const SOURCE = "sample-plan";

/*
 * A plan that is nobody's: another province, with what Hubei's plan has not. A rank (lower is better), a share in
 * per cent, a range; no hub, carrier or field. It shows that nothing in the site takes Hubei for granted.
 */

function indicator(
  code: string,
  name: LocalText,
  unit: LocalText,
  accrual: Indicator["accrual"],
  decimals = 0,
): Indicator {
  const plain = { context: false, register: false, definition: null, caution: null };
  return { code, name, unit, accrual, decimals, ...plain };
}

function calibre(code: string, zh: string, en: string): Calibre {
  return { code, name: { zh, en }, note: null };
}

type Bounds = Pick<TargetData, "comparison" | "min" | "max" | "calibre">;

function target(name: string, bounds: Bounds, zh: string, en: string): TargetData {
  return {
    indicator: name,
    scope: "province",
    version: 1,
    year: 2027,
    ...bounds,
    wording: { zh, en },
    origin: "plan",
    reason: null,
    reading: null,
    source: SOURCE,
    milestones: [],
  };
}

function baseline(name: string, value: string, by: string, zh: string, en: string): BaselineData {
  return {
    indicator: name,
    scope: "province",
    version: 1,
    year: 2024,
    value,
    qualifier: "exact",
    calibre: by,
    wording: { zh, en },
    publishedGrowth: null,
    source: SOURCE,
  };
}

export const SAMPLE_PLAN: PlanData = {
  plan: {
    code: "sample-province-2027",
    name: {
      zh: "示例省人工智能行动方案（2025—2027年，演示数据）",
      en: "Sample Province AI action plan (2025–2027, illustrative data)",
    },
    startYear: 2025,
    endYear: 2027,
    illustrative: true,
    region: { zh: "示例省", en: "Sample Province" },
    product: null,
  },
  dimensions: [],
  scopes: [
    { code: "province", kind: "province", name: { zh: "全省", en: "Province" }, parent: null },
  ],
  indicators: [
    indicator(
      "national-rank",
      { zh: "发展水平全国位次", en: "Place among the provinces" },
      { zh: "位", en: "places" },
      "stock",
    ),
    indicator(
      "adoption-share",
      { zh: "智能应用普及率", en: "Share of users of AI applications" },
      { zh: "%", en: "%" },
      "stock",
      1,
    ),
    indicator(
      "clusters",
      { zh: "特色产业集群", en: "Specialised industry clusters" },
      { zh: "个", en: "clusters" },
      "cumulative",
    ),
    indicator(
      "revenue",
      { zh: "人工智能企业营收", en: "Revenue of AI firms" },
      { zh: "亿元", en: "100 million CNY" },
      "level",
      1,
    ),
  ],
  calibres: [
    calibre("sample-rank", "全国评估排名（示例）", "National ranking (sample)"),
    calibre("sample-survey", "抽样调查（示例）", "Sample survey (sample)"),
    calibre("sample-count", "部门统计（示例）", "Department count (sample)"),
  ],
  sources: [
    {
      key: SOURCE,
      title: "示例省行动方案（非真实）",
      publisher: "演示",
      publishedOn: null,
      url: null,
      grade: "X",
      note: { zh: "演示用，不是真实数据。", en: "For demonstration; not real data." },
    },
  ],
  targets: [
    target(
      "national-rank",
      { comparison: "lte", min: "3", max: null, calibre: "sample-rank" },
      "进入全国前三位",
      "among the first three of the country",
    ),
    target(
      "adoption-share",
      { comparison: "gt", min: "70", max: null, calibre: "sample-survey" },
      "超过70%",
      "more than 70%",
    ),
    target(
      "clusters",
      { comparison: "between", min: "5", max: "8", calibre: "sample-count" },
      "5—8个",
      "5 to 8 clusters",
    ),
    target(
      "revenue",
      { comparison: "gte", min: "1200", max: null, calibre: "sample-count" },
      "1200亿元以上",
      "CNY 120 billion or more",
    ),
  ],
  baselines: [
    baseline("national-rank", "8", "sample-rank", "全国第8位", "eighth in the country"),
    baseline("adoption-share", "40", "sample-survey", "基期为40%", "40% at the start"),
    baseline("revenue", "600", "sample-count", "600亿元", "CNY 60 billion"),
  ],
  bridges: [],
};

function figure(name: string, value: string, by: string): FigureData {
  return {
    indicator: name,
    scope: "province",
    year: 2025,
    calibre: by,
    value,
    flag: null,
    qualifier: "exact",
    nature: "actual",
    source: SOURCE,
    note: null,
  };
}

export const SAMPLE_FIGURES: readonly FigureData[] = [
  figure("national-rank", "6", "sample-rank"),
  figure("adoption-share", "46.5", "sample-survey"),
  figure("clusters", "2", "sample-count"),
  figure("revenue", "738.6", "sample-count"),
];
