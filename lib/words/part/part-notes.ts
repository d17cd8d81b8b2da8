import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { ScopeGaps } from "@/lib/words/gap/gap-chart-words";
import { calibreName, scopeAssessment } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import { readingOf } from "@/lib/words/subject";

/** Says what is known of indicators that no target measures; null where nothing is. */
export function untargetedSentence(
  assessment: PlanAssessment,
  scope: string,
  indicators: readonly IndicatorAssessment[],
): Sentence | null {
  const items = indicators.flatMap((indicator): readonly Sentence[] => {
    const reported = scopeAssessment(indicator, scope)?.reported ?? null;
    if (reported === null) return [];
    const values = {
      name: indicator.name,
      year: reported.year,
      value: readingOf(indicator, reported),
    };
    const isOfYear = reported.year === assessment.year;
    return [{ key: `dashboard.part.${isOfYear ? "untargetedItem" : "untargetedOf"}`, values }];
  });
  if (items.length === 0) return null;
  return {
    key: "dashboard.part.untargeted",
    values: { count: items.length, list: { list: items } },
  };
}

/** Says once for all rows of which year and by which calibres they are. */
export function partBasis(assessment: PlanAssessment, { rows }: ScopeGaps): Sentence {
  const codes = [...new Set(rows.flatMap(({ value }) => value?.calibre ?? []))];
  if (codes.length === 0) return { key: "dashboard.part.basisPlain" };
  const calibres = { list: codes.map((code) => calibreName(assessment, code)) };
  const isOfYear = rows.every(({ value }) => value === null || value.year === assessment.year);
  const key = isOfYear ? "basis" : "basisEarlier";
  return { key: `dashboard.part.${key}`, values: { year: assessment.year, calibres } };
}
