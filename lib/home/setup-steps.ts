import type { SetupFacts, SetupStep, StepState } from "./types";

/**
 * Tells how far a new site is, step by step; null when every step is done. Who approves has to be somebody else than
 * who enters, so one administrator alone is not enough; and who puts a plan in force somebody else than who wrote it,
 * so a site without a plan needs a second administrator first. Pure.
 */
export function setupSteps(facts: SetupFacts): readonly StepState[] | null {
  const { plan, year, roles, owed } = facts;
  const able = roles.filter((role) => role === "reviewer" || role === "admin").length;
  const analysts = roles.filter((role) => role === "analyst").length;
  const administrators = roles.filter((role) => role === "admin").length;
  // What is done in a plan can be done only where there is one.
  const at = (path: string, rest = "") => (plan === null ? null : `${path}?plan=${plan}${rest}`);
  const steps: readonly StepState[] = [
    ...(plan === null ? [step("administrators", administrators > 1, "/settings/members")] : []),
    step("plan", plan !== null, "/settings/plan-files"),
    step("members", roles.length > 1, "/settings/members"),
    step("reviewer", able > 1 || (able === 1 && analysts > 0), "/settings/members"),
    step("due", facts.dueOn !== null, at("/figures/completeness", `&year=${year}`)),
    step("allocations", facts.allocations > 0, at("/settings/plans/allocations")),
    step("cells", plan !== null && owed === 0, at("/figures", `&year=${year}&scope=all`), owed),
    step("release", facts.releases > 0, at("/releases")),
    step("link", facts.validLinks > 0, at("/settings/links")),
  ];
  return steps.every(({ done }) => done) ? null : steps;
}

function step(
  name: SetupStep,
  done: boolean,
  href: string | null,
  count: number | null = null,
): StepState {
  return { step: name, done, count, href };
}
