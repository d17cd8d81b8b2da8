import { quantifiedIndicators } from "@/lib/words/lookup";
import { needPhrase } from "@/lib/words/verdict/status-phrases";
import { provinceSubject } from "@/lib/words/subject";

import type { ReportTelling } from "./telling";

/** Which number each target still needs to be judged for the assessment year, a sentence each. */
export function missingData({ assessment, say }: ReportTelling): readonly string[] {
  return quantifiedIndicators(assessment).flatMap((indicator) => {
    const subject = provinceSubject(assessment, indicator);
    const need = subject === null ? null : needPhrase(subject);
    if (subject === null || need === null) return [];
    const { latest, target } = subject.scope;
    const wanted = Math.min(assessment.year, target?.year ?? assessment.year);
    if (latest !== null && latest.year >= wanted) return [];
    return [say({ key: "report.groups.item", values: { name: indicator.name, finding: need } })];
  });
}
