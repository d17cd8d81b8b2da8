import { regionWord } from "@/lib/plans/region-word";
import { growthKindOf } from "@/lib/assessment/method";
import type { DividedLatest } from "@/lib/assessment/charts/divided-latest";
import type { GapShare, GapShares } from "@/lib/assessment/charts/gap-shares";
import type { Sentence } from "@/lib/words/sentence";
import { amountOf, asCalculated, type Subject } from "@/lib/words/subject";

import { ownGrowthSentence, partName } from "./part-words";

/** Says how much of the gap the parts would carry together at their own pace. */
export function gapSharesHeading(subject: Subject, shares: GapShares): Sentence {
  const { uncarriedShare, until } = shares;
  const surplus = uncarriedShare <= 0;
  return {
    key: `outlook.shares.heading.${surplus ? "covered" : "short"}`,
    values: {
      until,
      share: { share: surplus ? 1 - uncarriedShare : uncarriedShare, thresholds: [0, 1] },
      amount: amountOf(asCalculated(subject.indicator), Math.abs(shares.uncarried), {
        rounding: surplus ? "near" : "up",
      }),
    },
  };
}

/**
 * Says of one part its pace, what it would add by then and which share of the gap that is; or why nothing can be
 * said.
 */
export function gapShareSentence(
  { assessment, indicator }: Subject,
  divided: DividedLatest,
  { part, adds, share }: GapShare,
): Sentence {
  const name = partName(assessment, divided, part.scope);
  const growth = ownGrowthSentence(indicator, part);
  if (adds === null || share === null || growth === null) {
    return { key: "outlook.shares.unknown", values: { name } };
  }
  return {
    key: `outlook.shares.${adds < 0 ? "widens" : "carries"}`,
    values: {
      name,
      growth,
      amount: amountOf(asCalculated(indicator), Math.abs(adds), {
        qualifier: part.approximate ? "about" : "exact",
      }),
      share: { share: Math.abs(share), thresholds: [1] },
    },
  };
}

/** Says the whole calculation: what is assumed, what each part would carry, what is left. */
export function gapSharesText(
  subject: Subject,
  divided: DividedLatest,
  shares: GapShares,
): readonly [Sentence, ...Sentence[]] {
  const { assessment, indicator } = subject;
  const kind = growthKindOf(assessment.method, indicator.accrual) ?? "units";
  return [
    {
      key: `outlook.shares.summary.${kind}`,
      values: {
        gap: amountOf(indicator, shares.gap, { rounding: "up" }),
        year: shares.year,
        until: shares.until,
      },
    },
    ...shares.shares.map((share) => gapShareSentence(subject, divided, share)),
    uncarriedSentence(subject, divided, shares),
    ...differenceSentence(subject, divided, shares),
  ];
}

/** Says why one page holds two calculations that end otherwise; nothing where both end alike. */
function differenceSentence(
  { assessment, indicator }: Subject,
  { whole }: DividedLatest,
  { uncarried, until }: GapShares,
): readonly Sentence[] {
  const bound = whole.target?.min ?? null;
  if (bound === null || whole.projection === null) return [];
  const left = bound - whole.projection;
  const digits = asCalculated(indicator).decimals;
  if (left.toFixed(digits) === uncarried.toFixed(digits)) return [];
  const amount = amountOf(indicator, Math.abs(left), { rounding: left > 0 ? "up" : "near" });
  const short: Sentence = {
    key: `outlook.shares.${left > 0 ? "differsShort" : "differsOver"}`,
    values: { amount },
  };
  return [
    {
      key: "outlook.shares.differs",
      values: { until, short, region: regionWord(assessment) },
    },
  ];
}

/** Says what the parts together leave over; a part without a known pace is named, for it may carry some of it. */
export function uncarriedSentence(
  { assessment, indicator }: Subject,
  divided: DividedLatest,
  { uncarried, uncarriedShare, shares }: GapShares,
): Sentence {
  const unknown = shares.filter(({ adds }) => adds === null);
  const kind = uncarried <= 0 ? "surplus" : unknown.length > 0 ? "uncounted" : "nobody";
  return {
    key: `outlook.shares.left.${kind}`,
    values: {
      amount: amountOf(asCalculated(indicator), Math.abs(uncarried), {
        rounding: uncarried > 0 ? "up" : "near",
      }),
      share: { share: Math.abs(uncarriedShare), thresholds: [1] },
      names: { list: unknown.map(({ part }) => partName(assessment, divided, part.scope)) },
    },
  };
}
