import { growthKindOf } from "@/lib/assessment/method";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, lowerIsBetter, type Subject } from "@/lib/words/subject";

/**
 * Says where the growth so far leads by the target's year, with the assumption in words. Null where there is no
 * projection.
 */
export function projectionSentence(subject: Subject): Sentence | null {
  const { assessment, indicator, scope } = subject;
  const { projection, target, observedGrowth, growthBasis, baseline } = scope;
  if (projection === null || target === null || observedGrowth === null) return null;
  const rate = growthKindOf(assessment.method, indicator.accrual) === "rate";
  const growth: Word = rate
    ? { share: observedGrowth, thresholds: [] }
    : {
        ...amountOf(indicator, observedGrowth, { difference: true }),
        decimals: Math.max(indicator.decimals, 1),
      };
  const kind = growthBasis === "published" ? "published" : rate ? "rate" : "units";
  return {
    key: `dashboard.projection.${kind}`,
    values: {
      growth,
      since: baseline?.year ?? target.year,
      year: target.year,
      value: amountOf(indicator, projection, { bound: target.min }),
      outcome: outcomeSentence(subject, projection, target.min),
    },
  };
}

function outcomeSentence(
  { indicator, scope }: Subject,
  projection: number,
  min: number | null,
): Word {
  if (min === null) return "";
  const lower = lowerIsBetter(scope.target);
  const ahead = lower ? min - projection : projection - min;
  const reached = scope.target?.comparison === "gt" ? ahead > 0 : ahead >= 0;
  if (reached) return { key: "dashboard.projection.reaches" };
  const short = amountOf(indicator, -ahead, { rounding: "up" });
  return { key: `dashboard.projection.${lower ? "above" : "short"}`, values: { short } };
}
