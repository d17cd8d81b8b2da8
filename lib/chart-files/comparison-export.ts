import type { DrawnSeries } from "@/lib/chart-layout/types";
import { calibreName, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { indexBaseYear, measuredRows, type MeasuredRow } from "@/lib/comparison/measured-rows";
import { comparisonRows } from "@/lib/comparison/rows";
import { chooseSelection, type Selection } from "@/lib/comparison/selection";
import { comparisonCharts, type ComparisonChart } from "@/lib/words/comparison/comparison-charts";
import { boundOf, countingOf, modeName, type Counting } from "@/lib/words/comparison/mode-words";

import { exportedChart } from "./exported-chart";
import { makeChartExport } from "./make-chart-export";
import { calculatedValue, type NumberRow } from "./table-rows";
import type { SentenceContext } from "./sentence-context";
import type { ChartAddress, ChartExport } from "./types";

/**
 * Exports the chart of one indicator, or of all that the address chooses: several indicators share no scale, so that they
 * stand as small charts one below the other. Null where nothing can be drawn.
 */
export function comparisonExport(
  context: SentenceContext,
  indicator: IndicatorAssessment | null,
  query: ChartAddress["query"],
): ChartExport | null {
  const { assessment, inWords } = context;
  const asked = indicator === null ? query : { ...query, indicators: indicator.code };
  const { selection } = chooseSelection(asked, assessment);
  const { mode, indicators } = selection;
  const rows = measuredRows(assessment, comparisonRows(assessment, selection), mode);
  const charts =
    indicators.length === 1
      ? comparisonCharts(assessment, selection, inWords)
      : comparisonCharts(assessment, selection, inWords, false);
  const drawing = drawingOf(charts);
  if (drawing === null) return null;
  const exported = exportedChart(context, titleOf(context, selection), drawing, {
    indicators: [...new Set(rows.map((row) => row.indicator))],
    calibres: [...new Set(rows.flatMap(({ calibre }) => calibre ?? []))].map((code) =>
      calibreName(assessment, code),
    ),
    sources: rows.flatMap(({ points }) => points.map((point) => point?.source ?? null)),
    bridged: [],
    remarks: charts.flatMap(({ indicator: { name }, left, notes }) =>
      [...notes, ...left].map((text): Sentence =>
        charts.length === 1 ? text : { key: "compare.file.ofOne", values: { name, text } },
      ),
    ),
  });
  const name: Word = { key: mode === "value" ? "compare.title" : `compare.file.name.${mode}` };
  const numbers = rows.flatMap((row) => numbersOf(context, selection, row));
  return makeChartExport(context, indicator, name, exported, numbers);
}

/** Gives the one drawing that holds all charts; null where nothing is drawn. */
function drawingOf(charts: readonly ComparisonChart[]): DrawnSeries | null {
  const drawings = charts.flatMap(({ drawing }) => drawing ?? []);
  const [first] = drawings;
  if (first?.kind !== "panels") return first ?? null;
  const series = drawings.flatMap((drawing) => (drawing.kind === "panels" ? drawing.series : []));
  return { kind: "panels", series };
}

function titleOf({ assessment }: SentenceContext, { scopes, years, mode }: Selection): Sentence {
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const title: Sentence = {
    key: `compare.file.${first === last ? "year" : "years"}`,
    values: { scopes: { list: scopes.map((code) => scopeName(assessment, code)) }, first, last },
  };
  if (mode === "value") return title;
  return { key: "compare.file.inMode", values: { title, mode: modeName(assessment, mode) } };
}

/** Rounds a measured number to a tenth, but never onto the target that it does not reach. */
function measuredValue(counting: Counting, value: number, bound: number | null): number {
  const rounded = calculatedValue(counting, value);
  const crosses = bound !== null && value < bound && rounded >= bound;
  return crosses ? calculatedValue(counting, value, "down") : rounded;
}

/** Lists a row for each year; what is unreported or has no number in the mode is named as such, never left out. */
function numbersOf(
  { assessment }: SentenceContext,
  { years, mode }: Selection,
  row: MeasuredRow,
): readonly NumberRow[] {
  const { indicator, scope, calibre, points, obstacle } = row;
  return years.map((year, index) => {
    const point = points[index] ?? null;
    const flag = point?.flag ?? null;
    const missing: Word =
      obstacle === null || obstacle === "no-values"
        ? { key: flag === null ? "terms.unreported" : `terms.flag.${flag}` }
        : { key: `compare.short.${obstacle}`, values: { year: indexBaseYear(assessment) } };
    const value = point?.value ?? null;
    const isMeasured = mode !== "value" && value !== null;
    return {
      indicator,
      item: scopeName(assessment, scope.scope),
      year,
      value: isMeasured
        ? measuredValue(countingOf(indicator, mode), value, boundOf(row, mode))
        : value,
      unit: countingOf(indicator, mode).unit,
      qualifier: point?.qualifier,
      nature: point?.nature,
      calibre,
      source: point?.source,
      note: value === null ? missing : mode === "value" ? undefined : modeName(assessment, mode),
    };
  });
}
