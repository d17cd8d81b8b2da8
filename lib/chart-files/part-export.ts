import { PART_ROW, readPartRow } from "@/lib/addresses/part-row";
import type { Scope } from "@/lib/plans/types";
import { calibreName, dimensionName, scopeName } from "@/lib/words/lookup";
import { chosenRow } from "@/lib/words/part/part-rows";
import { partTrajectoryHeading } from "@/lib/words/part/part-trajectory";
import {
  memberTexts,
  sameScaleHeading,
  sameScaleNote,
  sameScaleRows,
  sameScaleSeries,
} from "@/lib/words/part/same-scale";

import { exportedChart } from "./exported-chart";
import { gapNumbers } from "./gap-export";
import { makeChartExport } from "./make-chart-export";
import type { SentenceContext } from "./sentence-context";
import { trajectoryExport } from "./trajectory-export";
import { trajectoryRows } from "./trajectory-rows";
import type { ChartAddress, ChartExport } from "./types";

/** Exports the trajectory of a part for the row that the address chooses, with the part's own target and path. */
export function partTrajectoryExport(
  context: SentenceContext,
  scope: Scope,
  query: ChartAddress["query"],
): ChartExport | null {
  const subject = chosenRow(context.assessment, scope.code, readPartRow(query[PART_ROW]));
  if (subject === null) return null;
  const exported = trajectoryExport(context, subject, partTrajectoryHeading(subject));
  const name = { list: [scope.name, { key: "charts.file.name.trajectory" }] } as const;
  return makeChartExport(context, subject.indicator, name, exported, trajectoryRows(subject));
}

/** Exports how the members of a part's kind stand by one measure, for the row that the address chooses. */
export function sameScaleExport(
  context: SentenceContext,
  scope: Scope,
  query: ChartAddress["query"],
): ChartExport | null {
  const { assessment, inWords } = context;
  const subject = chosenRow(assessment, scope.code, readPartRow(query[PART_ROW]));
  if (subject === null) return null;
  const { indicator } = subject;
  const members = sameScaleRows(subject, scope.kind);
  const values = members.flatMap(({ row }) => row.value ?? []);
  const series = sameScaleSeries(subject, members, { inWords, hrefOf: () => null });
  const exported = exportedChart(
    context,
    sameScaleHeading(subject, scope.kind, members),
    { kind: "gaps", series },
    {
      indicators: [indicator],
      calibres: values.map(({ calibre }) => calibreName(assessment, calibre)),
      sources: [
        ...values.map(({ source }) => source),
        ...members.map(({ row }) => row.target?.source ?? null),
      ],
      bridged: values.some(({ bridged }) => bridged) ? [indicator] : [],
      remarks: [sameScaleNote(subject, members)],
    },
  );
  const rows = members.flatMap((member) =>
    gapNumbers(context, indicator, member.row).map((row, index) =>
      index === 0
        ? { ...row, note: { list: memberTexts(subject, member) } }
        : { ...row, note: row.note ?? scopeName(assessment, member.scope.code) },
    ),
  );
  const name = {
    list: [dimensionName(assessment, scope.kind), { key: "charts.file.name.sameScale" }],
  } as const;
  return makeChartExport(context, indicator, name, exported, rows);
}
