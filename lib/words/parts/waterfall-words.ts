import type { WaterfallSeries, WaterfallStep } from "@/lib/assessment/charts/chart-types";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, readingOf, type Subject } from "@/lib/words/subject";

/**
 * Says where the way leads: how far it has come since the baseline, and what is missing. Null where no step is
 * known.
 */
export function waterfallHeading(
  { indicator }: Subject,
  { steps }: WaterfallSeries,
): Sentence | null {
  const baseline = steps.find(({ kind }) => kind === "baseline");
  const last = steps.findLast(({ kind }) => kind === "change");
  if (baseline === undefined || last === undefined) return null;
  const change = last.to - baseline.to;
  const remaining = steps.find(({ kind }) => kind === "remaining");
  const missing = remaining === undefined ? 0 : Math.abs(remaining.to - remaining.from);
  const way = change < 0 ? "fall" : "rise";
  return {
    key: `dashboard.waterfall.${way}.${missing > 0 ? "short" : "there"}`,
    values: {
      since: baseline.year,
      year: last.year,
      change: amountOf(indicator, Math.abs(change), { difference: true }),
      gap: amountOf(indicator, missing, { rounding: "up" }),
    },
  };
}

/** Names a step: “2023 年”, “2023—2024 年”, baseline, what remains, target. */
export function stepLabel({ kind, year, sinceYear }: WaterfallStep): Sentence {
  if (kind !== "change") return { key: `dashboard.waterfall.step.${kind}`, values: { year } };
  const several = sinceYear < year;
  return {
    key: several ? "dashboard.waterfall.step.years" : "dashboard.year",
    values: { since: sinceYear, year },
  };
}

/** Writes the text beside a bar: a whole as it was reported, a change with its sign. */
export function stepText({ indicator, scope }: Subject, step: WaterfallStep): Word {
  const { kind, from, to, qualifier } = step;
  if (kind === "target") {
    const { wording = "", wordingEn = "" } = scope.target ?? {};
    return { zh: wording, en: wordingEn };
  }
  if (kind === "baseline") return amountOf(indicator, to, { qualifier });
  if (kind === "remaining") {
    return {
      key: "dashboard.gaps.short",
      values: { gap: amountOf(indicator, Math.abs(to - from), { rounding: "up" }) },
    };
  }
  return {
    key: `dashboard.waterfall.${to < from ? "minus" : "plus"}`,
    values: { value: amountOf(indicator, Math.abs(to - from), { difference: true }) },
  };
}

/** Writes the value reached at the end of a step; null for what nobody has reached. */
export function reachedText({ indicator, scope }: Subject, step: WaterfallStep): Word | null {
  if (step.kind === "remaining" || step.kind === "target") return null;
  const reached = { value: step.to, qualifier: step.qualifier, nature: step.nature };
  return readingOf(indicator, reached, { bound: scope.target?.min });
}
