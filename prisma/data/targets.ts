import type { Comparison, LocalText } from "@/lib/plans/types";

import type { BaselineData, BridgeData, TargetData } from "./plan-data";

interface Bounds {
  comparison: Comparison;
  min: string | null;
  max: string | null;
  calibre: string | null;
}

/** The plan set targets for the whole province only, all for its last year. */
function provincial(indicator: string, bounds: Bounds, wording: LocalText): TargetData {
  return {
    indicator,
    scope: "province",
    version: 1,
    year: 2025,
    ...bounds,
    wording,
    origin: "plan",
    reason: null,
    reading: null,
    source: "press",
    milestones: [],
  };
}

function atLeast(indicator: string, min: string, wording: LocalText): TargetData {
  const calibre = "department-count";
  return provincial(indicator, { comparison: "gte", min, max: null, calibre }, wording);
}

function statement(indicator: string, wording: LocalText): TargetData {
  const none = { min: null, max: null, calibre: null };
  return provincial(indicator, { comparison: "statement", ...none }, wording);
}

/** The Chinese wordings are the plan's own; the English ones are our translation. */
export const TARGETS: readonly TargetData[] = [
  provincial(
    "scale",
    { comparison: "gt", min: "1500", max: null, calibre: "industry-scale" },
    { zh: "超过1500亿元", en: "more than CNY 150 billion" },
  ),
  atLeast("landmark-results", "100", { zh: "100项以上", en: "100 items or more" }),
  provincial(
    "national-key-labs",
    { comparison: "between", min: "1", max: "2", calibre: "department-count" },
    { zh: "1至2家", en: "1 to 2 labs" },
  ),
  atLeast("provincial-platforms", "5", { zh: "5家以上", en: "5 platforms or more" }),
  atLeast("high-tech-firms", "30", { zh: "30家以上", en: "30 firms or more" }),
  atLeast("little-giants", "100", { zh: "100家以上", en: "100 firms or more" }),
  atLeast("industry-models", "5", { zh: "5个以上", en: "5 models or more" }),
  atLeast("scenarios", "500", { zh: "500个以上", en: "500 scenarios or more" }),
  statement("national-standing", {
    zh: "进入全国第一方阵",
    en: "enter the leading group of provinces in the country",
  }),
  statement("industry-system", {
    zh: "基本形成关键技术领先、特色应用引领、软件硬件均衡发展的产业体系",
    en: "an industry system largely in place: leading in key technologies, driven by distinctive applications, with software and hardware in balance",
  }),
];

export const BASELINES = [
  {
    indicator: "scale",
    scope: "province",
    version: 1,
    year: 2022,
    value: "516",
    qualifier: "about",
    calibre: "core-scale",
    wording: {
      zh: "核心产业规模约516亿元，同比增长32.6%",
      en: "core industry scale of about CNY 51.6 billion, up 32.6% year on year",
    },
    publishedGrowth: "0.326",
    source: "press",
  },
] as const satisfies readonly BaselineData[];

/** An interpretation of ours: without it the published baseline could be compared with no target. */
export const BRIDGES = [
  {
    indicator: "scale",
    from: "core-scale",
    to: "industry-scale",
    note: {
      zh: "方案目标说的是“产业规模”，公布的基期值是“核心产业规模”。把两者相比是我们的解读，来源并未说明两个口径可比，结果仅供参考。",
      en: "The plan's target speaks of industry scale, the published baseline of core industry scale. Comparing the two is our interpretation: no source says that they are comparable, so the result is only indicative.",
    },
  },
] as const satisfies readonly BridgeData[];
