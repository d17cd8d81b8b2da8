import { shownUnit } from "@/lib/plans/money-unit";
import { comparableCalibres, isComparableCalibre } from "@/lib/assessment/comparable-calibres";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { DrawnSeries, TrajectoryChartSeries } from "@/lib/chart-layout/types";
import { measuredRows, type MeasuredRow } from "@/lib/comparison/measured-rows";
import { comparisonRows } from "@/lib/comparison/rows";
import type { Selection } from "@/lib/comparison/selection";
import type { Sentence, Word } from "@/lib/words/sentence";

import { modeName, obstacleSentences } from "./mode-words";
import { panelGroup } from "./panel-group";
import { MOST_IN_ONE, sharedChart } from "./shared-chart";

type InWords = (word: Word) => string;

/** What the comparison shows of one indicator. */
export interface ComparisonChart {
  readonly indicator: IndicatorAssessment;
  readonly heading: Sentence;
  /** The chart; null where nothing can be drawn in the mode, and `left` says why. */
  readonly drawing: DrawnSeries | null;
  /** What is not drawn and why, a sentence a reason. */
  readonly left: readonly Sentence[];
  /** What the marks of the chart stand for; only marks that are drawn. */
  readonly notes: readonly Sentence[];
}

/**
 * Makes the chart of each chosen indicator, in the plan's order: up to three scopes together on one scale, more as small
 * charts side by side.
 */
export function comparisonCharts(
  assessment: PlanAssessment,
  selection: Selection,
  inWords: InWords,
  /** Whether the scopes of an indicator stand in one chart. */
  together: boolean = selection.scopes.length <= MOST_IN_ONE,
): readonly ComparisonChart[] {
  const { mode } = selection;
  const rows = measuredRows(
    assessment,
    comparisonRows(assessment, { ...selection, sort: "plan" }),
    mode,
  );
  return selection.indicators.flatMap((code): ComparisonChart[] => {
    const all = rows.filter(({ indicator }) => indicator.code === code);
    const indicator = all[0]?.indicator;
    if (indicator === undefined) return [];
    const heading = headingOf(assessment, indicator, selection);
    if (together) {
      const own = ofOneCalibre(all);
      const series = sharedChart(assessment, selection, own, inWords);
      const drawing = series === null ? null : ({ kind: "trajectory", series } as const);
      const left = obstacleSentences(assessment, own);
      return [{ indicator, heading, drawing, left, notes: marksIn(series) }];
    }
    const group = panelGroup(assessment, selection, all, inWords);
    const isDrawn = all.some(({ points }) => points.some((point) => point?.value != null));
    const drawing = group && isDrawn ? ({ kind: "panels", series: [group] } as const) : null;
    // A panel says itself that nothing is known of its scope.
    const told = drawing === null ? all : all.filter(({ obstacle }) => obstacle !== "no-values");
    // Small charts have a key of their own.
    return [{ indicator, heading, drawing, left: obstacleSentences(assessment, told), notes: [] }];
  });
}

/** Explains the marks that have no label in the chart itself. */
function marksIn(series: TrajectoryChartSeries | null): readonly Sentence[] {
  if (series === null) return [];
  const isHollow = series.segments.some(({ points }) => points.some(({ hollow }) => hollow));
  return [
    ...((series.ticks ?? []).length > 0
      ? [{ key: "compare.shared.ticks" } satisfies Sentence]
      : []),
    ...(isHollow ? [{ key: "compare.shared.hollow" } satisfies Sentence] : []),
  ];
}

/** Names the chart: the indicator with its unit, or with the mode that takes the unit's place. */
function headingOf(
  assessment: PlanAssessment,
  { name, unit }: IndicatorAssessment,
  { mode }: Selection,
): Sentence {
  if (mode !== "value") {
    return { key: "compare.panels.inMode", values: { name, mode: modeName(assessment, mode) } };
  }
  return unit === null
    ? { key: "compare.panels.plain", values: { name } }
    : { key: "compare.panels.heading", values: { name, unit: shownUnit(unit) } };
}

/**
 * Keeps in one chart only what is counted comparably: by the calibre of the target or bridged to it, or where no target
 * says so by the calibre of the first row.
 */
function ofOneCalibre(rows: readonly MeasuredRow[]): readonly MeasuredRow[] {
  const drawn = rows.filter(({ obstacle }) => obstacle === null);
  const isOfTarget = ({ indicator, scope, calibre }: MeasuredRow): boolean =>
    calibre !== null && isComparableCalibre(comparableCalibres(indicator, scope), calibre);
  const first = drawn.find(isOfTarget) ?? drawn[0];
  const fits = (row: MeasuredRow): boolean =>
    first === undefined ||
    row.calibre === first.calibre ||
    (row.indicator.target !== null && isOfTarget(first) && isOfTarget(row));
  return rows.map((row) =>
    row.obstacle !== null || fits(row)
      ? row
      : { ...row, points: row.points.map(() => null), target: null, obstacle: "other-calibre" },
  );
}
