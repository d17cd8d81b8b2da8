import type {
  IndicatorAssessment,
  LatestValue,
  ScopeAssessment,
  SeriesPoint,
} from "@/lib/assessment/types";

import type { MatrixCell, MatrixValue } from "./chart-types";

/** Makes one cell of the matrix: what is known of a pillar for an indicator up to the assessment year. */
export function matrixCell(
  indicator: IndicatorAssessment,
  scope: ScopeAssessment,
  year: number,
): MatrixCell {
  const { reported } = scope;
  const flagged = reported === null ? newestFlag(scope.series, year) : null;
  const calibre = scope.target?.calibre ?? indicator.target?.calibre ?? null;
  return {
    indicator: indicator.code,
    scope: scope.scope,
    state: reported !== null ? "value" : flagged !== null ? "flag" : "unreported",
    reported: toMatrixValue(reported),
    latest: toMatrixValue(scope.latest),
    otherCalibre:
      reported !== null && calibre !== null && reported.calibre !== calibre && !reported.bridged,
    bridged: reported?.bridged ?? false,
    flag: flagged?.flag ?? null,
    flagYear: flagged?.year ?? null,
    contribution: isSame(reported, scope.latest) ? scope.contribution : null,
    hasTarget: scope.target !== null,
    attainment: scope.attainment,
    verdict: scope.verdict,
    reason: scope.reason,
  };
}

function newestFlag(series: readonly SeriesPoint[], year: number): SeriesPoint | null {
  return series.findLast((point) => point.flag !== null && point.year <= year) ?? null;
}

function isSame(one: LatestValue | null, other: LatestValue | null): boolean {
  return one?.year === other?.year && one?.calibre === other?.calibre;
}

function toMatrixValue(value: LatestValue | null): MatrixValue | null {
  if (value === null) return null;
  const { year, qualifier, nature, calibre, source } = value;
  return { year, value: value.value, qualifier, nature, calibre, source };
}
