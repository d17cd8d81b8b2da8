import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { Word } from "@/lib/words/sentence";

import type { ChartExport, ExportedChart } from "./types";
import { numberTable, type NumberRow } from "./table-rows";
import type { SentenceContext } from "./sentence-context";

/** Named as people look for it: indicator, chart, year, release, and the mark of illustrative data. */
export function makeChartExport(
  context: SentenceContext,
  indicator: IndicatorAssessment | null,
  name: Word,
  exported: ExportedChart,
  rows: readonly NumberRow[],
): ChartExport {
  const { assessment, inWords } = context;
  const { year, release, illustrative } = assessment;
  const parts: readonly Word[] = [
    ...(indicator === null ? [] : [indicator.name]),
    name,
    year,
    release === null
      ? { key: "charts.file.name.unreleased" }
      : { key: "charts.file.name.release", values: { release } },
    ...(illustrative ? [{ key: "terms.illustrative" } satisfies Word] : []),
  ];
  return { name: parts.map(inWords).join("-"), exported, table: numberTable(context, rows) };
}
