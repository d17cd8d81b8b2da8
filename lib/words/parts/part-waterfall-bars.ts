import type { WaterfallBar } from "@/lib/chart-layout/types";
import type { PartStep } from "@/lib/assessment/charts/part-waterfall";
import type { Word } from "@/lib/words/sentence";
import type { Subject } from "@/lib/words/subject";

import { stepLabel, stepText, type PartContent } from "./part-waterfall-words";

/** Makes the bars of the way by part from the baseline to the target, with their texts and the pages they lead to. */
export function partWaterfallBars(
  subject: Subject,
  content: PartContent,
  inWords: (word: Word) => string,
  hrefOf?: (scope: string) => string,
): readonly WaterfallBar[] {
  return content.waterfall.steps.map((step) => ({
    key: `${step.kind} ${step.scope ?? ""}`,
    label: inWords(stepLabel(subject, content, step)),
    text: inWords(stepText(subject, content, step)),
    kind: barKind(step),
    from: step.from,
    to: step.to,
    ...(hrefOf !== undefined && step.scope !== null && { href: hrefOf(step.scope) }),
  }));
}

function barKind({ kind, from, to }: PartStep): WaterfallBar["kind"] {
  if (kind === "remaining") return "remaining";
  if (kind === "start" || kind === "latest" || kind === "target") return "whole";
  return to < from ? "fall" : "rise";
}
