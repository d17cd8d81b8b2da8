import { quantifiedIndicators } from "@/lib/words/lookup";
import { needSentence } from "@/lib/words/verdict/status-sentences";
import { provinceSubject } from "@/lib/words/subject";

import type { ReportContext } from "./report-context";

/** Says which number each target still needs to be judged for the assessment year, a sentence each. */
export function missingData({ assessment, inWords }: ReportContext): readonly string[] {
  return quantifiedIndicators(assessment).flatMap((indicator) => {
    const subject = provinceSubject(assessment, indicator);
    const need = subject === null ? null : needSentence(subject);
    if (subject === null || need === null) return [];
    const { latest, target } = subject.scope;
    const wanted = Math.min(assessment.year, target?.year ?? assessment.year);
    if (latest !== null && latest.year >= wanted) return [];
    return [
      inWords({ key: "report.groups.item", values: { name: indicator.name, finding: need } }),
    ];
  });
}
