import type { SetupFacts, SetupStep, StepState } from "./types";

/**
 * Tells how far a new site is, step by step; null when every step is done. Who approves has to be somebody else than
 * who enters, so one administrator alone is not enough. Pure.
 */
export function setupSteps(facts: SetupFacts): readonly StepState[] | null {
  const { plan, year, roles, owed } = facts;
  const able = roles.filter((role) => role === "reviewer" || role === "admin").length;
  const analysts = roles.filter((role) => role === "analyst").length;
  const at = (path: string) => `${path}?plan=${plan}`;
  const steps: readonly StepState[] = [
    step("members", roles.length > 1, "/settings/members"),
    step("reviewer", able > 1 || (able === 1 && analysts > 0), "/settings/members"),
    step("due", facts.dueOn !== null, `${at("/figures/completeness")}&year=${year}`),
    step("allocations", facts.allocations > 0, at("/settings/plans/allocations")),
    step("cells", owed === 0, `${at("/figures")}&year=${year}&scope=all`, owed),
    step("release", facts.releases > 0, at("/releases")),
    step("link", facts.validLinks > 0, at("/settings/links")),
  ];
  return steps.every(({ done }) => done) ? null : steps;
}

function step(
  name: SetupStep,
  done: boolean,
  href: string,
  count: number | null = null,
): StepState {
  return { step: name, done, count, href };
}
