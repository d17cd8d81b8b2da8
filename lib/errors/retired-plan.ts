/** What the triggers of the database say where something is written to a plan that is retired. */
const RETIRED = "plan-retired";

/** Whether the database refused to write because the plan is retired: the client wraps what the trigger said. */
export function isRetiredPlan(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.includes(RETIRED) || isRetiredPlan(error.cause);
}
