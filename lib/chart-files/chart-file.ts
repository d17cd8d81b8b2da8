import type { IndicatorAssessment } from "@/lib/assessment/types";
import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";
import { contributionVariants } from "@/lib/words/parts/contribution-stacks";
import { gapStacks } from "@/lib/words/parts/gap-stacks";
import { findIndicator, scopesOfKind } from "@/lib/words/lookup";
import type { Word } from "@/lib/words/phrase";
import { provinceSubject } from "@/lib/words/subject";

import { comparisonFile } from "./comparison-file";
import { outlookFile } from "./outlook-file";
import type { ChartFile, ChartFileSpec, DescribeChart } from "./types";
import { contributionsKey } from "./contributions-key";
import { trajectoryRows, waterfallRows } from "./course-rows";
import { divisionFile } from "./division-file";
import { makeFile } from "./make-file";
import { OVERVIEW } from "./overview";
import { contributionsSpec, gapsSpec } from "./stack-file";
import { stackRows } from "./stack-rows";
import type { NumberRow } from "./table-rows";
import { tellIn, type Telling } from "./telling";
import { trajectorySpec } from "./trajectory-file";
import { waterfallSpec } from "./waterfall-file";

/** Finds the chart at an address in a read model, with all that a file of it needs. */
export const chartFile: DescribeChart = (assessment, address, locale, translate) => {
  const telling = tellIn(assessment, locale, translate);
  const { chart, query } = address;
  if (address.indicator === OVERVIEW) {
    if (chart === "compare") return comparisonFile(telling, null, query);
    return chart === "gaps" ? gapsFile(telling) : null;
  }
  const indicator = findIndicator(assessment, address.indicator);
  if (indicator === null || indicator.accrual === "qualitative") return null;
  if (chart === "compare") return comparisonFile(telling, indicator, query);
  if (chart === "outlook") return outlookFile(telling, indicator, query);
  return indicatorFile(telling, indicator, chart);
};

/** A chart of the indicator's page. */
function indicatorFile(
  telling: Telling,
  indicator: IndicatorAssessment,
  chart: string,
): ChartFile | null {
  const { assessment } = telling;
  const subject = provinceSubject(assessment, indicator);
  if (subject === null) return null;
  const made = (name: Word, spec: ChartFileSpec | null, rows: readonly NumberRow[]) =>
    spec === null ? null : makeFile(telling, indicator, name, spec, rows);
  if (chart === "trajectory") {
    return made(nameOf("trajectory"), trajectorySpec(telling, indicator), trajectoryRows(subject));
  }
  if (chart === "waterfall") {
    const steps = waterfallRows(subject, waterfallSeries(indicator, subject.scope));
    return made(nameOf("waterfall"), waterfallSpec(telling, indicator), steps);
  }
  const variant = contributionVariants(assessment, indicator).known.find(
    (known) => contributionsKey(assessment, known) === chart,
  );
  if (variant === undefined) return divisionFile(telling, subject, chart);
  const rows = variant.stacks.flatMap((stack) => stackRows(telling, indicator, stack, variant));
  const name: Word = { key: `terms.kind.${variant.kind}` };
  return made(name, contributionsSpec(telling, indicator, variant), rows);
}

function gapsFile(telling: Telling): ChartFile | null {
  const { assessment } = telling;
  const spec = gapsSpec(telling);
  if (spec === null) return null;
  const whole = scopesOfKind(assessment, "province")[0]?.code ?? "";
  const rows = gapStacks(assessment).flatMap(({ indicator, stack }) =>
    stackRows(telling, indicator, stack, { kind: "hub", whole }),
  );
  return makeFile(telling, null, nameOf("gaps"), spec, rows);
}

function nameOf(chart: "trajectory" | "waterfall" | "gaps"): Word {
  return { key: `charts.file.name.${chart}` };
}
