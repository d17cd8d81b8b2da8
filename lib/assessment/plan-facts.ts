import type { BaselineVersion, Indicator, Scope, TargetVersion } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";
import { calibreOrder, type CompareCalibres } from "@/lib/plans/calibre-order";

import type { ScopeFacts } from "./assess-scope";
import { assessmentYear } from "./assessment-year";
import {
  bridgesInForce,
  compositeKey,
  figuresAsOf,
  NO_FIGURES,
  versionsInForce,
  type ScopeFigures,
} from "./in-force";
import type { Method } from "./method";
import type { AssessmentClock, AssessmentInput } from "./types";

/** Facts that all indicators of a plan share: input, method, the two clocks, and what is in force at the instant. */
export interface PlanFacts {
  readonly input: AssessmentInput;
  readonly method: Method;
  readonly asOf: Instant;
  readonly year: number;
  /** Targets in force by `compositeKey(indicator, scope)`; so are `baselines` and `figures`. */
  readonly targets: ReadonlyMap<string, TargetVersion>;
  readonly baselines: ReadonlyMap<string, BaselineVersion>;
  readonly figures: ReadonlyMap<string, ScopeFigures>;
  readonly compareCalibres: CompareCalibres;
}

/** Takes from everything known about a plan what stood at `clock.asOf`. */
export function planFacts(
  input: AssessmentInput,
  clock: AssessmentClock,
  method: Method,
): PlanFacts {
  const { asOf } = clock;
  return {
    input,
    method,
    asOf,
    year: assessmentYear(clock, input.plan),
    targets: versionsInForce(input.targets, asOf),
    baselines: versionsInForce(input.baselines, asOf),
    figures: figuresAsOf(input.revisions, asOf),
    compareCalibres: calibreOrder(input.calibres),
  };
}

/** Finds the target in force of the plan's whole, the province; null where it has none. */
export function provinceTargetOf(
  { input, targets }: PlanFacts,
  indicator: string,
): TargetVersion | null {
  const province = input.scopes.find((scope) => scope.kind === "province");
  return province === undefined
    ? null
    : (targets.get(compositeKey(indicator, province.code)) ?? null);
}

/** Gathers all that one scope of one indicator is judged by. */
export function scopeFacts(facts: PlanFacts, indicator: Indicator, scope: Scope): ScopeFacts {
  const { input, method, asOf, year, compareCalibres } = facts;
  const key = compositeKey(indicator.code, scope.code);
  return {
    plan: input.plan,
    method,
    indicator,
    scope,
    year,
    target: facts.targets.get(key) ?? null,
    provinceTarget: provinceTargetOf(facts, indicator.code),
    baseline: facts.baselines.get(key) ?? null,
    bridges: bridgesInForce(input.bridges, indicator.code, asOf),
    figures: facts.figures.get(key) ?? NO_FIGURES,
    compareCalibres,
    sources: input.sources,
  };
}
