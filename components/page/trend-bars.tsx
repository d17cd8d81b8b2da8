import type { IndicatorAssessment } from "@/lib/assessment/types";
import { readingOf } from "@/lib/words/subject";
import type { TrendPoint } from "@/lib/words/trajectory/trend-points";

import { useWords } from "./use-words";

const HEIGHT = 28;

interface TrendBarsProps {
  indicator: IndicatorAssessment;
  points: readonly TrendPoint[];
}

/** Shows a few years side by side: each bar stands over its number and its year. */
export function TrendBars({ indicator, points }: TrendBarsProps) {
  const inWords = useWords();
  return (
    <ol className="flex items-end gap-3">
      {points.map((point) => (
        <li key={point.year} className="flex flex-col items-start text-xs leading-tight">
          <span
            aria-hidden="true"
            className="mb-1 w-5 rounded-t-sm bg-hub-2 print:border print:border-ink"
            style={{ height: `${Math.max(2, Math.round(point.height * HEIGHT))}px` }}
          />
          <span className="font-semibold whitespace-nowrap">
            {inWords(readingOf(indicator, point, { unitless: true }))}
          </span>
          <span className="text-muted">{point.year}</span>
        </li>
      ))}
    </ol>
  );
}
