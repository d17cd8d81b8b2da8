import type { LocalText, Plan, Source } from "@/lib/plans/types";
import { amountWords } from "@/lib/targets/amount-words";
import { CORRECTED_SOURCES } from "@/prisma/data/corrections/corrected-sources";
import { FOUND_SOURCES } from "@/prisma/data/found/found-sources";
import { LEAD_SOURCES } from "@/prisma/data/records/leads/lead-sources";

import { ACTION_PLAN } from "../action-plan";
import type { BaselineData, PlanData, TargetData } from "../plan-data";
import { SUCCESSOR_PLAN } from "../successor-plan";

/** The report as it should have been cited: the demonstration says no day and no grade that nobody knows. */
const PRESS = "press-2";

export const ILLUSTRATIVE_SOURCE = "illustrative";
export const SECOND_ILLUSTRATIVE_SOURCE = "illustrative-second";

function illustrativeSource(key: string, title: string): Source {
  const note = { zh: "演示用，不是真实数据。", en: "For demonstration; not real data." };
  return { key, title, publisher: "演示", publishedOn: null, url: null, grade: "X", note };
}

/** The real plan with its real targets, marked as a demonstration: only its figures are made up. */
export const ILLUSTRATIVE_PLAN: PlanData = {
  ...ACTION_PLAN,
  plan: illustrative(ACTION_PLAN.plan),
  targets: ACTION_PLAN.targets.map((target) => ({ ...target, source: PRESS })),
  baselines: ACTION_PLAN.baselines.map((baseline) => ({ ...baseline, source: PRESS })),
  sources: [
    ...CORRECTED_SOURCES,
    ...FOUND_SOURCES,
    ...LEAD_SOURCES,
    illustrativeSource(ILLUSTRATIVE_SOURCE, "示例数据（非真实）"),
    illustrativeSource(SECOND_ILLUSTRATIVE_SOURCE, "示例数据（另一来源，非真实）"),
  ],
};

/** The plan that followed, with its real targets and no figures. */
export const ILLUSTRATIVE_SUCCESSOR: PlanData = {
  ...SUCCESSOR_PLAN,
  plan: illustrative(SUCCESSOR_PLAN.plan),
};

function illustrative(plan: Plan): Plan {
  const name = { zh: `${plan.name.zh}（演示数据）`, en: `${plan.name.en} (illustrative data)` };
  return { ...plan, name, illustrative: true };
}

function allocation(
  indicator: string,
  scope: string,
  min: string,
  calibre: string,
  wording: LocalText,
): TargetData {
  return {
    indicator,
    scope,
    version: 1,
    year: 2025,
    comparison: "gte",
    min,
    max: null,
    calibre,
    wording,
    origin: "allocation",
    reason: null,
    reading: null,
    source: ILLUSTRATIVE_SOURCE,
    milestones: [],
  };
}

const SCALE_UNIT = ACTION_PLAN.indicators.find(({ code }) => code === "scale")?.unit ?? null;

function scaleAllocation(scope: string, min: string): TargetData {
  return allocation("scale", scope, min, "industry-scale", {
    zh: `${min}亿元以上（演示用分解目标，方案未定）`,
    en: `${amountWords(min, SCALE_UNIT).en} or more; allocated for demonstration, not set by the plan`,
  });
}

function scenarioAllocation(scope: string, min: string): TargetData {
  return allocation("scenarios", scope, min, "department-count", {
    zh: `${min}个以上（演示用分解目标，方案未定）`,
    en: `${min} or more; allocated for demonstration, not set by the plan`,
  });
}

export const ALLOCATIONS: readonly TargetData[] = [
  scaleAllocation("wuhan", "1000"),
  scaleAllocation("xiangyang", "120"),
  scaleAllocation("yichang", "100"),
  scenarioAllocation("wuhan", "320"),
  scenarioAllocation("xiangyang", "60"),
  scenarioAllocation("yichang", "40"),
];

function scaleBaseline(scope: string, value: string): BaselineData {
  return {
    indicator: "scale",
    scope,
    version: 1,
    year: 2022,
    value,
    qualifier: "exact",
    calibre: "industry-scale",
    wording: {
      zh: `${value}亿元（演示数据）`,
      en: `${amountWords(value, SCALE_UNIT).en}, illustrative`,
    },
    publishedGrowth: null,
    source: ILLUSTRATIVE_SOURCE,
  };
}

/** The same values as the illustrative figures of 2022. */
export const ALLOCATION_BASELINES: readonly BaselineData[] = [
  scaleBaseline("wuhan", "353.6"),
  scaleBaseline("xiangyang", "41.6"),
  scaleBaseline("yichang", "36.4"),
];

/** So that a target's history has two versions to show. The plan itself was not changed. */
export const RAISED_TARGET: TargetData = {
  indicator: "industry-models",
  scope: "province",
  version: 2,
  year: 2025,
  comparison: "gte",
  min: "8",
  max: null,
  calibre: "department-count",
  wording: {
    zh: "8个以上（演示：假设的调整，方案原文为5个以上）",
    en: "8 models or more (an assumed change for demonstration; the plan says 5 or more)",
  },
  origin: "allocation",
  reason: "演示：假设主管部门年中上调目标，用来展示目标值的历史版本。",
  reading: null,
  source: ILLUSTRATIVE_SOURCE,
  milestones: [],
};
