import { calibreName, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { comparisonRows, type ComparisonRow } from "@/lib/comparison/rows";
import { chooseSelection, type Selection } from "@/lib/comparison/selection";
import { panelGroups } from "@/lib/words/comparison/panel-group";

import { exportedChart } from "./exported-chart";
import { makeChartExport } from "./make-chart-export";
import type { NumberRow } from "./table-rows";
import type { SentenceContext } from "./sentence-context";
import type { ChartAddress, ChartExport } from "./types";

/**
 * The small charts of one indicator, or of all that the address chooses, as one file: a small chart alone
 * would have lost the scale it shares with its neighbours. Null where there is nothing to compare.
 */
export function comparisonFile(
  context: SentenceContext,
  indicator: IndicatorAssessment | null,
  query: ChartAddress["query"],
): ChartExport | null {
  const { assessment, inWords } = context;
  const asked = indicator === null ? query : { ...query, indicators: indicator.code };
  const { selection } = chooseSelection(asked, assessment);
  const rows = comparisonRows(assessment, selection);
  if (rows.length === 0) return null;
  const series = panelGroups(assessment, selection, inWords);
  const exported = exportedChart(
    context,
    titleOf(context, selection),
    { kind: "panels", series },
    {
      indicators: [...new Set(rows.map((row) => row.indicator))],
      calibres: [...new Set(rows.flatMap(({ calibre }) => calibre ?? []))].map((code) =>
        calibreName(assessment, code),
      ),
      sources: rows.flatMap(({ points }) => points.map((point) => point?.source ?? null)),
      bridged: [],
    },
  );
  const numbers = rows.flatMap((row) => numbersOf(context, selection.years, row));
  return makeChartExport(context, indicator, { key: "compare.title" }, exported, numbers);
}

function titleOf({ assessment }: SentenceContext, { scopes, years }: Selection): Sentence {
  const [first = 0, last = first] = [years[0], years.at(-1)];
  return {
    key: `compare.file.${first === last ? "year" : "years"}`,
    values: { scopes: { list: scopes.map((code) => scopeName(assessment, code)) }, first, last },
  };
}

/** A row a year; what is unreported is said to be, never left out. */
function numbersOf(
  { assessment }: SentenceContext,
  years: readonly number[],
  { indicator, scope, calibre, points }: ComparisonRow,
): readonly NumberRow[] {
  return years.map((year, index) => {
    const point = points[index] ?? null;
    const flag = point?.flag ?? null;
    const missing: Word = { key: flag === null ? "terms.unreported" : `terms.flag.${flag}` };
    return {
      indicator,
      item: scopeName(assessment, scope.scope),
      year,
      value: point?.value ?? null,
      qualifier: point?.qualifier,
      nature: point?.nature,
      calibre,
      source: point?.source,
      note: point === null || point.value === null ? missing : undefined,
    };
  });
}
