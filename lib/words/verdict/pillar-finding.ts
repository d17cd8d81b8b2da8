import type { PlanAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";
import { countedIndicators, scopeAssessment } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";

import { shareSentence } from "./bridges";

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

/** Says the first sentence of the pillar's page. */
export function pillarFinding(assessment: PlanAssessment, scope: Scope): Sentence {
  const { total, reported } = pillarCounts(assessment, scope.code);
  // The plan's own order decides: its first target speaks for the pillar, not the one with the largest
  // percentage.
  const first = countedIndicators(assessment)
    .map((indicator) => {
      const entry = scopeAssessment(indicator, scope.code);
      const bridged = entry?.latest?.bridged ?? false;
      return { indicator, share: entry?.contribution ?? null, bridged };
    })
    .find(({ share }) => share !== null);
  const values = { name: scope.name, total, reported, year: assessment.year };
  if (reported === 0) return { key: "dashboard.pillar.finding.none", values };
  if (first === undefined || first.share === null) {
    return { key: "dashboard.pillar.finding.values", values };
  }
  return {
    key: "dashboard.pillar.finding.share",
    values: {
      ...values,
      indicator: first.indicator.name,
      share: shareSentence(first.share, first.bridged),
    },
  };
}
