import { assessPlan } from "@/lib/assessment/assess-plan";
import { methodOf, type Method } from "@/lib/assessment/method";
import type { AssessmentInput, PlanAssessment } from "@/lib/assessment/types";
import type { ReviewedRevision } from "@/lib/figures/types";
import type { TargetVersion } from "@/lib/plans/types";
import { ACTION_PLAN } from "@/prisma/data/action-plan";
import type { FigureData } from "@/prisma/data/plan-data";
import { PUBLISHED_FIGURES } from "@/prisma/data/published-figures";

const APPROVED_AT = "2026-03-01T00:00:00.000Z";
/** The day the real plan is looked at in tests: its period is over. */
export const FIXTURE_AS_OF = "2026-11-23T04:00:00.000Z";

interface FixtureOptions {
  year?: number;
  release?: number | null;
  /** Beside the published figures. */
  figures?: readonly Partial<ReviewedRevision>[];
  targets?: readonly Partial<TargetVersion>[];
  /** false: without the published figures. */
  published?: boolean;
  bridged?: boolean;
  /** Method 1 where not given: what tests expect was reckoned by it. */
  method?: Method;
}

/** The real plan with the published figures and whatever a test adds, assessed by the engine. */
export function assessmentFixture(options: FixtureOptions = {}): PlanAssessment {
  const { year, release = 1, method = methodOf(1) } = options;
  return assessPlan(fixtureInput(options), { asOf: FIXTURE_AS_OF, year, release }, method);
}

export function fixtureInput(options: FixtureOptions = {}): AssessmentInput {
  const { figures = [], targets = [], published = true, bridged = true } = options;
  const { targets: planTargets, baselines, bridges, ...plan } = ACTION_PLAN;
  const approvedAt = APPROVED_AT;
  return {
    ...plan,
    targets: [
      ...planTargets.map((target) => ({ ...target, approvedAt })),
      ...targets.map((target) => ({ ...ALLOCATION, ...target })),
    ],
    baselines: baselines.map((baseline) => ({ ...baseline, approvedAt })),
    bridges: bridged ? bridges.map((bridge) => ({ ...bridge, approvedAt, withdrawnAt: null })) : [],
    revisions: [
      ...(published ? PUBLISHED_FIGURES.map(toRevision) : []),
      ...figures.map((figure) => ({ ...REVISION, ...figure })),
    ],
  };
}

const REVISION: ReviewedRevision = {
  indicator: "scale",
  scope: "province",
  year: 2023,
  calibre: "industry-scale",
  number: 1,
  state: "approved",
  value: "700",
  flag: null,
  qualifier: "exact",
  nature: "actual",
  source: "press",
  note: null,
  reason: null,
  approvedAt: APPROVED_AT,
};

const ALLOCATION: TargetVersion = {
  indicator: "scale",
  scope: "wuhan",
  version: 1,
  year: 2025,
  comparison: "gte",
  min: "900",
  max: null,
  calibre: "industry-scale",
  wording: { zh: "900亿元以上", en: "900 × 100 million CNY or more" },
  origin: "allocation",
  reason: null,
  reading: null,
  source: null,
  milestones: [],
  approvedAt: APPROVED_AT,
};

function toRevision(figure: FigureData): ReviewedRevision {
  return { ...REVISION, ...figure };
}
