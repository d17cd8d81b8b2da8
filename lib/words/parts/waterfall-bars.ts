import type { WaterfallBar } from "@/lib/chart-layout/types";
import type { WaterfallSeries, WaterfallStep } from "@/lib/assessment/charts/chart-types";
import type { Word } from "@/lib/words/sentence";
import { lowerIsBetter, type Subject } from "@/lib/words/subject";

import { stepLabel, stepText } from "./waterfall-words";

/** Makes the bars of the steps from baseline to target, with their texts. */
export function waterfallBars(
  subject: Subject,
  { steps }: WaterfallSeries,
  inWords: (word: Word) => string,
): readonly WaterfallBar[] {
  return steps.map((step) => ({
    key: `${step.kind} ${step.year}`,
    label: inWords(stepLabel(step)),
    text: inWords(stepText(subject, step)),
    kind: barKind(step, lowerIsBetter(subject.scope.target)),
    from: step.from,
    to: step.to,
  }));
}

/** Chooses the kind of a bar: a fall is drawn as a step back, unless it leads to the target. */
function barKind({ kind, from, to }: WaterfallStep, lower: boolean): WaterfallBar["kind"] {
  if (kind === "remaining") return "remaining";
  if (kind !== "change") return "whole";
  return (lower ? to > from : to < from) ? "fall" : "rise";
}
