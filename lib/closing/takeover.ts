import { Decimal } from "decimal.js";

import { bridgesInForce } from "@/lib/assessment/in-force";
import type { IndicatorAssessment, PlanAssessment, ScopeAssessment } from "@/lib/assessment/types";
import { otherUnit } from "@/lib/figures/names/other-unit";
import type { Bridge } from "@/lib/plans/types";

import type { BaselineOrigin, TakeoverObstacle, TakeoverWay, Takeover } from "./takeover-types";

/** A plan that continues another one, with every bridge that was ever signed in it. */
export interface Successor {
  assessment: PlanAssessment;
  bridges: readonly Bridge[];
  /** Who took which baseline over, and from what; empty for public readers, who are given no names. */
  origins: readonly BaselineOrigin[];
}

/** A plan judged for its last year, and the plans that continue it. */
export interface FinalAssessment {
  assessment: PlanAssessment;
  successors: readonly Successor[];
}

/**
 * Lists what a successor takes over from an ended plan: one entry for each of its numeric targets for the
 * province that the ended plan counts too (under one indicator code). Nothing is computed or assumed: without an
 * approved value of the ended plan's last year there is nothing to take over. Pure.
 */
export function takeovers(
  ended: PlanAssessment,
  successor: Pick<Successor, "assessment" | "bridges">,
): readonly Takeover[] {
  const { assessment, bridges } = successor;
  return assessment.indicators.flatMap((indicator): Takeover[] => {
    const before = ended.indicators.find(({ code }) => code === indicator.code);
    const { target } = indicator;
    if (before === undefined || target === null || target.comparison === "statement") return [];
    const baseline = provinceOf(assessment, indicator)?.baseline ?? null;
    const given = baseline === null || baseline.implicit ? null : baseline;
    const inForce = bridgesInForce(bridges, indicator.code, assessment.asOf);
    const isBridged = (calibre: string): boolean =>
      inForce.some(({ from, to }) => from === calibre && to === target.calibre);
    const values = lastValues(ended, before);
    const own = values.find(({ calibre }) => calibre === target.calibre);
    const bridged = values.find(({ calibre }) => isBridged(calibre));
    const value = own ?? bridged ?? values[0] ?? null;
    const obstacle = value === null ? null : countedOtherwise(before, indicator, value.value);
    const way = wayOf();
    const state = given === null ? way : "taken-over";
    return [{ indicator, before, target, baseline: given, value, state, way }];

    function wayOf(): TakeoverWay {
      if (obstacle !== null) return obstacle;
      if (own !== undefined) return "same-calibre";
      if (bridged !== undefined) return "bridged";
      return value === null ? "awaiting-data" : "bridge-needed";
    }
  });
}

/** Says why a number cannot stand in the successor as it is written; null where it can. */
function countedOtherwise(
  before: IndicatorAssessment,
  indicator: IndicatorAssessment,
  value: number,
): TakeoverObstacle | null {
  const [was, is] = [before.unit, indicator.unit];
  if (was !== null && is !== null && otherUnit(was, is) !== null) return "other-unit";
  if (before.accrual !== indicator.accrual) return "other-accrual";
  return new Decimal(value).decimalPlaces() > indicator.decimals ? "more-decimals" : null;
}

function provinceOf(
  { scopes }: PlanAssessment,
  indicator: IndicatorAssessment,
): ScopeAssessment | undefined {
  const province = scopes.find(({ kind }) => kind === "province");
  return indicator.scopes.find(({ scope }) => scope === province?.code);
}

/** Lists actual and provisional values of the plan's last year for the province, in the plan's order of calibres. */
function lastValues(ended: PlanAssessment, indicator: IndicatorAssessment) {
  const series = provinceOf(ended, indicator)?.series ?? [];
  return series.flatMap((point) =>
    point.value !== null && point.year === ended.plan.endYear && point.nature !== "forecast"
      ? [{ ...point, value: point.value }]
      : [],
  );
}
