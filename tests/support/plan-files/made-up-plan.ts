import type { PlanFile, TargetData } from "@/lib/plan-files/plan-file";
import type { Indicator, LocalText } from "@/lib/plans/types";

/*
 * A plan that nobody made, for tests alone, in the shape in which provinces publish theirs: numbers to reach, a range, a
 * rank, a share and a statement; four cities and two kinds of bases inside the first of them; two stages.
 */

const SOURCE = "made-up-plan";
const words = (zh: string, en = zh): LocalText => ({ zh, en });

function indicator(
  code: string,
  name: LocalText,
  unit: LocalText | null,
  accrual: Indicator["accrual"],
  decimals = 0,
): Indicator {
  const plain = { context: false, register: false, definition: null, caution: null };
  return { code, name, unit, accrual, decimals, ...plain };
}

function target(
  code: string,
  bounds: Pick<TargetData, "comparison" | "min" | "max" | "calibre">,
  wording: LocalText,
  rest: Partial<TargetData> = {},
): TargetData {
  return {
    indicator: code,
    scope: "province",
    version: 1,
    year: 2028,
    ...bounds,
    wording,
    origin: "plan",
    reason: null,
    reading: null,
    source: SOURCE,
    milestones: [],
    ...rest,
  };
}

const CITIES = ["东州", "西州", "南州", "北州"] as const;

export const MADE_UP_PLAN: PlanFile = {
  plan: {
    code: "made-up-2026-2028",
    name: words(
      "云岭省人工智能行动计划（2026—2028年，虚构）",
      "Yunling AI plan (2026–2028, made up)",
    ),
    startYear: 2026,
    endYear: 2028,
    illustrative: true,
    region: words("云岭省", "Yunling"),
    product: words("云岭省人工智能目标", "Yunling AI targets"),
  },
  predecessor: null,
  dimensions: [
    {
      code: "city",
      name: words("四个重点城市", "Four key cities"),
      rest: words("其他地市", "Other places"),
    },
    {
      code: "park",
      name: words("两个园区", "Two parks"),
      rest: words("东州其他区域", "Rest of Dongzhou"),
    },
  ],
  scopes: [
    { code: "province", kind: "province", name: words("全省", "Province"), parent: null },
    ...CITIES.map((name, index) => ({
      code: `city-${index + 1}`,
      kind: "city",
      name: words(name),
      parent: "province",
    })),
    { code: "park-1", kind: "park", name: words("智谷"), parent: "city-1" },
    { code: "park-2", kind: "park", name: words("数港"), parent: "city-1" },
  ],
  indicators: [
    indicator(
      "output",
      words("核心产业规模", "Core industry output"),
      words("亿元", "100 million CNY"),
      "level",
      1,
    ),
    indicator("computing", words("智能算力", "Computing power"), words("EFLOPS"), "stock", 1),
    indicator("place", words("全国位次", "Place in the country"), words("位", "places"), "stock"),
    indicator(
      "use-share",
      words("规上企业应用率", "Share of firms using AI"),
      words("%"),
      "stock",
      1,
    ),
    indicator("ecosystem", words("产业生态", "Ecosystem"), null, "qualitative"),
  ],
  calibres: [
    { code: "made-up-count", name: words("部门统计（虚构）", "Count (made up)"), note: null },
    { code: "made-up-survey", name: words("抽样调查（虚构）", "Survey (made up)"), note: null },
  ],
  sources: [
    {
      key: SOURCE,
      title: "云岭省行动计划（虚构）",
      publisher: "测试",
      publishedOn: "2026-01",
      url: null,
      grade: "X",
      note: null,
    },
  ],
  targets: [
    target(
      "output",
      { comparison: "gte", min: "900", max: null, calibre: "made-up-count" },
      words("达到900亿元以上", "CNY 90 billion or more"),
      { milestones: [{ year: 2026, value: "600" }] },
    ),
    target(
      "computing",
      { comparison: "between", min: "20", max: "30", calibre: "made-up-count" },
      words("20—30EFLOPS"),
    ),
    target(
      "place",
      { comparison: "lte", min: "8", max: null, calibre: "made-up-count" },
      words("进入全国前八", "among the first eight"),
    ),
    target(
      "use-share",
      { comparison: "gt", min: "60", max: null, calibre: "made-up-survey" },
      words("超过60%", "more than 60%"),
    ),
    target(
      "ecosystem",
      { comparison: "statement", min: null, max: null, calibre: null },
      words("生态基本形成", "an ecosystem largely in place"),
    ),
    target(
      "output",
      { comparison: "gte", min: "400", max: null, calibre: "made-up-count" },
      words("400亿元以上", "CNY 40 billion or more"),
      { scope: "city-1", origin: "allocation" },
    ),
  ],
  baselines: [
    {
      indicator: "output",
      scope: "province",
      version: 1,
      year: 2025,
      value: "480",
      qualifier: "about",
      calibre: "made-up-count",
      wording: words("约480亿元", "about CNY 48 billion"),
      publishedGrowth: "0.185",
      source: SOURCE,
      reason: null,
    },
  ],
  bridges: [],
  dueDates: [{ year: 2026, dueOn: "2027-03-31" }],
};
