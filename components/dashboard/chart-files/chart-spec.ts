import type { ChartFileDrawing, ChartFileSpec } from "@/lib/chart-files/types";

import type { Phrase } from "../phrase";
import { contextLines, type ChartContent } from "./context-lines";
import type { Telling } from "./telling";

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
  const single = content.indicators.length === 1 ? content.indicators[0] : undefined;
  return {
    drawing,
    subject: say(single?.name ?? assessment.plan.name),
    title: say(title),
    banner: assessment.illustrative ? say({ key: "common.illustrativeBanner" }) : null,
    lines: contextLines(telling, content),
    width: WIDTH,
    locale,
  };
}
