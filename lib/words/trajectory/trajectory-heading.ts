import { placeWord } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import { amountOf, lowerIsBetter, readingOf, type Subject } from "@/lib/words/subject";

/** Says what the trajectory shows: ahead of the path, behind it, or not yet to be seen. */
export function trajectoryHeading({ assessment, indicator, scope }: Subject): Sentence {
  const { latest, expected, target, verdict } = scope;
  if (latest === null) {
    const region = placeWord(assessment, scope.scope);
    return { key: "dashboard.trajectory.heading.noData", values: { region } };
  }
  const value = readingOf(indicator, latest, { bound: target?.min });
  const values = { year: latest.year, value };
  if (target === null) return { key: "dashboard.trajectory.heading.value", values };
  if (verdict === "met") return { key: "dashboard.trajectory.heading.met", values };
  if (expected === null) return { key: "dashboard.trajectory.heading.value", values };
  const below = latest.value < expected;
  const behind = latest.value > expected;
  const way = lowerIsBetter(target) ? (behind ? "behind" : "ahead") : below ? "below" : "above";
  return {
    key: `dashboard.trajectory.heading.${way}`,
    values: {
      ...values,
      // With a tenth also for counts, which tells 0 from 0.3: nobody counts what is due.
      expected: {
        ...amountOf(indicator, expected),
        decimals: Math.max(indicator.decimals, 1),
      },
    },
  };
}
