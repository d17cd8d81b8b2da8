import {
  comparableCalibres,
  isAdoptedValue,
  isComparableCalibre,
  type ComparableCalibres,
  type ValuePoint,
} from "@/lib/assessment/comparable-calibres";
import type { IndicatorAssessment, ScopeAssessment, SeriesPoint } from "@/lib/assessment/types";

import type { TrajectoryPoint, TrajectorySegment } from "./chart-types";

/**
 * Puts the adopted values of a scope up to `clockYear` into one segment for each calibre: comparable calibres first,
 * then by first appearance.
 */
export function trajectorySegments(
  indicator: IndicatorAssessment,
  scope: ScopeAssessment,
  clockYear: number,
): readonly TrajectorySegment[] {
  const calibres = comparableCalibres(indicator, scope);
  const values = scope.series.filter(
    (point): point is ValuePoint => isAdoptedValue(point) && point.year <= clockYear,
  );
  return [...new Set(values.map((point) => point.calibre))]
    .map((calibre) => ({
      calibre,
      comparable: isComparableCalibre(calibres, calibre),
      bridged: calibres.bridged.has(calibre),
      points: trajectoryPoints(values.filter((point) => point.calibre === calibre)),
    }))
    .toSorted((a, b) => segmentRank(a, calibres) - segmentRank(b, calibres));
}

function segmentRank(segment: TrajectorySegment, calibres: ComparableCalibres): number {
  if (calibres.own === segment.calibre) return 0;
  return segment.comparable ? 1 : 2;
}

/** Takes the points of a series that have a value; flags are left out. The series is of one calibre, by year. */
export function trajectoryPoints(series: readonly SeriesPoint[]): readonly TrajectoryPoint[] {
  const points: TrajectoryPoint[] = [];
  for (const { year, value, qualifier, nature, calibre, source } of series) {
    if (value === null) continue;
    const before = points.at(-1);
    points.push({
      year,
      value,
      qualifier,
      nature,
      calibre,
      source,
      afterGap: before !== undefined && year - before.year > 1,
    });
  }
  return points;
}
