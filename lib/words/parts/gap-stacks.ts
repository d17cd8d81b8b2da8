import type { StackedBarSeries } from "@/lib/chart-layout/types";
import { contributionSeries } from "@/lib/assessment/charts/chart-series";
import type { ContributionStack } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { Phrase, Word } from "@/lib/words/phrase";
import { provinceOf, quantifiedIndicators, scopeName, scopesOfKind } from "@/lib/words/lookup";
import { sharePhrase } from "@/lib/words/verdict/bridges";

import { stackRow } from "./stack-row";

/** One quantified target with the newest stack that may be compared with it. */
export interface GapStack {
  readonly indicator: IndicatorAssessment;
  readonly stack: ContributionStack;
}

/** The targets that a bar can be drawn for: the newest comparable year after the baseline's. */
export function gapStacks(assessment: PlanAssessment): readonly GapStack[] {
  return quantifiedIndicators(assessment).flatMap((indicator) => {
    const until = Math.min(assessment.year, indicator.target?.year ?? assessment.year);
    const { variants } = contributionSeries(indicator, until, assessment.scopes);
    const hubs = variants.find((variant) => variant.kind === "hub");
    const since = provinceOf(assessment, indicator)?.baseline?.year ?? -Infinity;
    const stack = hubs?.stacks.findLast(({ year }) => year > since);
    return stack === undefined ? [] : [{ indicator, stack }];
  });
}

/** The bars of the overview, each on the scale of its own target. `say` turns words into the page's language. */
export function gapSeries(
  assessment: PlanAssessment,
  stacks: readonly GapStack[],
  say: (word: Word) => string,
): StackedBarSeries {
  return {
    scale: "row",
    partLabels: scopesOfKind(assessment, "hub").map((hub) => say(hub.name)),
    restLabel: say({ key: "terms.rest.hub" }),
    remainingLabel: say({ key: "dashboard.gaps.remaining" }),
    boundLabel: "",
    rows: stacks.map(({ indicator, stack }) =>
      stackRow({
        assessment,
        indicator,
        stack,
        kind: "hub",
        label: stack.bridged
          ? say({ key: "dashboard.bridge.marked", values: { name: indicator.name } })
          : say(indicator.name),
        say,
      }),
    ),
  };
}

/** The section's heading: who carries most of the plan's first target that has a bar, or what is missing. */
export function gapHeading(assessment: PlanAssessment, stacks: readonly GapStack[]): Phrase {
  const known = stacks.flatMap(({ indicator, stack }) =>
    stack.parts.flatMap((part) =>
      part.contribution === null
        ? []
        : [{ indicator, year: stack.year, bridged: stack.bridged, ...part }],
    ),
  );
  const [first] = known;
  if (first === undefined) {
    const total = quantifiedIndicators(assessment).length;
    return stacks.length === 0
      ? { key: "dashboard.gaps.nothing" }
      : { key: "dashboard.gaps.noParts", values: { total, count: stacks.length } };
  }
  const same = known.filter(({ indicator }) => indicator === first.indicator);
  const largest = same.reduce((a, b) => ((b.contribution ?? 0) > (a.contribution ?? 0) ? b : a));
  return {
    key: "dashboard.gaps.finding",
    values: {
      scope: scopeName(assessment, largest.scope),
      year: largest.year,
      name: largest.indicator.name,
      share: sharePhrase(largest.contribution ?? 0, largest.bridged),
    },
  };
}

/** Targets without a bar although a number is known somewhere: only numbers of another calibre. */
export function undrawn(
  assessment: PlanAssessment,
  stacks: readonly GapStack[],
): readonly IndicatorAssessment[] {
  const drawn = new Set(stacks.map(({ indicator }) => indicator.code));
  return quantifiedIndicators(assessment).filter(
    (indicator) =>
      !drawn.has(indicator.code) && indicator.scopes.some((scope) => scope.reported !== null),
  );
}
