import { CALIBRES } from "./calibres";
import { INDICATORS } from "./indicators";
import { PLAN, SCOPES } from "./plan";
import type { PlanData, TargetData } from "./plan-data";
import { SOURCES } from "./sources";

const SOURCE = "gmw-2025";

function statement(indicator: string, zh: string, en: string): TargetData {
  return {
    indicator,
    scope: "province",
    version: 1,
    year: 2027,
    comparison: "statement",
    min: null,
    max: null,
    calibre: null,
    wording: { zh, en },
    origin: "plan",
    reason: null,
    reading: null,
    source: SOURCE,
    milestones: [],
  };
}

const STATEMENT = {
  unit: null,
  accrual: "qualitative",
  decimals: 0,
  context: false,
  register: false,
  caution: null,
} as const;

/**
 * What followed the three-year plan: issued in October 2025, with targets for 2027. The document names no first
 * year; 2026 is the first whole year after it and the one after the predecessor's last. It has no baseline: the
 * predecessor's 2025 value would be one, and no source states it.
 */
export const SUCCESSOR_PLAN: PlanData = {
  plan: {
    code: "hubei-ai-2027",
    name: {
      zh: "湖北省人工智能实施意见（鄂政办发〔2025〕34号）",
      en: "Hubei opinions on accelerating the AI industry (E-Zheng-Ban-Fa [2025] No. 34)",
    },
    startYear: 2026,
    endYear: 2027,
    illustrative: false,
    region: PLAN.region,
    product: PLAN.product,
  },
  predecessor: PLAN.code,
  dimensions: [],
  scopes: SCOPES.filter(({ kind }) => kind === "province"),
  indicators: [
    ...INDICATORS.filter(({ code }) => code === "scale").map((scale) => ({
      ...scale,
      definition: {
        zh: "一年的全省人工智能产业规模。实施意见只说“产业规模”，没有给出统计方法。",
        en: "The province's AI industry scale in a year. The document says industry scale and gives no counting method.",
      },
      caution: {
        zh: "实施意见没有给出基期值。前一方案的2025年数要审核通过并登记后，才能作为基期值。",
        en: "The document gives no baseline. The 2025 figure of the plan before it can only become one once it is approved and recorded.",
      },
    })),
    {
      ...STATEMENT,
      code: "ai-highland",
      name: { zh: "全国影响力", en: "Influence in the country" },
      definition: null,
    },
    {
      ...STATEMENT,
      code: "city-standing",
      name: { zh: "武汉市城市发展梯队", en: "Wuhan's standing among cities" },
      definition: null,
    },
  ],
  calibres: CALIBRES.filter(({ code }) => code === "industry-scale" || code === "core-scale"),
  sources: SOURCES.filter(({ key }) => key === SOURCE),
  targets: [
    {
      indicator: "scale",
      scope: "province",
      version: 1,
      year: 2027,
      comparison: "gte",
      min: "3500",
      max: null,
      calibre: "industry-scale",
      wording: { zh: "达到3500亿元", en: "reach CNY 350 billion" },
      origin: "plan",
      reason: null,
      reading: null,
      source: SOURCE,
      milestones: [],
    },
    statement(
      "ai-highland",
      "基本建成具有全国影响力的人工智能创新发展高地、产业发展集聚区、融合应用样板区、全国数据要素市场中部枢纽",
      "largely be a nationally influential centre of AI innovation, cluster of the AI industry, model for integrated applications and central hub of the national data market",
    ),
    statement(
      "city-standing",
      "武汉市进入全国人工智能城市发展第一梯队",
      "Wuhan joins the first group of AI cities in the country",
    ),
  ],
  baselines: [],
  bridges: [],
};
