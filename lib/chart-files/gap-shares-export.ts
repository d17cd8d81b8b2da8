import type { Word } from "@/lib/words/sentence";
import type { DividedLatest } from "@/lib/assessment/charts/divided-latest";
import type { GapShares } from "@/lib/assessment/charts/gap-shares";
import { gapShareBars } from "@/lib/words/parts/gap-share-bars";
import { gapSharesHeading, gapSharesText } from "@/lib/words/parts/gap-share-words";
import { findPoint } from "@/lib/words/lookup";
import { ownGrowthSentence, partName } from "@/lib/words/parts/part-words";
import type { Subject } from "@/lib/words/subject";

import type { ExportedChart } from "./types";
import { CALCULATION, exportedChart } from "./exported-chart";
import { partsContent } from "./parts-content";
import { calculatedValue, type NumberRow } from "./table-rows";
import type { SentenceContext } from "./sentence-context";

/** What each part would carry of the remaining gap at its own pace: a calculation, and said to be one. */
export function gapSharesExport(
  context: SentenceContext,
  subject: Subject,
  divided: DividedLatest,
  shares: GapShares,
): ExportedChart {
  const series = gapShareBars(subject, divided, shares, context.inWords);
  return exportedChart(
    context,
    gapSharesHeading(subject, shares),
    { kind: "waterfall", series },
    {
      ...partsContent(subject, divided),
      remarks: gapSharesText(subject, divided, shares),
      mark: CALCULATION,
    },
  );
}

/** Each part's latest value as reported, what it would add, and what nobody is known to carry. */
export function gapSharesRows(
  { assessment, indicator }: Subject,
  divided: DividedLatest,
  { shares, gap, uncarried, until }: GapShares,
): readonly NumberRow[] {
  const { year, calibre } = divided;
  const row = { indicator, calibre } as const;
  const calculated = { ...row, year: until, calculated: true } as const;
  return [
    ...shares.map(({ part }): NumberRow => {
      const point =
        part.scope === null ? null : findPoint(indicator, { scope: part.scope, year, calibre });
      const { value, qualifier } = part;
      const cited = { value, qualifier, nature: point?.nature, source: point?.source };
      const name = partName(assessment, divided, part.scope);
      const atMost = part.scope === null && divided.missing.length > 0;
      return { ...row, year, item: name, ...cited, note: atMost ? AT_MOST : undefined };
    }),
    { ...row, year, item: { key: "dashboard.gaps.remaining" }, value: gap },
    ...shares.map(({ part, adds }): NumberRow => {
      const name = partName(assessment, divided, part.scope);
      return {
        ...calculated,
        item: { key: "charts.file.adds", values: { name } },
        value: adds === null ? null : calculatedValue(indicator, adds),
        qualifier: part.approximate ? "about" : "exact",
        note: ownGrowthSentence(indicator, part) ?? { key: "outlook.growth.none" },
      };
    }),
    {
      ...calculated,
      item: { key: "outlook.shares.uncarried" },
      value: calculatedValue(indicator, uncarried, uncarried > 0 ? "up" : "near"),
    },
  ];
}

const AT_MOST: Word = { key: "charts.file.atMost" };
