import { gapShares } from "@/lib/assessment/charts/gap-shares";
import type { ContributionKind } from "@/lib/assessment/charts/chart-types";
import { lensContents } from "@/lib/words/parts/gap-lens";
import { findDivision } from "@/lib/words/parts/part-charts";
import type { Phrase } from "@/lib/words/phrase";
import type { Subject } from "@/lib/words/subject";

import type { ChartFile } from "./types";
import { gapSharesRows, gapSharesSpec } from "./gap-shares-file";
import { makeFile } from "./make-file";
import { partWaterfallRows, partWaterfallSpec } from "./part-waterfall-file";
import type { Telling } from "./telling";

/** A chart of one division of the latest value: the way by part, or who carries the gap; null for another. */
export function divisionFile(telling: Telling, subject: Subject, chart: string): ChartFile | null {
  const { indicator } = subject;
  const contents = lensContents(subject);
  const way = findDivision(contents, "waterfall", chart);
  if (way !== null && way.waterfall !== null) {
    const content = { ...way, waterfall: way.waterfall };
    const spec = partWaterfallSpec(telling, subject, content);
    const rows = partWaterfallRows(subject, content);
    return makeFile(telling, indicator, nameOf("waterfall", way.divided.kind), spec, rows);
  }
  const divided = findDivision(contents, "gap-shares", chart)?.divided;
  const shares = divided === undefined ? null : gapShares(indicator, divided);
  if (divided === undefined || shares === null) return null;
  const spec = gapSharesSpec(telling, subject, divided, shares);
  const rows = gapSharesRows(subject, divided, shares);
  return makeFile(telling, indicator, nameOf("gapShares", divided.kind), spec, rows);
}

function nameOf(chart: "waterfall" | "gapShares", kind: ContributionKind): Phrase {
  return {
    key: "charts.file.name.by",
    values: { chart: { key: `charts.file.name.${chart}` }, kind: { key: `terms.kind.${kind}` } },
  };
}
