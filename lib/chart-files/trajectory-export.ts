import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import { calibreName } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import type { Subject } from "@/lib/words/subject";
import { isLater, laterSentence } from "@/lib/words/trajectory/later-values";
import { trajectoryChartSeries } from "@/lib/words/trajectory/trajectory-series-words";
import { trajectoryHeading } from "@/lib/words/trajectory/trajectory-heading";

import type { ExportedChart } from "./types";
import { exportedChart } from "./exported-chart";
import type { ChartContent } from "./context-lines";
import type { SentenceContext } from "./sentence-context";

/** Exports the trajectory of one scope over the years, under the finding that its page gives it. */
export function trajectoryExport(
  context: SentenceContext,
  subject: Subject,
  finding: Sentence = trajectoryHeading(subject),
): ExportedChart {
  const series = trajectoryChartSeries(subject, context.inWords);
  const drawing = { kind: "trajectory", series } as const;
  const later = laterSentence(subject);
  return exportedChart(context, finding, drawing, {
    ...trajectoryContent(subject),
    ...(later === null ? {} : { remarks: [later] }),
  });
}

/** Lists what a chart of the scope's own figures rests on; figures after the assessment year are no part of it. */
export function trajectoryContent({ assessment, indicator, scope }: Subject): ChartContent {
  const { series, references, baseline, target, latest } = scope;
  const points = [...series, ...references].filter(
    (point) => point.value !== null && !isLater(assessment, point),
  );
  const counted = [...points, ...(baseline === null || baseline.implicit ? [] : [baseline])];
  return {
    indicators: [indicator],
    calibres: [...new Set(counted.map(({ calibre }) => calibre))].map((code) =>
      calibreName(assessment, code),
    ),
    sources: [...points, baseline, target].map((cited) => cited?.source ?? null),
    bridged: latest?.bridged === true || hasBridgedBaseline(indicator, scope) ? [indicator] : [],
  };
}
