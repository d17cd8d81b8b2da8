import type { GapRow } from "@/lib/assessment/charts/gap-rows";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";
import { gapChartSeries, gapFinding, scopeGaps } from "@/lib/words/gap/gap-chart-words";
import { gapTexts } from "@/lib/words/gap/gap-row-words";
import { calibreName, findIndicator, scopeName, placeWord } from "@/lib/words/lookup";

import { exportedChart } from "./exported-chart";
import { makeChartExport } from "./make-chart-export";
import type { SentenceContext } from "./sentence-context";
import { calculatedValue, type NumberRow } from "./table-rows";
import type { ChartExport } from "./types";

/** Begins the name of the whole plan's gap chart; the province's code follows. */
export const GAP_CHART = "gap-";

/**
 * Exports how far one scope is from each target; null for one without any row. Rows that nothing was reported for are
 * not folded away as on a page, where a table tells of them: only where the file that holds the picture does so
 * (`folds`).
 */
export function gapExport(
  context: SentenceContext,
  scope: Scope,
  { folds = false }: { folds?: boolean } = {},
): ChartExport | null {
  const { assessment, inWords } = context;
  const gaps = scopeGaps(assessment, scope.code);
  const drawn = folds ? gaps.rows : [...gaps.rows, ...gaps.folded];
  const measured = drawn.flatMap((row) => {
    const indicator = findIndicator(assessment, row.indicator);
    return indicator === null ? [] : [{ row, indicator }];
  });
  if (measured.length === 0) return null;
  const values = measured.flatMap(({ row }) => row.value ?? []);
  const series = gapChartSeries(assessment, drawn, { inWords, hrefOf: () => null });
  const exported = exportedChart(
    context,
    gapFinding(assessment, scope.code, gaps),
    { kind: "gaps", series },
    {
      indicators: measured.map(({ indicator }) => indicator),
      calibres: values.map(({ calibre }) => calibreName(assessment, calibre)),
      // Where nothing was reported the targets are all that is drawn.
      sources:
        values.length > 0
          ? values.map(({ source }) => source)
          : measured.flatMap(({ row }) => row.target?.source ?? []),
      bridged: measured
        .filter(({ row }) => row.value?.bridged === true)
        .map(({ indicator }) => indicator),
    },
  );
  const rows = measured.flatMap(({ row, indicator }) => gapNumbers(context, indicator, row));
  const name = {
    list: [scopeName(assessment, scope.code), { key: "charts.gap.heading" }],
  } as const;
  return makeChartExport(context, null, name, exported, rows);
}

/** Lists the value, the target and what is missing of one row, and of a part its whole. */
export function gapNumbers(
  { assessment }: SentenceContext,
  indicator: IndicatorAssessment,
  row: GapRow,
): readonly NumberRow[] {
  const { target, gap, whole, measuredBy } = row;
  const value = row.value ?? row.last;
  const year = value?.year ?? assessment.year;
  const [note, ...more] = gapTexts(assessment, indicator, row);
  return [
    {
      indicator,
      item: scopeName(assessment, row.scope),
      year,
      value: value?.value ?? null,
      qualifier: value?.qualifier,
      nature: value?.nature,
      calibre: value?.calibre,
      source: value?.source,
      note: note && { list: [note, ...more] },
    },
    ...(whole === null
      ? []
      : [
          {
            indicator,
            item: placeWord(assessment, measuredBy),
            year,
            value: whole,
            calibre: value?.calibre,
          },
        ]),
    ...(target === null
      ? []
      : [
          {
            indicator,
            item: { key: "charts.gap.column.target" } as const,
            year: target.year,
            value: target.min,
            calibre: target.calibre,
            source: target.source,
            note: { zh: target.wording, en: target.wordingEn },
          },
        ]),
    ...(gap === null
      ? []
      : [
          {
            indicator,
            item: { key: "charts.gap.key.gap" } as const,
            year,
            value: calculatedValue(indicator, gap, "up"),
            calculated: true,
          },
        ]),
  ];
}
