import type { IndicatorAssessment } from "@/lib/assessment/types";
import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";
import { provinceSubject } from "@/lib/words/subject";
import { waterfallBars } from "@/lib/words/parts/waterfall-bars";
import { waterfallHeading } from "@/lib/words/parts/waterfall-words";

import type { ExportedChart } from "./types";
import { exportedChart } from "./exported-chart";
import type { SentenceContext } from "./sentence-context";
import { trajectoryContent } from "./trajectory-export";

/** Exports the way from the baseline to the target; null where no change is known. */
export function waterfallExport(
  context: SentenceContext,
  indicator: IndicatorAssessment,
): ExportedChart | null {
  const subject = provinceSubject(context.assessment, indicator);
  if (subject === null) return null;
  const series = waterfallSeries(indicator, subject.scope);
  const heading = waterfallHeading(subject, series);
  if (heading === null) return null;
  const drawing = {
    kind: "waterfall",
    series: waterfallBars(subject, series, context.inWords),
  } as const;
  return exportedChart(context, heading, drawing, trajectoryContent(subject));
}
