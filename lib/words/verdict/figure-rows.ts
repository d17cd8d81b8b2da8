import type { IndicatorAssessment, PlanAssessment, SeriesPoint } from "@/lib/assessment/types";
import type { LocalText, Scope } from "@/lib/plans/types";
import { calibreName, pillarsOf, scopesOfKind } from "@/lib/words/lookup";

/** One row of the table of figures: a scope in one calibre, or a scope that nothing is known of. */
export interface FigureRow {
  readonly scope: Scope;
  readonly calibre: string | null;
  readonly calibreName: LocalText | null;
  /** Values in the order of the years given; null where nothing is known of a year. */
  readonly points: readonly (SeriesPoint | null)[];
}

/** Lists every year between the first and the last that a figure or the plan knows. */
export function figureYears(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
): readonly number[] {
  const known = indicator.scopes.flatMap((scope) => scope.series.map((point) => point.year));
  const first = Math.min(assessment.plan.startYear, ...known);
  const last = Math.max(assessment.plan.endYear, ...known);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Lists all scopes in the plan's order, a row for each calibre: two calibres never share one. */
export function figureRows(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  years: readonly number[],
): readonly FigureRow[] {
  const scopes = [...scopesOfKind(assessment, "province"), ...pillarsOf(assessment)];
  return scopes.flatMap((scope): readonly FigureRow[] => {
    const series = indicator.scopes.find((entry) => entry.scope === scope.code)?.series ?? [];
    const calibres = [...new Set(series.map((point) => point.calibre))];
    if (calibres.length === 0) {
      return [{ scope, calibre: null, calibreName: null, points: years.map(() => null) }];
    }
    return calibres.map((calibre) => ({
      scope,
      calibre,
      calibreName: calibreName(assessment, calibre),
      points: years.map(
        (year) => series.find((point) => point.year === year && point.calibre === calibre) ?? null,
      ),
    }));
  });
}

/**
 * Lists the keys of the sources behind an indicator, in the order of `assessment.sources`, which is that of
 * their numbers on the page.
 */
export function indicatorSources(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
): readonly string[] {
  const used = new Set<string | null>([
    indicator.target?.source ?? null,
    indicator.baseline?.source ?? null,
    ...indicator.targetHistory.map((target) => target.source),
    ...indicator.scopes.flatMap((scope) => [
      scope.baseline?.source ?? null,
      ...[...scope.series, ...scope.references].map((point) => point.source),
    ]),
  ]);
  return assessment.sources.map((source) => source.key).filter((key) => used.has(key));
}

/**
 * Lists the keys of the sources that nothing cites any more but an earlier version of a target: a corrected citation
 * stays in the history, and is no source of what is shown.
 */
export function replacedSources({ indicators, sources }: PlanAssessment): readonly string[] {
  const cited = new Set<string | null>(
    indicators.flatMap(({ target, baseline, judgement, scopes }) => [
      target?.source ?? null,
      baseline?.source ?? null,
      judgement?.source ?? null,
      ...scopes.flatMap((scope) => [
        scope.target?.source ?? null,
        scope.baseline?.source ?? null,
        ...[...scope.series, ...scope.references].map((point) => point.source),
      ]),
    ]),
  );
  return sources.map(({ key }) => key).filter((key) => !cited.has(key));
}

/** What most of the table's values share, so that it is said once; null where nothing is shared by most. */
export interface UsualMarks {
  readonly calibre: string | null;
  readonly source: string | null;
}

/** Finds calibre and source of more than half of the values. */
export function usualMarks(rows: readonly FigureRow[]): UsualMarks {
  const points = rows.flatMap((row) => row.points.filter((point) => point !== null));
  return {
    calibre: mostOf(points.map(({ calibre }) => calibre)),
    source: mostOf(points.flatMap(({ source }) => source ?? [])),
  };
}

function mostOf(codes: readonly string[]): string | null {
  const shared = [...new Set(codes)].find(
    (code) => codes.filter((one) => one === code).length > codes.length / 2,
  );
  return codes.length > 1 ? (shared ?? null) : null;
}

/** Parts apart what was never reported: many empty rows are one sentence. */
export function foldRows(rows: readonly FigureRow[]): {
  readonly shown: readonly FigureRow[];
  readonly folded: readonly FigureRow[];
} {
  const empty = rows.filter(({ calibre }) => calibre === null);
  const folded = empty.length > rows.length / 2 ? empty : [];
  return { shown: rows.filter((row) => !folded.includes(row)), folded };
}
