import { assessPlan } from "@/lib/assessment/assess-plan";
import { methodOf, type Method } from "@/lib/assessment/method";
import type {
  AssessmentInput,
  IndicatorAssessment,
  PlanAssessment,
  ScopeAssessment,
} from "@/lib/assessment/types";
import type { ReviewedRevision } from "@/lib/figures/types";
import type {
  BaselineVersion,
  Bridge,
  Calibre,
  Indicator,
  Scope,
  Source,
  TargetVersion,
} from "@/lib/plans/types";
import { DIMENSIONS } from "@/prisma/data/plan";

/** A small plan after the real one: a level, a cumulative count, a range, a stock, a statement, a context count. */

export const EARLY = "2023-11-14T00:00:00.000Z";
export const NOW = "2026-11-23T08:00:00.000Z";

const text = (zh: string, en = zh) => ({ zh, en });

const scope = (code: string, kind: Scope["kind"], parent: string | null): Scope => ({
  code,
  kind,
  name: text(code),
  parent,
});

// The province stands last on purpose: the engine puts it first.
export const SCOPES: readonly Scope[] = [
  scope("wuhan", "hub", "province"),
  scope("xiangyang", "hub", "province"),
  scope("yichang", "hub", "province"),
  scope("optics-valley", "carrier", "wuhan"),
  scope("auto-valley", "carrier", "wuhan"),
  scope("cyber-valley", "carrier", "wuhan"),
  scope("foundation", "field", "province"),
  scope("fusion", "field", "province"),
  scope("services", "field", "province"),
  { ...scope("province", "province", null), name: { zh: "全省", en: "Hubei province" } },
];

export const CALIBRES: readonly Calibre[] = [
  "industry-scale",
  "core-scale",
  "related-scale",
  "firm-directory",
  "department-count",
].map((code) => ({ code, name: text(code), note: null }));

export function indicator(code: string, accrual: Indicator["accrual"]): Indicator {
  return {
    code,
    name: text(code),
    unit: text("u"),
    accrual,
    decimals: accrual === "level" ? 1 : 0,
    context: false,
    register: false,
    definition: null,
    caution: null,
  };
}

export function target(over: Partial<TargetVersion> & { indicator: string }): TargetVersion {
  return {
    scope: "province",
    version: 1,
    year: 2025,
    comparison: "gte",
    min: "100",
    max: null,
    calibre: "department-count",
    wording: text("100以上", "100 or more"),
    origin: "plan",
    reason: null,
    reading: null,
    source: "plan",
    milestones: [],
    approvedAt: EARLY,
    ...over,
  };
}

export function baseline(over: Partial<BaselineVersion> = {}): BaselineVersion {
  return {
    indicator: "scale",
    scope: "province",
    version: 1,
    year: 2022,
    value: "516",
    qualifier: "about",
    calibre: "core-scale",
    wording: text("约516亿元"),
    publishedGrowth: "0.326",
    source: "press",
    approvedAt: EARLY,
    ...over,
  };
}

export function bridge(over: Partial<Bridge> = {}): Bridge {
  return {
    indicator: "scale",
    from: "core-scale",
    to: "industry-scale",
    note: text("口径衔接", "bridged"),
    approvedAt: EARLY,
    withdrawnAt: null,
    ...over,
  };
}

export function revision(over: Partial<ReviewedRevision> & { year: number }): ReviewedRevision {
  return {
    indicator: "scale",
    scope: "province",
    calibre: over.indicator === undefined ? "industry-scale" : "department-count",
    number: 1,
    state: "approved",
    value: "700",
    flag: null,
    qualifier: "exact",
    nature: "actual",
    source: null,
    note: null,
    reason: null,
    approvedAt: "2026-01-15T00:00:00.000Z",
    ...over,
  };
}

const SOURCES: readonly Source[] = ["plan", "press", "bureau", "unused"].map((key) => ({
  key,
  title: key,
  publisher: key,
  publishedOn: null,
  url: null,
  grade: "A",
  note: null,
}));

export const BASE: AssessmentInput = {
  plan: {
    code: "hubei-ai",
    name: text("方案", "Plan"),
    startYear: 2023,
    endYear: 2025,
    illustrative: false,
  },
  dimensions: DIMENSIONS,
  scopes: SCOPES,
  indicators: [
    indicator("scale", "level"),
    indicator("landmark-results", "cumulative"),
    indicator("national-key-labs", "cumulative"),
    indicator("little-giants", "stock"),
    indicator("national-standing", "qualitative"),
    { ...indicator("ai-firms", "stock"), context: true },
  ],
  calibres: CALIBRES,
  sources: SOURCES,
  targets: [
    target({ indicator: "scale", comparison: "gt", min: "1500", calibre: "industry-scale" }),
    target({ indicator: "landmark-results" }),
    target({ indicator: "national-key-labs", comparison: "between", min: "1", max: "2" }),
    target({ indicator: "little-giants" }),
    target({
      indicator: "national-standing",
      comparison: "statement",
      min: null,
      calibre: null,
    }),
  ],
  baselines: [baseline()],
  bridges: [bridge()],
  revisions: [],
};

export function assess(
  over: Partial<AssessmentInput>,
  year?: number,
  asOf: string = NOW,
  method: Method = methodOf(1),
): PlanAssessment {
  return assessPlan({ ...BASE, ...over }, { asOf, year, release: null }, method);
}

export function indicatorOf(assessment: PlanAssessment, code: string): IndicatorAssessment {
  const found = assessment.indicators.find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
}

export function scopeOf(
  assessment: PlanAssessment,
  code: string,
  scopeCode = "province",
): ScopeAssessment {
  const found = indicatorOf(assessment, code).scopes.find(
    (candidate) => candidate.scope === scopeCode,
  );
  if (found === undefined) throw new Error(`no scope ${scopeCode}`);
  return found;
}

/** One indicator's scope of the base plan with these revisions. */
export function assessFigures(
  revisions: readonly ReviewedRevision[],
  year: number,
  code = "scale",
  over: Partial<AssessmentInput> = {},
): ScopeAssessment {
  return scopeOf(assess({ ...over, revisions }, year), code);
}
