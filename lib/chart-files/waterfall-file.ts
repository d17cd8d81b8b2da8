import type { IndicatorAssessment } from "@/lib/assessment/types";
import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";
import { provinceSubject } from "@/lib/words/subject";
import { waterfallBars } from "@/lib/words/parts/waterfall-bars";
import { waterfallHeading } from "@/lib/words/parts/waterfall-words";

import type { ChartFileSpec } from "./types";
import { chartSpec } from "./chart-spec";
import type { Telling } from "./telling";
import { courseContent } from "./trajectory-file";

/** From the baseline to the target; null where no change is known. */
export function waterfallSpec(
  telling: Telling,
  indicator: IndicatorAssessment,
): ChartFileSpec | null {
  const subject = provinceSubject(telling.assessment, indicator);
  if (subject === null) return null;
  const series = waterfallSeries(indicator, subject.scope);
  const heading = waterfallHeading(subject, series);
  if (heading === null) return null;
  const drawing = {
    kind: "waterfall",
    series: waterfallBars(subject, series, telling.say),
  } as const;
  return chartSpec(telling, heading, drawing, courseContent(subject));
}
