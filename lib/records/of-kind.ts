import type { Payload, PlanRecord, RecordKind } from "./schemas";

/** Keeps the records of one kind, in their order. */
export function ofKind<Kind extends RecordKind>(
  records: readonly PlanRecord[],
  kind: Kind,
): readonly PlanRecord<Kind>[] {
  return records.filter((record): record is PlanRecord<Kind> => record.kind === kind);
}

/** Keeps the statements that the plan page shows in one group. */
export function ofGroup(
  records: readonly PlanRecord[],
  group: Payload<"fact">["group"],
): readonly PlanRecord<"fact">[] {
  return ofKind(records, "fact").filter(({ payload }) => payload.group === group);
}

/** An action with its tasks, both in their order. */
export interface ActionBranch {
  readonly action: PlanRecord<"action">;
  readonly tasks: readonly PlanRecord<"action">[];
}

/**
 * Builds the tree of two levels. A task whose action is not shown (withdrawn, or not shared by a link) stands by itself,
 * so that nothing in force is hidden.
 */
export function actionTree(records: readonly PlanRecord[]): readonly ActionBranch[] {
  const actions = ofKind(records, "action");
  const codes = new Set(
    actions.filter(({ payload }) => payload.parent === null).map(({ code }) => code),
  );
  const parentOf = ({ payload: { parent } }: PlanRecord<"action">) =>
    parent !== null && codes.has(parent) ? parent : null;
  return actions
    .filter((action) => parentOf(action) === null)
    .map((action) => ({
      action,
      tasks: actions.filter((task) => parentOf(task) === action.code),
    }));
}

/** A promise in the plans that made it, in the order in which they did. */
export interface PromiseThread {
  readonly thread: string;
  readonly promises: readonly PlanRecord<"promise">[];
}

/** Gathers the promises by their thread; threads in the order of the records. */
export function promiseThreads(records: readonly PlanRecord[]): readonly PromiseThread[] {
  const promises = ofKind(records, "promise");
  const threads = [...new Set(promises.map(({ payload }) => payload.thread))];
  return threads.map((thread) => ({
    thread,
    promises: promises
      .filter(({ payload }) => payload.thread === thread)
      .toSorted((one, other) => compare(sayingOf(one), sayingOf(other))),
  }));
}

function sayingOf({ payload: { said, year } }: PlanRecord<"promise">): string {
  return `${said} ${String(year ?? "")}`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
