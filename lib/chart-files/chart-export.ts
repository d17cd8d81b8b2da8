import type { IndicatorAssessment } from "@/lib/assessment/types";
import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";
import { contributionVariants } from "@/lib/words/parts/contribution-parts";
import { gapParts } from "@/lib/words/parts/gap-parts";
import { findIndicator, scopesOfKind } from "@/lib/words/lookup";
import type { Word } from "@/lib/words/sentence";
import { provinceSubject } from "@/lib/words/subject";

import { comparisonFile } from "./comparison-export";
import { outlookFile } from "./outlook-export";
import type { ChartExport, ExportedChart, DescribeChart } from "./types";
import { contributionsKey } from "./contributions-key";
import { trajectoryRows, waterfallRows } from "./trajectory-rows";
import { partsExport } from "./parts-export";
import { makeChartExport } from "./make-chart-export";
import { OVERVIEW } from "./overview";
import { contributionsExport, gapsExport } from "./contributions-export";
import { partsRows } from "./parts-rows";
import type { NumberRow } from "./table-rows";
import { makeSentenceContext, type SentenceContext } from "./sentence-context";
import { trajectoryExport } from "./trajectory-export";
import { waterfallExport } from "./waterfall-export";

/** Finds the chart at an address in a read model, with all that a file of it needs. */
export const chartExport: DescribeChart = (assessment, address, locale, translate) => {
  const context = makeSentenceContext(assessment, locale, translate);
  const { chart, query } = address;
  if (address.indicator === OVERVIEW) {
    if (chart === "compare") return comparisonFile(context, null, query);
    return chart === "gaps" ? gapsFile(context) : null;
  }
  const indicator = findIndicator(assessment, address.indicator);
  if (indicator === null || indicator.accrual === "qualitative") return null;
  if (chart === "compare") return comparisonFile(context, indicator, query);
  if (chart === "outlook") return outlookFile(context, indicator, query);
  return indicatorFile(context, indicator, chart);
};

/** A chart of the indicator's page. */
function indicatorFile(
  context: SentenceContext,
  indicator: IndicatorAssessment,
  chart: string,
): ChartExport | null {
  const { assessment } = context;
  const subject = provinceSubject(assessment, indicator);
  if (subject === null) return null;
  const made = (name: Word, exported: ExportedChart | null, rows: readonly NumberRow[]) =>
    exported === null ? null : makeChartExport(context, indicator, name, exported, rows);
  if (chart === "trajectory") {
    return made(
      nameOf("trajectory"),
      trajectoryExport(context, indicator),
      trajectoryRows(subject),
    );
  }
  if (chart === "waterfall") {
    const steps = waterfallRows(subject, waterfallSeries(indicator, subject.scope));
    return made(nameOf("waterfall"), waterfallExport(context, indicator), steps);
  }
  const variant = contributionVariants(assessment, indicator).known.find(
    (known) => contributionsKey(assessment, known) === chart,
  );
  if (variant === undefined) return partsExport(context, subject, chart);
  const rows = variant.yearsParts.flatMap((yearParts) =>
    partsRows(context, indicator, yearParts, variant),
  );
  const name: Word = { key: `terms.kind.${variant.kind}` };
  return made(name, contributionsExport(context, indicator, variant), rows);
}

function gapsFile(context: SentenceContext): ChartExport | null {
  const { assessment } = context;
  const exported = gapsExport(context);
  if (exported === null) return null;
  const whole = scopesOfKind(assessment, "province")[0]?.code ?? "";
  const rows = gapParts(assessment).flatMap(({ indicator, yearParts }) =>
    partsRows(context, indicator, yearParts, { kind: "hub", whole }),
  );
  return makeChartExport(context, null, nameOf("gaps"), exported, rows);
}

function nameOf(chart: "trajectory" | "waterfall" | "gaps"): Word {
  return { key: `charts.file.name.${chart}` };
}
