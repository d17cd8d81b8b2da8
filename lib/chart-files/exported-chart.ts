import type { Sentence, Word } from "@/lib/words/sentence";
import type { DrawnSeries } from "@/lib/chart-layout/types";

import type { ExportedChart } from "./types";
import { contextLines, type ChartContent } from "./context-lines";
import type { SentenceContext } from "./sentence-context";

/** Mark of a calculation, which nobody reported. */
export const CALCULATION = { key: "outlook.page.mark" } as const;

/** Width of an export, px: wide enough for the labels beside the lines, narrow enough for a page of A4. */
const WIDTH = 900;

/** Puts a chart together with its finding and its context. */
export function exportedChart(
  context: SentenceContext,
  title: Sentence,
  drawing: DrawnSeries,
  content: ChartContent,
): ExportedChart {
  const { assessment, locale, inWords } = context;
  const marks: Word[] = [
    ...(content.mark === undefined ? [] : [content.mark]),
    ...(assessment.illustrative ? [{ key: "common.illustrativeBanner" } satisfies Word] : []),
  ];
  const single = content.indicators.length === 1 ? content.indicators[0] : undefined;
  return {
    drawing,
    subject: inWords(single?.name ?? assessment.plan.name),
    title: inWords(title),
    banner: marks.length === 0 ? null : marks.map(inWords).join(" · "),
    lines: contextLines(context, content),
    width: WIDTH,
    locale,
  };
}
