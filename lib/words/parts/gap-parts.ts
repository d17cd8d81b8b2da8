import { regionWord } from "@/lib/plans/region-word";
import type { StackedBarSeries } from "@/lib/chart-layout/types";
import { contributionSeries } from "@/lib/assessment/charts/chart-series";
import type { ContributionParts } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { mainDimension } from "@/lib/plans/dimensions";
import type { Sentence, Word } from "@/lib/words/sentence";
import {
  provinceOf,
  quantifiedIndicators,
  restName,
  scopeName,
  scopesOfKind,
} from "@/lib/words/lookup";
import { shareSentence } from "@/lib/words/verdict/bridges";

import { partsRow } from "./parts-row";

/** One quantified target with the newest bar that may be compared with it. */
export interface GapParts {
  readonly indicator: IndicatorAssessment;
  readonly yearParts: ContributionParts;
}

/** Lists the targets that a bar can be drawn for: the newest comparable year after the baseline's. */
export function gapParts(assessment: PlanAssessment): readonly GapParts[] {
  const main = mainDimension(assessment.scopes);
  return quantifiedIndicators(assessment).flatMap((indicator) => {
    const until = Math.min(assessment.year, indicator.target?.year ?? assessment.year);
    const { variants } = contributionSeries(indicator, until, assessment.scopes);
    const divided = variants.find((variant) => variant.kind === main);
    const since = provinceOf(assessment, indicator)?.baseline?.year ?? -Infinity;
    const yearParts = divided?.yearsParts.findLast(({ year }) => year > since);
    return yearParts === undefined ? [] : [{ indicator, yearParts }];
  });
}

/**
 * Makes the bars of the overview, each on the scale of its own target. `inWords` turns words into the page's
 * language.
 */
export function gapSeries(
  assessment: PlanAssessment,
  yearsParts: readonly GapParts[],
  inWords: (word: Word) => string,
): StackedBarSeries {
  const main = mainDimension(assessment.scopes) ?? "";
  return {
    scale: "row",
    partLabels: scopesOfKind(assessment, main).map((part) => inWords(part.name)),
    restLabel: inWords(restName(assessment, main)),
    remainingLabel: inWords({ key: "dashboard.gaps.remaining" }),
    boundLabel: "",
    rows: yearsParts.map(({ indicator, yearParts }) =>
      partsRow({
        assessment,
        indicator,
        yearParts,
        kind: main,
        label: yearParts.bridged
          ? inWords({ key: "dashboard.bridge.marked", values: { name: indicator.name } })
          : inWords(indicator.name),
        inWords,
      }),
    ),
  };
}

/** Says the section's heading: who carries most of the plan's first target that has a bar, or what is missing. */
export function gapHeading(assessment: PlanAssessment, yearsParts: readonly GapParts[]): Sentence {
  const known = yearsParts.flatMap(({ indicator, yearParts }) =>
    yearParts.parts.flatMap((part) =>
      part.contribution === null
        ? []
        : [{ indicator, year: yearParts.year, bridged: yearParts.bridged, ...part }],
    ),
  );
  const [first] = known;
  const region = regionWord(assessment);
  if (first === undefined) {
    const total = quantifiedIndicators(assessment).length;
    return yearsParts.length === 0
      ? { key: "dashboard.gaps.nothing" }
      : { key: "dashboard.gaps.noParts", values: { total, count: yearsParts.length, region } };
  }
  const same = known.filter(({ indicator }) => indicator === first.indicator);
  const largest = same.reduce((a, b) => ((b.contribution ?? 0) > (a.contribution ?? 0) ? b : a));
  return {
    key: "dashboard.gaps.finding",
    values: {
      scope: scopeName(assessment, largest.scope),
      region,
      year: largest.year,
      name: largest.indicator.name,
      share: shareSentence(largest.contribution ?? 0, largest.bridged),
    },
  };
}
