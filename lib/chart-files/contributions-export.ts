import type { ContributionParts, ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { contributionHeading } from "@/lib/words/parts/contribution-heading";
import { contributionParts } from "@/lib/words/parts/contribution-parts";
import { gapHeading, gapSeries, gapParts } from "@/lib/words/parts/gap-parts";
import { calibreName, findPoint, scopesOfKind } from "@/lib/words/lookup";

import type { ExportedChart } from "./types";
import { exportedChart } from "./exported-chart";
import type { ChartContent } from "./context-lines";
import type { SentenceContext } from "./sentence-context";

/** Exports who contributes what to one whole, by one kind of part. */
export function contributionsExport(
  context: SentenceContext,
  indicator: IndicatorAssessment,
  variant: ContributionVariant,
): ExportedChart {
  const { assessment, inWords } = context;
  const series = contributionParts(assessment, indicator, variant, inWords);
  return exportedChart(
    context,
    contributionHeading(assessment, variant),
    { kind: "stack", series },
    content(
      context,
      variant.whole,
      variant.yearsParts.map((yearParts) => ({ indicator, yearParts })),
    ),
  );
}

/** Exports where the gap lies, a bar for each target; null where no target has one. */
export function gapsExport(context: SentenceContext): ExportedChart | null {
  const { assessment, inWords } = context;
  const yearsParts = gapParts(assessment);
  if (yearsParts.length === 0) return null;
  const province = scopesOfKind(assessment, "province")[0]?.code ?? "";
  return exportedChart(
    context,
    gapHeading(assessment, yearsParts),
    { kind: "stack", series: gapSeries(assessment, yearsParts, inWords) },
    content(context, province, yearsParts),
  );
}

function content(
  { assessment }: SentenceContext,
  whole: string,
  rows: readonly {
    indicator: IndicatorAssessment;
    yearParts: ContributionParts;
  }[],
): ChartContent {
  const indicators = [...new Set(rows.map(({ indicator }) => indicator))];
  return {
    indicators,
    calibres: [...new Set(rows.map(({ yearParts }) => yearParts.calibre))].map((code) =>
      calibreName(assessment, code),
    ),
    sources: rows.flatMap(({ indicator, yearParts }) => [
      findPoint(indicator, { ...yearParts, scope: whole })?.source ?? null,
      ...yearParts.parts.map((part) => part.source),
      indicator.target?.source ?? null,
    ]),
    bridged: indicators.filter((indicator) =>
      rows.some((row) => row.indicator === indicator && row.yearParts.bridged),
    ),
  };
}
