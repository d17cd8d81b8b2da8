import type { ReviewedRevision, SubmittedCell } from "@/lib/figures/types";
import type { Instant } from "@/lib/vocabulary/instant";
import { assessPlan } from "@/lib/assessment/assess-plan";
import { CURRENT_METHOD } from "@/lib/assessment/method";
import type {
  AssessmentInput,
  IndicatorAssessment,
  PlanAssessment,
  ScopeAssessment,
} from "@/lib/assessment/types";

import type { CellJudgement, JudgedCell } from "./review-sections";

/**
 * Lays everything that waits and may be approved over what is adopted, as of an instant, so that it is judged as if it
 * had been approved then. What is outdated or of a closed year is left out. Pure.
 */
export function overlaySubmitted(
  input: AssessmentInput,
  cells: readonly SubmittedCell[],
  asOf: Instant,
): AssessmentInput {
  const waiting = cells
    .filter(({ outdated, yearClosed }) => !outdated && !yearClosed)
    .map(({ revision }): ReviewedRevision => {
      const { key, publicNoteZh: zh, publicNoteEn: en } = revision;
      return {
        indicator: key.indicator,
        scope: key.scope,
        year: key.year,
        calibre: key.calibre,
        number: revision.number,
        state: "approved",
        value: revision.value,
        flag: revision.flag,
        qualifier: revision.qualifier,
        nature: revision.nature,
        source: revision.source?.key ?? null,
        note: zh === null && en === null ? null : { zh: zh ?? "", en: en ?? "" },
        reason: revision.reason,
        approvedAt: asOf,
      };
    });
  return { ...input, revisions: [...input.revisions, ...waiting] };
}

/**
 * Judges the plan as it stands and as it would stand with everything approved that waits, by the one engine: two
 * assessments, however many cells. Pure.
 */
export function judgeSubmitted(
  input: AssessmentInput,
  cells: readonly SubmittedCell[],
  asOf: Instant,
): readonly JudgedCell[] {
  if (cells.length === 0) return [];
  const clock = { asOf, release: null };
  const before = assessPlan(input, clock, CURRENT_METHOD);
  const after = assessPlan(overlaySubmitted(input, cells, asOf), clock, CURRENT_METHOD);
  return cells.map((cell) => ({ ...cell, judgement: judgementOf(cell, before, after) }));
}

function judgementOf(
  { revision: { key } }: SubmittedCell,
  before: PlanAssessment,
  after: PlanAssessment,
): CellJudgement | null {
  const indicator = after.indicators.find(({ code }) => code === key.indicator);
  const earlier = before.indicators.find(({ code }) => code === key.indicator);
  const now = scopeOf(indicator, key.scope);
  const then = scopeOf(earlier, key.scope);
  if (indicator === undefined || now === undefined || then === undefined) return null;
  const isOwnTarget = now.target !== null;
  const { latest } = now;
  return {
    year: after.year,
    target: now.target ?? indicator.target,
    isOwnTarget,
    attainment: isOwnTarget ? now.attainment : now.contribution,
    counts: latest?.year === key.year && latest.calibre === key.calibre,
    before: { verdict: then.verdict, reason: then.reason },
    after: { verdict: now.verdict, reason: now.reason },
  };
}

function scopeOf(
  indicator: IndicatorAssessment | undefined,
  code: string,
): ScopeAssessment | undefined {
  return indicator?.scopes.find(({ scope }) => scope === code);
}
