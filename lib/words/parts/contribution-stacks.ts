import type { StackedBarSeries } from "@/lib/chart-layout/types";
import { contributionSeries } from "@/lib/assessment/charts/chart-series";
import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { scopeName } from "@/lib/words/lookup";
import type { Word } from "@/lib/words/phrase";
import { amountOf } from "@/lib/words/subject";

import { stackRow } from "./stack-row";

/** The divisions of an indicator, apart by whether a part of them is known: only those are drawn. */
export function contributionVariants(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
): {
  readonly known: readonly ContributionVariant[];
  readonly unknown: readonly ContributionVariant[];
} {
  const { variants } = contributionSeries(indicator, assessment.year, assessment.scopes);
  const known = variants.filter(({ stacks }) =>
    stacks.some(({ parts }) => parts.some((part) => part.value !== null)),
  );
  return { known, unknown: variants.filter((variant) => !known.includes(variant)) };
}

/** One division over the years, all bars on one scale. */
export function contributionStacks(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  { kind, parts, bound, stacks }: ContributionVariant,
  say: (word: Word) => string,
): StackedBarSeries {
  return {
    scale: "shared",
    partLabels: parts.map((part) => say(scopeName(assessment, part))),
    restLabel: say({ key: `terms.rest.${kind}` }),
    remainingLabel: say({ key: "dashboard.gaps.remaining" }),
    boundLabel:
      bound === null
        ? ""
        : say({ key: "dashboard.gaps.bound", values: { bound: amountOf(indicator, bound) } }),
    rows: stacks.map((stack) =>
      stackRow({
        assessment,
        indicator,
        stack,
        kind,
        label: say({ key: "dashboard.year", values: { year: stack.year } }),
        say,
      }),
    ),
  };
}
