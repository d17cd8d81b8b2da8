import type { PlanAssessment, SeriesPoint } from "@/lib/assessment/types";
import type { Flag, LocalText, Nature, Qualifier } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

/**
 * One figure of an exported file, every cell known or null. Columns are only ever added, at the end, because
 * other programs read these files by name and by position.
 */
export interface FigureRow {
  plan: string;
  indicator: string;
  scope: string;
  year: number;
  calibre: string;
  value: number | null;
  qualifier: Qualifier;
  nature: Nature;
  flag: Flag | null;
  unit: string | null;
  source: string | null;
  source_url: string | null;
  approved_at: Instant;
  release: number | null;
  illustrative: boolean;
  indicator_name: string;
  scope_name: string;
  calibre_name: string;
  note: string | null;
  correction_reason: string | null;
}

export const FIGURE_COLUMNS = [
  "plan",
  "indicator",
  "scope",
  "year",
  "calibre",
  "value",
  "qualifier",
  "nature",
  "flag",
  "unit",
  "source",
  "source_url",
  "approved_at",
  "release",
  "illustrative",
  "indicator_name",
  "scope_name",
  "calibre_name",
  "note",
  "correction_reason",
] as const satisfies readonly (keyof FigureRow)[];

/** Mark in every file of illustrative data, in words that nobody takes for a real figure's. */
export const ILLUSTRATIVE_MARK = "演示数据";

export type TableCell = string | number | null;

/** Writes the rows as cells in the order of FIGURE_COLUMNS; `illustrative` in words, empty for real data. */
export function tableRows(assessment: PlanAssessment): readonly (readonly TableCell[])[] {
  return figureRows(assessment).map((row) =>
    FIGURE_COLUMNS.map((column) => {
      const cell = row[column];
      if (typeof cell !== "boolean") return cell;
      return cell ? ILLUSTRATIVE_MARK : null;
    }),
  );
}

/**
 * Lists the figures of a read model, one row each, in the plan's order; flags and forecasts included and marked
 * as such. Readings kept as `reference` are no figures and are left out. Names, units, notes and reasons are
 * Chinese, the language of the plan; codes stand beside them.
 */
export function figureRows(assessment: PlanAssessment): readonly FigureRow[] {
  const scopeName = namesOf(assessment.scopes);
  const calibreName = namesOf(assessment.calibres);
  const sourceByKey = new Map(assessment.sources.map((source) => [source.key, source]));
  return assessment.indicators.flatMap((indicator) => {
    const toRow = (scope: string, point: SeriesPoint): FigureRow => {
      const source = point.source === null ? undefined : sourceByKey.get(point.source);
      return {
        plan: assessment.plan.code,
        indicator: indicator.code,
        scope,
        year: point.year,
        calibre: point.calibre,
        value: point.value,
        qualifier: point.qualifier,
        nature: point.nature,
        flag: point.flag,
        unit: indicator.unit?.zh ?? null,
        source: source?.title ?? null,
        source_url: source?.url ?? null,
        approved_at: point.approvedAt,
        release: assessment.release,
        illustrative: assessment.illustrative,
        indicator_name: indicator.name.zh,
        scope_name: scopeName(scope),
        calibre_name: calibreName(point.calibre),
        note: point.note?.zh ?? null,
        correction_reason: point.reason,
      };
    };
    return indicator.scopes.flatMap(({ scope, series }) =>
      series.map((point) => toRow(scope, point)),
    );
  });
}

function namesOf(rows: readonly { code: string; name: LocalText }[]) {
  const names = new Map(rows.map(({ code, name }) => [code, name.zh]));
  return (code: string) => names.get(code) ?? code;
}
