import type { TrajectoryChartSeries } from "@/lib/chart-layout/types";
import type { Word } from "@/lib/words/sentence";
import type { Subject } from "@/lib/words/subject";

import { trajectoryChartSeries } from "./trajectory-series-words";

/**
 * Makes the trajectory for a small drawing: the values that may be compared with the target, the path due, the target.
 * What else is known stands on the indicator's page, which the drawing leads to.
 */
export function plainTrajectorySeries(
  subject: Subject,
  inWords: (word: Word) => string,
): TrajectoryChartSeries {
  const series = trajectoryChartSeries(subject, inWords);
  const comparable = series.segments.filter((segment) => segment.comparable);
  const segments = comparable.length > 0 ? comparable : series.segments;
  return {
    ...series,
    segments: segments.map((segment) => ({ ...segment, label: "" })),
    guides: series.guides.filter(({ dash }) => dash === "dashed"),
    steps: [],
    marks: [],
  };
}
