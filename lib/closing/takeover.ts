import { bridgesInForce } from "@/lib/assessment/in-force";
import type {
  AssessedBaseline,
  AssessedTarget,
  IndicatorAssessment,
  PlanAssessment,
  ScopeAssessment,
  SeriesPoint,
} from "@/lib/assessment/types";
import type { Bridge } from "@/lib/plans/types";

import type { BaselineOrigin } from "./takeover-types";

/** A plan that continues another one, with every bridge that was ever signed in it. */
export interface Successor {
  readonly assessment: PlanAssessment;
  readonly bridges: readonly Bridge[];
  /** Who took which baseline over, and from what; empty for public readers, who are told no names. */
  readonly origins: readonly BaselineOrigin[];
}

/** A plan judged for its last year, and the plans that continue it. */
export interface FinalAssessment {
  readonly assessment: PlanAssessment;
  readonly successors: readonly Successor[];
}

export const TAKEOVER_STATES = [
  "taken-over",
  "same-calibre",
  "bridged",
  "bridge-needed",
  "awaiting-data",
] as const;
/**
 * How a successor's target gets the predecessor's last value as its baseline. `taken-over`: it has a baseline;
 * `same-calibre`, `bridged`: a value is there and may be compared; `bridge-needed`: it is counted otherwise;
 * `awaiting-data`: the predecessor has no value of its last year.
 */
export type TakeoverState = (typeof TAKEOVER_STATES)[number];

/** The same for the value that could be taken over now, whether there is a baseline or not. */
export type TakeoverWay = Exclude<TakeoverState, "taken-over">;

export interface Takeover {
  /** The successor's. */
  readonly indicator: IndicatorAssessment;
  readonly target: AssessedTarget;
  readonly state: TakeoverState;
  readonly way: TakeoverWay;
  readonly baseline: AssessedBaseline | null;
  /** The predecessor's value that would be taken over; null where there is none. */
  readonly value: (SeriesPoint & { readonly value: number }) | null;
}

/**
 * What a successor takes over from an ended plan: one entry for each of its numeric targets for the province that
 * the ended plan counts too (same indicator code). Nothing is computed or assumed: without an approved value of the
 * ended plan's last year there is nothing to take over. Pure.
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
    const way = wayOf();
    const state = given === null ? way : "taken-over";
    return [{ indicator, target, baseline: given, value, state, way }];

    function wayOf(): TakeoverWay {
      if (own !== undefined) return "same-calibre";
      if (bridged !== undefined) return "bridged";
      return value === null ? "awaiting-data" : "bridge-needed";
    }
  });
}

function provinceOf(
  { scopes }: PlanAssessment,
  indicator: IndicatorAssessment,
): ScopeAssessment | undefined {
  const province = scopes.find(({ kind }) => kind === "province");
  return indicator.scopes.find(({ scope }) => scope === province?.code);
}

/** Actual and provisional values of the plan's last year for the province, in the plan's order of calibres. */
function lastValues(ended: PlanAssessment, indicator: IndicatorAssessment) {
  const series = provinceOf(ended, indicator)?.series ?? [];
  return series.flatMap((point) =>
    point.value !== null && point.year === ended.plan.endYear && point.nature !== "forecast"
      ? [{ ...point, value: point.value }]
      : [],
  );
}
