import { assessPlan } from "./assess-plan";
import type { AssessmentClock, AssessmentInput, PlanAssessment } from "./types";

type Method = (input: AssessmentInput, clock: AssessmentClock) => PlanAssessment;

/**
 * Every version that a release may have been made with. When a formula changes, the old one stays here under
 * its number, so that an old release goes on saying what it said.
 */
const METHODS: ReadonlyMap<number, Method> = new Map([[1, assessPlan]]);

/** Assesses by the method of the given version. @throws Error for a version that never was. */
export function assessByMethod(
  version: number,
  input: AssessmentInput,
  clock: AssessmentClock,
): PlanAssessment {
  const method = METHODS.get(version);
  if (method === undefined) throw new Error(`There is no method version ${version}.`);
  return method(input, clock);
}
