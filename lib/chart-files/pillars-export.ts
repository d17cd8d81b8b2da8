import type { DrawnSeries } from "@/lib/chart-layout/types";
import { pillarBoard, type PillarBoard } from "@/lib/words/board/pillar-board";
import { markSentence, pillarGauges, pillarPanels } from "@/lib/words/board/pillar-charts";
import { calibreName, scopeAssessment } from "@/lib/words/lookup";

import { exportedChart } from "./exported-chart";
import { makeChartExport } from "./make-chart-export";
import type { SentenceContext } from "./sentence-context";
import type { NumberRow } from "./table-rows";
import type { ChartExport, ExportedChart } from "./types";

/** Names of the charts of all pillars in the address of a download: the small multiples, and the “333” mark. */
export const PILLARS_CHART = "pillars";
export const MARK_CHART = "mark";

/** Exports the nine pillars of each indicator as small multiples; null for a plan without pillars. */
export function pillarsExport(context: SentenceContext): ChartExport | null {
  const { assessment, inWords } = context;
  const series = pillarPanels(assessment, { inWords, hrefOf: () => null });
  const board = pillarBoard(assessment);
  const title = { key: "board.panel.heading" } as const;
  const exported = boardExport(context, board, title, { kind: "pillars", series });
  return exported === null
    ? null
    : makeChartExport(
        context,
        null,
        { key: "board.file.pillars" },
        exported,
        rowsOf(context, board),
      );
}

/** Exports the “333” mark with what it counts; null for a plan without pillars. */
export function markExport(context: SentenceContext): ChartExport | null {
  const board = pillarBoard(context.assessment);
  const exported = markChart(context);
  return exported === null
    ? null
    : makeChartExport(context, null, { key: "board.file.mark" }, exported, rowsOf(context, board));
}

/** Draws the “333” mark on a sheet of its own, for a report; null for a plan without pillars. */
export function markChart(context: SentenceContext): ExportedChart | null {
  const { assessment, inWords } = context;
  const board = pillarBoard(assessment);
  const series = pillarGauges(assessment, inWords);
  return boardExport(context, board, markSentence(assessment), { kind: "gauges", series });
}

function boardExport(
  context: SentenceContext,
  { indicators, rows }: PillarBoard,
  title: Parameters<typeof exportedChart>[1],
  drawing: DrawnSeries,
): ExportedChart | null {
  if (rows.length === 0 || indicators.length === 0) return null;
  const { assessment } = context;
  const cells = rows.flatMap((row) => row.cells);
  const calibres = cells.flatMap(({ calibre }) => calibre ?? []);
  return exportedChart(context, title, drawing, {
    indicators,
    calibres: [...new Set(calibres)].map((code) => calibreName(assessment, code)),
    sources: [...new Set(cells.map(({ source }) => source))],
    bridged: indicators.filter(({ code }) =>
      cells.some(({ isBridged, indicator }) => isBridged && indicator.code === code),
    ),
    remarks: [{ key: drawing.kind === "gauges" ? "board.mark.key" : "board.panel.summary" }],
  });
}

/** Lists the value of every cell, and of those with a target of their own the target and what is missing. */
function rowsOf({ assessment }: SentenceContext, board: PillarBoard): readonly NumberRow[] {
  return board.rows.flatMap(({ pillar, cells }) =>
    cells.flatMap((cell): NumberRow[] => {
      const { indicator } = cell;
      const scope = scopeAssessment(indicator, pillar.code);
      const value = scope?.latest ?? scope?.reported ?? null;
      const target = scope?.target ?? null;
      const item = pillar.name;
      return [
        {
          indicator,
          item,
          year: value?.year ?? assessment.year,
          value: value?.value ?? null,
          qualifier: value?.qualifier,
          nature: value?.nature,
          calibre: value?.calibre,
          source: value?.source,
          note: cell.sentence,
        },
        ...(target === null
          ? []
          : [
              {
                indicator,
                item: { key: "charts.file.targetOf", values: { name: item } } as const,
                year: target.year,
                value: target.min,
                calibre: target.calibre,
                source: target.source,
              },
            ]),
      ];
    }),
  );
}
