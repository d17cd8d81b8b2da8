import type { PlanAssessment } from "@/lib/assessment/types";
import type { Word } from "@/lib/words/sentence";

import { headlineOf } from "./headline";
import { judgedSentence } from "./judged-sentence";

/** Writes the overview's one sentence as plain text, for what leaves the page. */
export function headlineText(assessment: PlanAssessment, inWords: (word: Word) => string): string {
  const { lead, tallies, clause } = headlineOf(assessment);
  const space = inWords({ key: "dashboard.space" });
  const counted = tallies.map(({ term, count }, index) => {
    const verdict = inSentence(inWords({ key: term }));
    const end =
      index < tallies.length - 1 ? "comma" : clause === null ? "stop" : ("semicolon" as const);
    const tally = inWords({ key: "dashboard.headline.tally", values: { count, verdict } });
    return `${tally}${inWords({ key: `dashboard.headline.${end}` })}`;
  });
  const end =
    clause === null
      ? ""
      : `${space}${inWords(clause)}${inWords({ key: "dashboard.headline.stop" })}`;
  const judged = judgedSentence(assessment);
  const apart = judged === null ? "" : `${space}${inWords(judged)}`;
  // Doubled spaces become one, because some marks bring their own space along.
  return `${inWords(lead)}${counted.join(space)}${end}${apart}`.replaceAll(/ {2,}/g, " ");
}

/**
 * Writes a word inside a sentence: English words of verdicts start with a capital where they stand alone;
 * Chinese has none.
 */
export function inSentence(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
