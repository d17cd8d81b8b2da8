import type { PlanAssessment, VerdictBasis } from "@/lib/assessment/types";
import { shortName } from "@/lib/words/short-names";
import { provinceOf, quantifiedIndicators } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";

import { basisWord } from "./basis-words";

/**
 * Says what the province's verdicts rest on: the sources by grade and publisher, each with the targets that it speaks
 * for; where one source speaks for all, no names. Empty where no verdict rests on a number.
 */
export function evidenceSentences(assessment: PlanAssessment): readonly Sentence[] {
  const groups = new Map<string, { basis: VerdictBasis; names: Word[] }>();
  for (const indicator of quantifiedIndicators(assessment)) {
    const basis = provinceOf(assessment, indicator)?.basis ?? null;
    if (basis === null || basis.of === "target") continue;
    const key = `${basis.of} ${basis.grade} ${basis.publisher}`;
    const group = groups.get(key) ?? { basis, names: [] };
    group.names.push(shortName(indicator));
    groups.set(key, group);
  }
  const sorted = [...groups.values()].toSorted((a, b) => b.names.length - a.names.length);
  return sorted.map(({ basis, names }): Sentence => {
    const values = { basis: basisWord(basis), names: { list: names } };
    return { key: `board.evidence.${sorted.length === 1 ? "one" : "part"}`, values };
  });
}
