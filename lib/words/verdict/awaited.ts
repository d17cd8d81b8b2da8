import type { GapRow } from "@/lib/assessment/charts/gap-rows";
import type { PlanAssessment } from "@/lib/assessment/types";
import { findIndicator } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { provinceSubject } from "@/lib/words/subject";

import { needSentence } from "./status-sentences";

/** Says what the targets without any number need before they can be judged: one sentence for all that need the same. */
export function awaitedSentences(
  assessment: PlanAssessment,
  rows: readonly GapRow[],
): readonly Sentence[] {
  const groups = new Map<string, { need: Sentence; names: Word[] }>();
  for (const row of rows) {
    const indicator = findIndicator(assessment, row.indicator);
    const subject = indicator === null ? null : provinceSubject(assessment, indicator);
    const need = subject === null ? null : needSentence(subject);
    if (indicator === null || need === null || row.target === null) continue;
    const key = JSON.stringify(need);
    const group = groups.get(key) ?? { need, names: [] };
    const bound: Word = { zh: row.target.wording, en: row.target.wordingEn };
    group.names.push({
      key: "board.gaps.awaitedTarget",
      values: { name: indicator.name, bound },
    });
    groups.set(key, group);
  }
  return [...groups.values()].map(({ need, names }) => ({
    key: "board.gaps.need",
    values: { need, names: { list: names } },
  }));
}
