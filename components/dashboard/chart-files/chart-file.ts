import type { ContributionVariant } from "@/lib/assessment/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { waterfallSeries } from "@/lib/assessment/waterfall-series";
import type { ChartFile, ChartFileSpec, DescribeChart } from "@/lib/chart-files/types";

import { contributionVariants } from "../contribution-stacks";
import { gapStacks } from "../gap-stacks";
import { findIndicator, findScope, scopesOfKind } from "../lookup";
import type { Word } from "../phrase";
import { provinceSubject } from "../subject";
import { trajectoryRows, waterfallRows } from "./course-rows";
import { contributionsSpec, gapsSpec } from "./stack-file";
import { stackRows } from "./stack-rows";
import { numberTable, type NumberRow } from "./table-rows";
import { tellIn, type Telling } from "./telling";
import { trajectorySpec } from "./trajectory-file";
import { waterfallSpec } from "./waterfall-file";

/** Stands in place of an indicator in the address of the overview's chart. */
export const OVERVIEW = "overview";

/** The last part of a division's address: `contributions-hub`, `contributions-carrier-wuhan`. */
export function contributionsKey(
  assessment: Telling["assessment"],
  { kind, whole }: ContributionVariant,
): string {
  const ofProvince = findScope(assessment, whole)?.kind === "province";
  return `contributions-${kind}${ofProvince ? "" : `-${whole}`}`;
}

/** Finds the chart at an address in a read model, with all that a file of it needs. */
export const chartFile: DescribeChart = (assessment, address, locale, translate) => {
  const telling = tellIn(assessment, locale, translate);
  if (address.indicator === OVERVIEW) return address.chart === "gaps" ? gapsFile(telling) : null;
  const indicator = findIndicator(assessment, address.indicator);
  if (indicator === null || indicator.accrual === "qualitative") return null;
  const subject = provinceSubject(assessment, indicator);
  if (subject === null) return null;
  const made = (name: Word, spec: ChartFileSpec | null, rows: readonly NumberRow[]) =>
    spec === null ? null : fileOf(telling, indicator, name, spec, rows);

  if (address.chart === "trajectory") {
    return made(nameOf("trajectory"), trajectorySpec(telling, indicator), trajectoryRows(subject));
  }
  if (address.chart === "waterfall") {
    const steps = waterfallRows(subject, waterfallSeries(indicator, subject.scope));
    return made(nameOf("waterfall"), waterfallSpec(telling, indicator), steps);
  }
  const variant = contributionVariants(assessment, indicator).known.find(
    (known) => contributionsKey(assessment, known) === address.chart,
  );
  if (variant === undefined) return null;
  const rows = variant.stacks.flatMap((stack) => stackRows(telling, indicator, stack, variant));
  const name: Word = { key: `terms.kind.${variant.kind}` };
  return made(name, contributionsSpec(telling, indicator, variant), rows);
};

function gapsFile(telling: Telling): ChartFile | null {
  const { assessment } = telling;
  const spec = gapsSpec(telling);
  if (spec === null) return null;
  const whole = scopesOfKind(assessment, "province")[0]?.code ?? "";
  const rows = gapStacks(assessment).flatMap(({ indicator, stack }) =>
    stackRows(telling, indicator, stack, { kind: "hub", whole }),
  );
  return fileOf(telling, null, nameOf("gaps"), spec, rows);
}

function nameOf(chart: "trajectory" | "waterfall" | "gaps"): Word {
  return { key: `charts.file.name.${chart}` };
}

/** Named as people look for it: indicator, chart, year, release, and the mark of illustrative data. */
function fileOf(
  telling: Telling,
  indicator: IndicatorAssessment | null,
  name: Word,
  spec: ChartFileSpec,
  rows: readonly NumberRow[],
): ChartFile {
  const { assessment, say } = telling;
  const { year, release, illustrative } = assessment;
  const parts: readonly Word[] = [
    ...(indicator === null ? [] : [indicator.name]),
    name,
    year,
    release === null
      ? { key: "charts.file.name.unreleased" }
      : { key: "charts.file.name.release", values: { release } },
    ...(illustrative ? [{ key: "terms.illustrative" }] : []),
  ];
  return { name: parts.map(say).join("-"), spec, table: numberTable(telling, rows) };
}
