import type { Phrase } from "@/lib/words/phrase";

import type { ChartFileDrawing, ChartFileSpec } from "./types";
import { contextLines, type ChartContent } from "./context-lines";
import type { Telling } from "./telling";

/** The mark of what nobody reported. */
export const CALCULATION = { key: "outlook.page.mark" } as const;

/** Wide enough for the labels beside the lines, narrow enough for a page of A4. */
const WIDTH = 900;

/** A drawing with its finding and its context. */
export function chartSpec(
  telling: Telling,
  title: Phrase,
  drawing: ChartFileDrawing,
  content: ChartContent,
): ChartFileSpec {
  const { assessment, locale, say } = telling;
  const marks = [
    ...(content.mark === undefined ? [] : [content.mark]),
    ...(assessment.illustrative ? [{ key: "common.illustrativeBanner" }] : []),
  ];
  const single = content.indicators.length === 1 ? content.indicators[0] : undefined;
  return {
    drawing,
    subject: say(single?.name ?? assessment.plan.name),
    title: say(title),
    banner: marks.length === 0 ? null : marks.map(say).join(" · "),
    lines: contextLines(telling, content),
    width: WIDTH,
    locale,
  };
}
