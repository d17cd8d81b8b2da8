import { regionWord } from "@/lib/plans/region-word";
import type { Sentence } from "@/lib/words/sentence";
import { amountOf, besideUnit, isSaidOnce, readingOf, type Subject } from "@/lib/words/subject";

/** Says of the plan's first target in a few words where it stands: its name, its last value, what is missing. */
export function flagshipSentence({ assessment, indicator, scope }: Subject): Sentence {
  const { latest, target, gap, verdict } = scope;
  const name = indicator.name;
  if (latest === null)
    return { key: "board.flagship.none", values: { name, region: regionWord(assessment) } };
  const bound = target?.min ?? null;
  const values = {
    name,
    year: latest.year,
    value: readingOf(indicator, latest, { bound, bare: isSaidOnce(indicator.unit) }),
    bound: bound === null ? "" : besideUnit(indicator, bound),
  };
  if (verdict === "met") return { key: "board.flagship.met", values };
  if (gap === null || gap === 0) return { key: "board.flagship.value", values };
  return {
    key: "board.flagship.short",
    values: { ...values, gap: amountOf(indicator, gap, { rounding: "up" }) },
  };
}
