import type { GapRow } from "@/lib/assessment/charts/gap-rows";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { scopeGaps, type ScopeGaps } from "@/lib/words/gap/gap-chart-words";
import { findIndicator, scopeAssessment } from "@/lib/words/lookup";
import type { Subject } from "@/lib/words/subject";

/**
 * Chooses the row that trajectory and comparison of a part are about: the one asked for, else the most pressing with a
 * value, else the plan's first target. Null where the plan has no target in numbers.
 */
export function chosenRow(
  assessment: PlanAssessment,
  scope: string,
  asked: string | null,
  gaps: ScopeGaps = scopeGaps(assessment, scope),
): Subject | null {
  const all = [...gaps.rows, ...gaps.folded];
  const row =
    all.find(({ indicator }) => indicator === asked) ??
    all.find(({ value }) => value !== null) ??
    all.find(({ last }) => last !== null) ??
    all[0];
  return row === undefined ? null : subjectOf(assessment, row);
}

function subjectOf(assessment: PlanAssessment, row: GapRow): Subject | null {
  const indicator: IndicatorAssessment | null = findIndicator(assessment, row.indicator);
  const scope = indicator === null ? null : scopeAssessment(indicator, row.scope);
  return indicator === null || scope === null ? null : { assessment, indicator, scope };
}
