import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { mainDimension } from "@/lib/plans/dimensions";
import type { Scope } from "@/lib/plans/types";
import { dimensionName, scopesOfKind } from "@/lib/words/lookup";
import { contributionVariants } from "@/lib/words/parts/contribution-parts";
import { gapParts } from "@/lib/words/parts/gap-parts";
import type { Word } from "@/lib/words/sentence";
import { provinceSubject, type Subject } from "@/lib/words/subject";

import { comparisonExport } from "./comparison-export";
import { contributionsExport, gapsExport } from "./contributions-export";
import { contributionsKey } from "./contributions-key";
import { GAP_CHART, gapExport } from "./gap-export";
import { makeChartExport } from "./make-chart-export";
import { outlookExport } from "./outlook-export";
import { partTrajectoryExport, sameScaleExport } from "./part-export";
import { MARK_CHART, markExport, PILLARS_CHART, pillarsExport } from "./pillars-export";
import { gapSharesByPart, waterfallByPart } from "./parts-export";
import { partsRows } from "./parts-rows";
import type { SentenceContext } from "./sentence-context";
import type { NumberRow } from "./table-rows";
import { trajectoryExport } from "./trajectory-export";
import { trajectoryRows, waterfallRows } from "./trajectory-rows";
import type { ChartAddress, ChartExport, ExportedChart } from "./types";
import { waterfallExport } from "./waterfall-export";

/** Describes a chart of one indicator with all that its export needs; null where there is nothing to show. */
type IndicatorChart = (
  context: SentenceContext,
  indicator: IndicatorAssessment,
  asked: { chart: string; query: ChartAddress["query"] },
) => ChartExport | null;

/** Describes a chart of the whole plan with all that its export needs; null where there is nothing to show. */
type PlanChart = (
  context: SentenceContext,
  asked: { chart: string; query: ChartAddress["query"] },
) => ChartExport | null;

/** Describes a chart of one hub, carrier or field with all that its export needs; null where there is nothing to show. */
type PillarChart = (
  context: SentenceContext,
  scope: Scope,
  asked: { query: ChartAddress["query"] },
) => ChartExport | null;

/**
 * Charts of an indicator that leave its page, by the last part of the address. Where that goes on with the parts shown,
 * as in `contributions-carrier-wuhan`, a star stands for them.
 */
export const INDICATOR_CHARTS = {
  trajectory: ofProvince((context, subject) =>
    named(
      context,
      subject,
      { key: "charts.file.name.trajectory" },
      trajectoryExport(context, subject),
      trajectoryRows(subject),
    ),
  ),
  waterfall: ofProvince((context, subject) => {
    const { indicator, scope } = subject;
    const steps = waterfallRows(subject, waterfallSeries(indicator, scope));
    const exported = waterfallExport(context, indicator);
    return named(context, subject, { key: "charts.file.name.waterfall" }, exported, steps);
  }),
  "waterfall-*": ofProvince((context, subject, { chart }) =>
    waterfallByPart(context, subject, chart),
  ),
  "contributions-*": ofProvince((context, subject, { chart }) => {
    const { assessment } = context;
    const { indicator } = subject;
    const variant = contributionVariants(assessment, indicator).known.find(
      (known) => contributionsKey(assessment, known) === chart,
    );
    if (variant === undefined) return null;
    const rows = variant.yearsParts.flatMap((yearParts) =>
      partsRows(context, indicator, yearParts, variant),
    );
    const name = dimensionName(assessment, variant.kind);
    return named(context, subject, name, contributionsExport(context, indicator, variant), rows);
  }),
  "gap-shares-*": ofProvince((context, subject, { chart }) =>
    gapSharesByPart(context, subject, chart),
  ),
  outlook: (context, indicator, { query }) => outlookExport(context, indicator, query),
  compare: (context, indicator, { query }) => comparisonExport(context, indicator, query),
} satisfies Record<string, IndicatorChart>;

/** Charts of the whole plan that leave their page, by the last part of the address. */
export const PLAN_CHARTS = {
  gaps: (context) => {
    const { assessment } = context;
    const exported = gapsExport(context);
    if (exported === null) return null;
    const whole = scopesOfKind(assessment, "province")[0]?.code ?? "";
    const main = mainDimension(assessment.scopes) ?? "";
    const rows = gapParts(assessment).flatMap(({ indicator, yearParts }) =>
      partsRows(context, indicator, yearParts, { kind: main, whole }),
    );
    return makeChartExport(context, null, { key: "charts.file.name.gaps" }, exported, rows);
  },
  [PILLARS_CHART]: (context) => pillarsExport(context),
  [MARK_CHART]: (context) => markExport(context),
  // The province's alone: a part has this chart on its own page.
  "gap-*": (context, { chart }) => {
    const [province] = scopesOfKind(context.assessment, "province");
    if (province === undefined || chart !== `${GAP_CHART}${province.code}`) return null;
    return gapExport(context, province);
  },
  compare: (context, { query }) => comparisonExport(context, null, query),
} satisfies Record<string, PlanChart>;

/** Charts of the page of a hub, carrier or field, by the last part of the address. */
export const PILLAR_CHARTS = {
  gap: (context, scope) => gapExport(context, scope),
  trajectory: (context, scope, { query }) => partTrajectoryExport(context, scope, query),
  "same-scale": (context, scope, { query }) => sameScaleExport(context, scope, query),
} satisfies Record<string, PillarChart>;

/** Finds the registered chart of an indicator, the plan or a part that an address names; null for an unknown one. */
export function findIndicatorChart(chart: string): IndicatorChart | null {
  return findChart<IndicatorChart>(INDICATOR_CHARTS, chart);
}

export function findPlanChart(chart: string): PlanChart | null {
  return findChart<PlanChart>(PLAN_CHARTS, chart);
}

export function findPillarChart(chart: string): PillarChart | null {
  return findChart<PillarChart>(PILLAR_CHARTS, chart);
}

function findChart<Chart>(registry: Readonly<Record<string, Chart>>, chart: string): Chart | null {
  const entry = Object.entries(registry).find(([name]) =>
    name.endsWith("*") ? chart.startsWith(name.slice(0, -1)) : chart === name,
  );
  return entry?.[1] ?? null;
}

/** Describes a chart of the province's own assessment; null for a plan without a province. */
function ofProvince(
  describe: (
    context: SentenceContext,
    subject: Subject,
    asked: { chart: string },
  ) => ChartExport | null,
): IndicatorChart {
  return (context, indicator, asked) => {
    const subject = provinceSubject(context.assessment, indicator);
    return subject === null ? null : describe(context, subject, asked);
  };
}

function named(
  context: SentenceContext,
  { indicator }: Subject,
  name: Word,
  exported: ExportedChart | null,
  rows: readonly NumberRow[],
): ChartExport | null {
  return exported === null ? null : makeChartExport(context, indicator, name, exported, rows);
}
