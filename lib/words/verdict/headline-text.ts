import type { PlanAssessment } from "@/lib/assessment/types";
import type { Word } from "@/lib/words/phrase";

import { headlineOf } from "./headline";

/** The overview's one sentence as plain text, for files. */
export function headlineText(assessment: PlanAssessment, say: (word: Word) => string): string {
  const { lead, tallies, clause } = headlineOf(assessment);
  const space = say({ key: "dashboard.space" });
  const counted = tallies.map(({ term, count }, index) => {
    const verdict = inSentence(say({ key: term }));
    const end =
      index < tallies.length - 1 ? "comma" : clause === null ? "stop" : ("semicolon" as const);
    const tally = say({ key: "dashboard.headline.tally", values: { count, verdict } });
    return `${tally}${say({ key: `dashboard.headline.${end}` })}`;
  });
  const end =
    clause === null ? "" : `${space}${say(clause)}${say({ key: "dashboard.headline.stop" })}`;
  // Some marks bring their own space along.
  return `${say(lead)}${counted.join(space)}${end}`.replaceAll(/ {2,}/g, " ");
}

/** English words of verdicts start with a capital where they stand alone; Chinese has none. */
export function inSentence(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
