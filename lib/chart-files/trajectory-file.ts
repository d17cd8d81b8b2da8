import type { IndicatorAssessment } from "@/lib/assessment/types";
import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import { calibreName } from "@/lib/words/lookup";
import { provinceSubject, type Subject } from "@/lib/words/subject";
import { trajectoryChartSeries } from "@/lib/words/trajectory/trajectory-series-words";
import { trajectoryHeading } from "@/lib/words/trajectory/trajectory-heading";

import type { ChartFileSpec } from "./types";
import { chartSpec } from "./chart-spec";
import type { ChartContent } from "./context-lines";
import type { Telling } from "./telling";

/** The province's course over the years; null where the plan has no province. */
export function trajectorySpec(
  telling: Telling,
  indicator: IndicatorAssessment,
): ChartFileSpec | null {
  const subject = provinceSubject(telling.assessment, indicator);
  if (subject === null) return null;
  const series = trajectoryChartSeries(subject, telling.say);
  const drawing = { kind: "trajectory", series } as const;
  return chartSpec(telling, trajectoryHeading(subject), drawing, courseContent(subject));
}

/** What stands behind a drawing of the scope's own figures. */
export function courseContent({ assessment, indicator, scope }: Subject): ChartContent {
  const { series, references, baseline, target, latest } = scope;
  const points = [...series, ...references].filter(({ value }) => value !== null);
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
