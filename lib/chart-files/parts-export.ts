import { gapShares } from "@/lib/assessment/charts/gap-shares";
import type { ContributionKind } from "@/lib/assessment/charts/chart-types";
import { lensContents } from "@/lib/words/parts/gap-lens";
import { findPartsOfWhole } from "@/lib/words/parts/part-charts";
import { dimensionName } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import type { Subject } from "@/lib/words/subject";

import type { ChartExport } from "./types";
import { gapSharesRows, gapSharesExport } from "./gap-shares-export";
import { makeChartExport } from "./make-chart-export";
import { partWaterfallRows, partWaterfallExport } from "./part-waterfall-export";
import type { SentenceContext } from "./sentence-context";

/** Describes the way to the target by part, such as `waterfall-hub`; null where no such parts are known. */
export function waterfallByPart(
  context: SentenceContext,
  subject: Subject,
  chart: string,
): ChartExport | null {
  const way = findPartsOfWhole(lensContents(subject), "waterfall", chart);
  if (way === null || way.waterfall === null) return null;
  const content = { ...way, waterfall: way.waterfall };
  const exported = partWaterfallExport(context, subject, content);
  const name = nameOf(context, "waterfall", way.divided.kind);
  const rows = partWaterfallRows(subject, content);
  return makeChartExport(context, subject.indicator, name, exported, rows);
}

/** Describes who would carry the gap, such as `gap-shares-hub`; null where no such parts or no gap is known. */
export function gapSharesByPart(
  context: SentenceContext,
  subject: Subject,
  chart: string,
): ChartExport | null {
  const { indicator } = subject;
  const divided = findPartsOfWhole(lensContents(subject), "gap-shares", chart)?.divided;
  const shares = divided === undefined ? null : gapShares(divided);
  if (divided === undefined || shares === null) return null;
  const exported = gapSharesExport(context, subject, divided, shares);
  const rows = gapSharesRows(subject, divided, shares);
  return makeChartExport(
    context,
    indicator,
    nameOf(context, "gapShares", divided.kind),
    exported,
    rows,
  );
}

function nameOf(
  { assessment }: SentenceContext,
  chart: "waterfall" | "gapShares",
  kind: ContributionKind,
): Sentence {
  return {
    key: "charts.file.name.by",
    values: { chart: { key: `charts.file.name.${chart}` }, kind: dimensionName(assessment, kind) },
  };
}
