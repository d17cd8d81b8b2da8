import { gapShares } from "@/lib/assessment/charts/gap-shares";
import type { ContributionKind } from "@/lib/assessment/charts/chart-types";
import { lensContents } from "@/lib/words/parts/gap-lens";
import { findPartsOfWhole } from "@/lib/words/parts/part-charts";
import type { Sentence } from "@/lib/words/sentence";
import type { Subject } from "@/lib/words/subject";

import type { ChartExport } from "./types";
import { gapSharesRows, gapSharesExport } from "./gap-shares-export";
import { makeChartExport } from "./make-chart-export";
import { partWaterfallRows, partWaterfallExport } from "./part-waterfall-export";
import type { SentenceContext } from "./sentence-context";

/** A chart of one division of the latest value: the way by part, or who carries the gap; null for another. */
export function partsExport(
  context: SentenceContext,
  subject: Subject,
  chart: string,
): ChartExport | null {
  const { indicator } = subject;
  const contents = lensContents(subject);
  const way = findPartsOfWhole(contents, "waterfall", chart);
  if (way !== null && way.waterfall !== null) {
    const content = { ...way, waterfall: way.waterfall };
    const exported = partWaterfallExport(context, subject, content);
    const rows = partWaterfallRows(subject, content);
    return makeChartExport(
      context,
      indicator,
      nameOf("waterfall", way.divided.kind),
      exported,
      rows,
    );
  }
  const divided = findPartsOfWhole(contents, "gap-shares", chart)?.divided;
  const shares = divided === undefined ? null : gapShares(indicator, divided);
  if (divided === undefined || shares === null) return null;
  const exported = gapSharesExport(context, subject, divided, shares);
  const rows = gapSharesRows(subject, divided, shares);
  return makeChartExport(context, indicator, nameOf("gapShares", divided.kind), exported, rows);
}

function nameOf(chart: "waterfall" | "gapShares", kind: ContributionKind): Sentence {
  return {
    key: "charts.file.name.by",
    values: { chart: { key: `charts.file.name.${chart}` }, kind: { key: `terms.kind.${kind}` } },
  };
}
