import { comparableCalibres, isComparableCalibre } from "@/lib/assessment/comparable-calibres";
import { Decimal } from "@/lib/assessment/formulas/decimal";
import type { PlanAssessment, SeriesPoint } from "@/lib/assessment/types";
import { attainmentOf, multipleOf } from "@/lib/assessment/formulas/yearly-measures";

import type { ComparisonMode } from "./modes";
import type { ComparisonRow } from "./rows";

/** Why a row cannot be shown in a mode. */
export type Obstacle =
  "no-values" | "no-target" | "lower-is-better" | "other-calibre" | "no-base" | "zero-base";

/** A row in a mode: values as reported, percentages of the target, or index points. */
export interface MeasuredRow extends ComparisonRow {
  /** What the row's own target is in the mode; null where the scope has none in this calibre. */
  target: { year: number; value: number } | null;
  /** Why the row has no number in this mode; its points are then null. */
  obstacle: Obstacle | null;
}

/** Gives the year whose value is 100 in the mode `index`: the last one before the plan began. */
export function indexBaseYear({ plan }: Pick<PlanAssessment, "plan">): number {
  return plan.startYear - 1;
}

/** Shows rows in a mode. Nothing is compared across calibres that no bridge connects. Pure. */
export function measuredRows(
  assessment: PlanAssessment,
  rows: readonly ComparisonRow[],
  mode: ComparisonMode,
): readonly MeasuredRow[] {
  return rows.map((row) => {
    if (row.calibre === null) return { ...row, target: null, obstacle: "no-values" };
    if (mode === "value")
      return { ...row, target: targetOf(row, (bound) => bound), obstacle: null };
    return mode === "target" ? ofTarget(row) : ofBase(row, indexBaseYear(assessment));
  });
}

function ofTarget(row: ComparisonRow): MeasuredRow {
  const { target } = row.scope;
  if (target === null || target.min === null) return left(row, "no-target");
  if (target.comparison === "lte") return left(row, "lower-is-better");
  if (!isOfTarget(row)) return left(row, "other-calibre");
  const measure = (value: number) => inHundredths(attainmentOf(value, target));
  return { ...measured(row, measure), target: targetOf(row, measure), obstacle: null };
}

function ofBase(row: ComparisonRow, year: number): MeasuredRow {
  const base = baseOf(row, year);
  if (base === null) return left(row, "no-base");
  if (base <= 0) return left(row, "zero-base");
  const measure = (value: number) => inHundredths(multipleOf(value, base));
  return { ...measured(row, measure), target: targetOf(row, measure), obstacle: null };
}

/** Finds what the row starts from: the value of the year in its own calibre, or a given baseline of that year in it. */
function baseOf({ scope, calibre }: ComparisonRow, year: number): number | null {
  const point = scope.series.find((one) => one.year === year && one.calibre === calibre);
  if (point !== undefined && point.value !== null && point.nature !== "forecast") {
    return point.value;
  }
  const { baseline } = scope;
  const given = baseline?.implicit === false && baseline.calibre === calibre ? baseline : null;
  return given?.year === year ? given.value : null;
}

/** Gives the row's target in the mode; null without one, and where the row is counted by a calibre not comparable with it. */
function targetOf(
  row: ComparisonRow,
  measure: (value: number) => number | null,
): MeasuredRow["target"] {
  const { target } = row.scope;
  if (target === null || target.min === null || !isOfTarget(row)) return null;
  const value = measure(target.min);
  return value === null ? null : { year: target.year, value };
}

function isOfTarget({ indicator, scope, calibre }: ComparisonRow): boolean {
  return calibre !== null && isComparableCalibre(comparableCalibres(indicator, scope), calibre);
}

function measured(row: ComparisonRow, measure: (value: number) => number | null): ComparisonRow {
  const shown = (point: SeriesPoint | null): SeriesPoint | null =>
    point === null || point.value === null ? point : { ...point, value: measure(point.value) };
  return { ...row, points: row.points.map(shown) };
}

function left(row: ComparisonRow, obstacle: Obstacle): MeasuredRow {
  return { ...row, points: row.points.map(() => null), target: null, obstacle };
}

function inHundredths(fraction: number | null): number | null {
  return fraction === null ? null : new Decimal(fraction).times(100).toNumber();
}
