import type { ScopeAssessment, SeriesPoint } from "@/lib/assessment/types";

export interface TrendPoint extends SeriesPoint {
  readonly value: number;
  /** Height beside the largest of the row, a fraction from 0 to 1. */
  readonly height: number;
}

/** Lists the years of a scope in the calibre of its newest value, forecasts left out: what may stand side by side. */
export function trendPoints(scope: ScopeAssessment, until: number): readonly TrendPoint[] {
  const calibre = scope.reported?.calibre;
  const points = scope.series.flatMap((point) =>
    point.calibre === calibre &&
    point.value !== null &&
    point.nature !== "forecast" &&
    point.year <= until
      ? [{ ...point, value: point.value }]
      : [],
  );
  const top = Math.max(...points.map(({ value }) => value));
  return points.map((point) => ({
    ...point,
    height: top > 0 ? Math.max(0, point.value) / top : 0,
  }));
}
