import { placeWord } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import { boundWord } from "@/lib/words/gap/gap-row-words";
import { amountOf, readingOf, type Subject } from "@/lib/words/subject";

/** Says what the trajectory of a part shows: how far from its own target, or without one its share and no verdict. */
export function partTrajectoryHeading({ assessment, indicator, scope }: Subject): Sentence {
  const { distance, target, latest, reported } = scope;
  const value = latest ?? reported;
  const base = { indicator: indicator.name } as const;
  if (value === null) return { key: "dashboard.part.trajectory.none", values: base };
  const values = {
    ...base,
    year: value.year,
    value: readingOf(indicator, value, { bound: target?.min }),
  };
  const plain: Sentence = { key: "dashboard.part.trajectory.plain", values };
  if (distance === null) return plain;
  if (distance.state === "own" && target !== null && distance.gap !== null) {
    if (distance.gap === 0) {
      return scope.verdict === "met" ? { key: "dashboard.part.trajectory.reached", values } : plain;
    }
    const gap = amountOf(indicator, distance.gap, { rounding: "up" });
    return {
      key: "dashboard.part.trajectory.short",
      values: { ...base, gap, bound: boundWord(indicator, target) },
    };
  }
  const whole = placeWord(assessment, distance.measuredBy);
  // A multiple of a small range is no share.
  if (distance.share !== null && distance.share <= 1 && target === null) {
    return {
      key: "dashboard.part.trajectory.share",
      values: { ...values, whole, share: { share: distance.share } },
    };
  }
  if (distance.shareOfWhole !== null) {
    return {
      key: "dashboard.part.trajectory.shareOfWhole",
      values: { ...values, whole, share: { share: distance.shareOfWhole } },
    };
  }
  return plain;
}
