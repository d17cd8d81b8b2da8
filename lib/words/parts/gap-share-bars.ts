import type { WaterfallBar } from "@/lib/chart-layout/types";
import type { DividedLatest } from "@/lib/assessment/charts/divided-latest";
import type { GapShares } from "@/lib/assessment/charts/gap-shares";
import type { Word } from "@/lib/words/sentence";
import { amountOf, asCalculated, type Subject } from "@/lib/words/subject";

import { partName } from "./part-words";

/**
 * Makes the bars of the gap from its lower end: each part's bar begins where the one before ended, what is left
 * comes last. Parts that add nothing, or of which nothing is known, have no bar.
 */
export function gapShareBars(
  { assessment, indicator }: Subject,
  divided: DividedLatest,
  { shares, gap, uncarried, uncarriedShare }: GapShares,
  inWords: (word: Word) => string,
): readonly WaterfallBar[] {
  const textOf = (value: Word, share: number): string =>
    inWords({ key: "outlook.shares.bar", values: { value, share: { share, thresholds: [1] } } });
  let reached = 0;
  const bars = shares.flatMap(({ part, adds, share }): readonly WaterfallBar[] => {
    if (adds === null || share === null || adds === 0) return [];
    const from = reached;
    reached += adds;
    return [
      {
        key: part.scope ?? "rest",
        label: inWords(partName(assessment, divided, part.scope)),
        text: textOf(
          amountOf(asCalculated(indicator), adds, {
            qualifier: part.approximate ? "about" : "exact",
            bare: true,
          }),
          share,
        ),
        kind: adds < 0 ? "fall" : "rise",
        from,
        to: reached,
      },
    ];
  });
  if (reached >= gap) return bars;
  const left: WaterfallBar = {
    key: "uncarried",
    label: inWords({ key: "outlook.shares.uncarried" }),
    text: textOf(
      amountOf(asCalculated(indicator), uncarried, { rounding: "up", bare: true }),
      uncarriedShare,
    ),
    kind: "remaining",
    from: reached,
    to: gap,
  };
  return [...bars, left];
}
