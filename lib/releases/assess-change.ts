import { assessPlan } from "@/lib/assessment/assess-plan";
import { methodOf, type Method } from "@/lib/assessment/method";
import { planFacts, scopeFacts, type PlanFacts } from "@/lib/assessment/plan-facts";
import type { AssessmentInput, PlanAssessment } from "@/lib/assessment/types";
import type { Instant } from "@/lib/vocabulary/instant";
import type { ReleaseSeal } from "@/lib/vocabulary/release";

import { compareAssessments, type AssessmentChanges, type CausesOf } from "./compare";
import { verdictCauses } from "./verdict-causes";

export interface AssessedChange {
  after: PlanAssessment;
  /** Changes since the earlier state; null where there is none, so that everything is new. */
  changes: AssessmentChanges | null;
  /** Whether the later state says word for word what the earlier one said, so that releasing it would tell nothing. */
  isUnchanged: boolean;
}

/** An earlier state: a release, or just an instant. */
export interface Earlier {
  instant: Instant;
  number: number | null;
  methodVersion: number;
}

interface Later {
  asOf: Instant;
  release: number | null;
  seal?: ReleaseSeal | null;
  method: Method;
}

/** Gives the instant of an earlier state that may be missing, for `loadInput`. */
export function instantOf(release: Earlier | null): readonly Instant[] {
  return release === null ? [] : [release.instant];
}

/**
 * Assesses a later state of a plan and what changed in it since an earlier one, each by its own method. `input` must
 * hold both instants. With a year both states are judged for that year, without one each for its own. `changes` is
 * null without an earlier state.
 */
export function assessChange(
  input: AssessmentInput,
  previous: Earlier | null,
  later: Later,
  year?: number,
): AssessedChange {
  const { asOf, release, seal = null, method } = later;
  const after = assessPlan(input, { asOf, release, seal, year }, method);
  if (previous === null) return { after, changes: null, isUnchanged: false };
  const clock = { asOf: previous.instant, release: previous.number, year };
  const before = assessPlan(input, clock, methodOf(previous.methodVersion));
  const judged = { earlier: before, later: after };
  const changes = compareAssessments(before, after, input.bridges, causesIn(input, judged));
  const isUnchanged = changes.bridgesChanged.length === 0 && sayTheSame(before, after);
  return { after, changes, isUnchanged };
}

/** Makes the search for causes; it gathers the facts of both states only when the first verdict asks for them. */
function causesIn(
  input: AssessmentInput,
  { earlier, later }: Readonly<Record<"earlier" | "later", PlanAssessment>>,
): CausesOf {
  let facts: readonly PlanFacts[] | null = null;
  return (indicatorCode, scopeCode) => {
    facts ??= [earlier, later].map((state) => planFacts(input, state, state.method));
    const indicator = input.indicators.find(({ code }) => code === indicatorCode);
    const scope = input.scopes.find(({ code }) => code === scopeCode);
    const [before, after] = facts;
    if (!indicator || !scope || !before || !after) return { needed: [], alike: [] };
    return verdictCauses(scopeFacts(before, indicator, scope), scopeFacts(after, indicator, scope));
  };
}

/** Compares all that a release shows but when it was made, its number and its hash. */
function sayTheSame(before: PlanAssessment, after: PlanAssessment): boolean {
  const contentOf = (assessment: PlanAssessment): string =>
    JSON.stringify({ ...assessment, asOf: null, release: null, seal: null });
  return contentOf(before) === contentOf(after);
}
