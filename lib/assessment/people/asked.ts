import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { notesOf } from "@/lib/records/people/of-subject";
import { readPeriod } from "@/lib/records/period";

/**
 * Lists the province's targets that need a note before a release and have none: missed ones and those that await data,
 * without a note of the assessment year or a later one.
 */
export function notesAskedFor(assessment: PlanAssessment): readonly IndicatorAssessment[] {
  const { indicators, people, year } = assessment;
  return indicators.filter((indicator) => {
    const verdict = provinceVerdict(assessment, indicator);
    if (verdict !== "missed" && verdict !== "awaiting-data") return false;
    return !notesOf(people, { indicator: indicator.code }).some(
      ({ period }) => (readPeriod(period)?.year ?? 0) >= year,
    );
  });
}

/** Lists the statement targets that nobody has judged; “cannot be judged yet” with its reason is a judgement. */
export function unjudgedStatements({ indicators }: PlanAssessment): readonly IndicatorAssessment[] {
  return indicators.filter(
    ({ target, judgement }) => target?.comparison === "statement" && judgement === null,
  );
}

function provinceVerdict({ scopes }: PlanAssessment, indicator: IndicatorAssessment) {
  const province = scopes.find(({ kind }) => kind === "province")?.code;
  return indicator.scopes.find(({ scope }) => scope === province)?.verdict ?? null;
}
