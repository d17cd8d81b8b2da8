import type { PlanAssessment } from "@/lib/assessment/types";
import { countedIndicators, scopeAssessment } from "@/lib/words/lookup";

export interface PillarCounts {
  readonly total: number;
  readonly reported: number;
  /** Number of indicators for which an administrator allocated a target. */
  readonly allocated: number;
}

/** Counts how much is known of a pillar. Never a score: indicators are counted, not averaged. */
export function pillarCounts(assessment: PlanAssessment, scope: string): PillarCounts {
  const entries = countedIndicators(assessment).map((indicator) =>
    scopeAssessment(indicator, scope),
  );
  return {
    total: entries.length,
    reported: entries.filter((entry) => entry !== null && entry.reported !== null).length,
    allocated: entries.filter((entry) => entry !== null && entry.target !== null).length,
  };
}
