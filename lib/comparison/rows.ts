import type {
  IndicatorAssessment,
  PlanAssessment,
  ScopeAssessment,
  SeriesPoint,
} from "@/lib/assessment/types";

import type { Selection } from "./selection";

/** One line of the comparison: a scope of an indicator in one calibre; two calibres never share one. */
export interface ComparisonRow {
  indicator: IndicatorAssessment;
  scope: ScopeAssessment;
  /** Code of the calibre; null where nothing is known in the chosen years. */
  calibre: string | null;
  /** Values in the order of the chosen years; null for a year that is unreported. */
  points: readonly (SeriesPoint | null)[];
}

/**
 * Lists the chosen rows, sorted as chosen. By a year each indicator is sorted by itself, because values of two
 * units have no order; what is not known stands last either way. Pure.
 */
export function comparisonRows(
  assessment: PlanAssessment,
  selection: Selection,
): readonly ComparisonRow[] {
  const rows = assessment.indicators
    .filter(({ code }) => selection.indicators.includes(code))
    .flatMap((indicator) =>
      assessment.scopes
        .filter(({ code }) => selection.scopes.includes(code))
        .flatMap(({ code }) => rowsOf(indicator, code, selection.years)),
    );
  return sorted(rows, selection);
}

function rowsOf(
  indicator: IndicatorAssessment,
  code: string,
  years: readonly number[],
): readonly ComparisonRow[] {
  const scope = indicator.scopes.find((candidate) => candidate.scope === code);
  if (scope === undefined) return [];
  const points = scope.series.filter(({ year }) => years.includes(year));
  const calibres = [...new Set(points.map(({ calibre }) => calibre))];
  if (calibres.length === 0) {
    return [{ indicator, scope, calibre: null, points: years.map(() => null) }];
  }
  return calibres.map((calibre) => ({
    indicator,
    scope,
    calibre,
    points: years.map(
      (year) => points.find((point) => point.year === year && point.calibre === calibre) ?? null,
    ),
  }));
}

function sorted(
  rows: readonly ComparisonRow[],
  { years, sort, dir }: Selection,
): readonly ComparisonRow[] {
  const sign = dir === "desc" ? -1 : 1;
  if (sort === "plan") return rows;
  if (sort === "indicator" || sort === "scope") {
    // Keep the plan's order of the other column, so that rows of one scope or indicator stand together.
    const order = [...new Set(rows.map((row) => keyOf(row, sort)))];
    const place = (row: ComparisonRow): number => order.indexOf(keyOf(row, sort));
    return rows.toSorted((a, b) => sign * (place(a) - place(b)));
  }
  const column = years.indexOf(Number(sort.slice(1)));
  const valueOf = (row: ComparisonRow): number | null => row.points[column]?.value ?? null;
  const indicators = [...new Set(rows.map(({ indicator }) => indicator.code))];
  const group = ({ indicator }: ComparisonRow): number => indicators.indexOf(indicator.code);
  return rows.toSorted((a, b) => {
    if (group(a) !== group(b)) return group(a) - group(b);
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

function keyOf(row: ComparisonRow, by: "indicator" | "scope"): string {
  return by === "indicator" ? row.indicator.code : row.scope.scope;
}
