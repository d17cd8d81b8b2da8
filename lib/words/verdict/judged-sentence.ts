import type { PlanAssessment } from "@/lib/assessment/types";
import { JUDGEMENT_RESULTS } from "@/lib/records/judgement-terms";
import { qualitativeIndicators } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";

/**
 * Says how many of the plan's statements were judged to what result, and how many nobody has judged: a sentence of its own
 * beside the count of verdicts, because none of it is computed. Null where the plan has no such target.
 */
export function judgedSentence(assessment: PlanAssessment): Sentence | null {
  const results = qualitativeIndicators(assessment).map(
    ({ judgement }) => judgement?.result ?? null,
  );
  if (results.length === 0) return null;
  const unjudged = results.filter((result) => result === null).length;
  if (unjudged === results.length) {
    return { key: "dashboard.headline.judged.none", values: { count: unjudged } };
  }
  const counted = JUDGEMENT_RESULTS.flatMap((one): Sentence[] => {
    const count = results.filter((result) => result === one).length;
    const result: Sentence = { key: `records.judgement.result.${one}` };
    return count === 0
      ? []
      : [{ key: "dashboard.headline.judged.count", values: { result, count } }];
  });
  const rest: readonly Sentence[] =
    unjudged === 0 ? [] : [{ key: "dashboard.headline.judged.rest", values: { count: unjudged } }];
  return {
    key: "dashboard.headline.judged.some",
    values: { results: { list: [...counted, ...rest] } },
  };
}
