/** What the triggers of the database say where something is written to a plan that is retired. */
const RETIRED = "plan-retired";

/**
 * Whether the database refused to write because the plan is retired. The client takes a trigger's word into its own
 * message after a statement in SQL, and keeps it below `meta.driverAdapterError.cause` after one of its methods.
 */
export function isRetiredPlan(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const adapter = at(at(at(error, "meta"), "driverAdapterError"), "cause");
  const told = at(adapter, "originalMessage");
  return (
    error.message.includes(RETIRED) ||
    (typeof told === "string" && told.includes(RETIRED)) ||
    isRetiredPlan(error.cause)
  );
}

function at(thing: unknown, name: string): unknown {
  return typeof thing === "object" && thing !== null ? Reflect.get(thing, name) : undefined;
}
