import type { ContributionStack, ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { contributionHeading } from "@/lib/words/parts/contribution-heading";
import { contributionStacks } from "@/lib/words/parts/contribution-stacks";
import { gapHeading, gapSeries, gapStacks } from "@/lib/words/parts/gap-stacks";
import { calibreName, findPoint, scopesOfKind } from "@/lib/words/lookup";

import type { ChartFileSpec } from "./types";
import { chartSpec } from "./chart-spec";
import type { ChartContent } from "./context-lines";
import type { Telling } from "./telling";

/** Who brings what, in one division of one whole. */
export function contributionsSpec(
  telling: Telling,
  indicator: IndicatorAssessment,
  variant: ContributionVariant,
): ChartFileSpec {
  const { assessment, say } = telling;
  const series = contributionStacks(assessment, indicator, variant, say);
  return chartSpec(
    telling,
    contributionHeading(assessment, variant),
    { kind: "stack", series },
    content(
      telling,
      variant.whole,
      variant.stacks.map((stack) => ({ indicator, stack })),
    ),
  );
}

/** Where the gap lies, a bar a target; null where no target has one. */
export function gapsSpec(telling: Telling): ChartFileSpec | null {
  const { assessment, say } = telling;
  const stacks = gapStacks(assessment);
  if (stacks.length === 0) return null;
  const province = scopesOfKind(assessment, "province")[0]?.code ?? "";
  return chartSpec(
    telling,
    gapHeading(assessment, stacks),
    { kind: "stack", series: gapSeries(assessment, stacks, say) },
    content(telling, province, stacks),
  );
}

function content(
  { assessment }: Telling,
  whole: string,
  rows: readonly { readonly indicator: IndicatorAssessment; readonly stack: ContributionStack }[],
): ChartContent {
  const indicators = [...new Set(rows.map(({ indicator }) => indicator))];
  return {
    indicators,
    calibres: [...new Set(rows.map(({ stack }) => stack.calibre))].map((code) =>
      calibreName(assessment, code),
    ),
    sources: rows.flatMap(({ indicator, stack }) => [
      findPoint(indicator, { ...stack, scope: whole })?.source ?? null,
      ...stack.parts.map((part) => part.source),
      indicator.target?.source ?? null,
    ]),
    bridged: indicators.filter((indicator) =>
      rows.some((row) => row.indicator === indicator && row.stack.bridged),
    ),
  };
}
