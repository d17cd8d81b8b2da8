import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { Word } from "@/lib/words/phrase";

import type { ChartFile, ChartFileSpec } from "./types";
import { numberTable, type NumberRow } from "./table-rows";
import type { Telling } from "./telling";

/** Named as people look for it: indicator, chart, year, release, and the mark of illustrative data. */
export function makeFile(
  telling: Telling,
  indicator: IndicatorAssessment | null,
  name: Word,
  spec: ChartFileSpec,
  rows: readonly NumberRow[],
): ChartFile {
  const { assessment, say } = telling;
  const { year, release, illustrative } = assessment;
  const parts: readonly Word[] = [
    ...(indicator === null ? [] : [indicator.name]),
    name,
    year,
    release === null
      ? { key: "charts.file.name.unreleased" }
      : { key: "charts.file.name.release", values: { release } },
    ...(illustrative ? [{ key: "terms.illustrative" }] : []),
  ];
  return { name: parts.map(say).join("-"), spec, table: numberTable(telling, rows) };
}
