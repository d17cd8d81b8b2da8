import { checkedSources } from "@/lib/plans/checked-source";
import type { Source } from "@/lib/plans/types";
import { recordsInForce } from "@/lib/records/in-force";
import { toCheck } from "@/lib/records/source-check";
import { ofWholeTargets, peopleInForce } from "@/lib/records/people/people-in-force";

import { assessIndicator } from "./assess-indicator";
import type { Method } from "./method";
import { planFacts } from "./plan-facts";
import type {
  AssessmentClock,
  AssessmentInput,
  IndicatorAssessment,
  PlanAssessment,
} from "./types";

/**
 * Assesses a plan by a version of the method (docs/method.md): from everything known about it to the one read
 * model that every view renders, as it was known at `clock.asOf` and judged for `clock.year`.
 *
 * Pure and total: no input of the right types throws or gives NaN or Infinity; a text that is no number
 * counts as not given. All arithmetic is decimal and only its results become JSON numbers, unrounded.
 */
export function assessPlan(
  known: AssessmentInput,
  clock: AssessmentClock,
  method: Method,
): PlanAssessment {
  const checks = recordsInForce(known.sourceChecks ?? [], clock.asOf).map(toCheck);
  const input = { ...known, sources: checkedSources(known.sources, checks) };
  const { plan } = input;
  const facts = planFacts(input, clock, method);
  const { year } = facts;
  const indicators = input.indicators.map((indicator) => assessIndicator(facts, indicator));
  return {
    plan: {
      code: plan.code,
      name: plan.name,
      startYear: plan.startYear,
      endYear: plan.endYear,
    },
    asOf: clock.asOf,
    year,
    phase: year >= plan.endYear ? "final" : "running",
    release: clock.release,
    seal: clock.seal ?? null,
    methodVersion: method.version,
    method,
    illustrative: plan.illustrative,
    dimensions: input.dimensions,
    scopes: input.scopes,
    calibres: input.calibres,
    sources: sourcesOf(indicators, input.sources),
    indicators,
    people: ofWholeTargets(peopleInForce(input.people ?? [], clock.asOf), input.scopes),
  };
}

/** The sources that something in the indicators refers to, in the order given. */
function sourcesOf(
  indicators: readonly IndicatorAssessment[],
  sources: readonly Source[],
): readonly Source[] {
  const used = new Set<string | null>();
  for (const indicator of indicators) {
    for (const target of indicator.targetHistory) used.add(target.source);
    used.add(indicator.judgement?.source ?? null);
    for (const scope of indicator.scopes) {
      used.add(scope.baseline?.source ?? null);
      for (const point of [...scope.series, ...scope.references]) used.add(point.source);
    }
  }
  return sources.filter((source) => used.has(source.key));
}
