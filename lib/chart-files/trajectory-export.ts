import type { IndicatorAssessment } from "@/lib/assessment/types";
import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import { calibreName } from "@/lib/words/lookup";
import { provinceSubject, type Subject } from "@/lib/words/subject";
import { isLater, laterSentence } from "@/lib/words/trajectory/later-values";
import { trajectoryChartSeries } from "@/lib/words/trajectory/trajectory-series-words";
import { trajectoryHeading } from "@/lib/words/trajectory/trajectory-heading";

import type { ExportedChart } from "./types";
import { exportedChart } from "./exported-chart";
import type { ChartContent } from "./context-lines";
import type { SentenceContext } from "./sentence-context";

/** Exports the province's trajectory over the years; null where the plan has no province. */
export function trajectoryExport(
  context: SentenceContext,
  indicator: IndicatorAssessment,
): ExportedChart | null {
  const subject = provinceSubject(context.assessment, indicator);
  if (subject === null) return null;
  const series = trajectoryChartSeries(subject, context.inWords);
  const drawing = { kind: "trajectory", series } as const;
  const later = laterSentence(subject);
  return exportedChart(context, trajectoryHeading(subject), drawing, {
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
