import type { StackedBarSeries } from "@/lib/chart-layout/types";
import { contributionSeries } from "@/lib/assessment/charts/chart-series";
import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { restName, scopeName } from "@/lib/words/lookup";
import type { Word } from "@/lib/words/sentence";
import { amountOf } from "@/lib/words/subject";

import { partsRow } from "./parts-row";

/**
 * Lists the ways in which an indicator is divided into parts, apart by whether a value of a part is known: only
 * those are drawn.
 */
export function contributionVariants(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
): {
  known: readonly ContributionVariant[];
  unknown: readonly ContributionVariant[];
} {
  const { variants } = contributionSeries(indicator, assessment.year, assessment.scopes);
  const known = variants.filter(({ yearsParts }) =>
    yearsParts.some(({ parts }) => parts.some((part) => part.value !== null)),
  );
  return { known, unknown: variants.filter((variant) => !known.includes(variant)) };
}

/** Makes the bars of one whole over the years, all on one scale; `hrefOf` gives the page of a part. */
export function contributionParts(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  { kind, whole, parts, bound, yearsParts }: ContributionVariant,
  inWords: (word: Word) => string,
  hrefOf?: (scope: string) => string,
): StackedBarSeries {
  return {
    scale: "shared",
    partLabels: parts.map((part) => inWords(scopeName(assessment, part))),
    ...(hrefOf !== undefined && { partHrefs: parts.map(hrefOf) }),
    restLabel: inWords(restName(assessment, kind)),
    remainingLabel: inWords({ key: "dashboard.gaps.remaining" }),
    boundLabel:
      bound === null
        ? ""
        : inWords({
            key: "dashboard.gaps.bound",
            values: { whole: scopeName(assessment, whole), bound: amountOf(indicator, bound) },
          }),
    rows: yearsParts.map((yearParts) =>
      partsRow({
        assessment,
        indicator,
        yearParts,
        kind,
        label: inWords({ key: "dashboard.year", values: { year: yearParts.year } }),
        inWords,
      }),
    ),
  };
}
