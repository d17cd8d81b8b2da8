import { placeWord } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import { amountOf, lowerIsBetter, readingOf, type Subject } from "@/lib/words/subject";

import { gapSentence, needSentence } from "./status-sentences";

/**
 * Says the first sentence of the indicator's page: the value, what share of the target it is, and what is
 * missing.
 */
export function findingSentence(subject: Subject): Sentence {
  const { assessment, indicator, scope } = subject;
  const { latest, target, attainment, verdict, reason } = scope;
  if (reason === "qualitative") return { key: "dashboard.finding.qualitative" };
  const region = placeWord(assessment, scope.scope);
  if (latest === null) {
    const need = needSentence(subject);
    return need === null
      ? { key: "dashboard.finding.empty", values: { region } }
      : { key: "dashboard.finding.noData", values: { need, region } };
  }
  const value = readingOf(indicator, latest, { bound: target?.min });
  const values = { year: latest.year, value, region };
  if (lowerIsBetter(target)) {
    const rest: Sentence | null =
      verdict === "met" ? { key: "dashboard.finding.reached" } : gapSentence(subject, latest);
    return { key: "dashboard.finding.plain", values: { ...values, rest: rest ?? "" } };
  }
  if (scope.remark === "above-range" && target?.max != null) {
    const max = amountOf(indicator, target.max);
    return { key: "dashboard.finding.aboveRange", values: { ...values, max } };
  }
  if (target === null || attainment === null) return { key: "dashboard.finding.value", values };
  const share = { share: attainment };
  if (verdict === "met") return { key: "dashboard.finding.met", values: { ...values, share } };
  const gap = gapSentence(subject, latest) ?? "";
  return { key: "dashboard.finding.gap", values: { ...values, share, gap } };
}
