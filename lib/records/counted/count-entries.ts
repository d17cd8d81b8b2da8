import type { Scope } from "@/lib/plans/types";
import type { Payload, PlanRecord } from "@/lib/records/schemas";

export type Entry = PlanRecord<"entry">;

/** Anything that says what an entry says. */
interface Saying {
  readonly payload: Payload<"entry">;
}

/** How many things a register holds for an indicator, by their state. */
export interface EntryCounts {
  readonly recognised: number;
  readonly leads: number;
  readonly refused: number;
}

/**
 * Keeps the entries of a part: the province has every one of them, another scope those that claim it. So a thing that
 * two parts claim is there once for the province and once for each of them.
 */
export function entriesOf<One extends Saying>(
  entries: readonly One[],
  scope: Pick<Scope, "code" | "kind">,
): readonly One[] {
  if (scope.kind === "province") return entries;
  return entries.filter(({ payload }) => payload.scopes.includes(scope.code));
}

/** Keeps the entries behind the count of an indicator. */
export function entriesBehind<One extends Saying>(
  entries: readonly One[],
  indicator: string,
): readonly One[] {
  return entries.filter(({ payload }) => payload.indicators.includes(indicator));
}

/** Counts entries; of the recognised ones those that count by the end of `year` (null counts every year's). */
export function countEntries(entries: readonly Saying[], year: number | null): EntryCounts {
  const inState = (state: Entry["payload"]["state"]) =>
    entries.filter(({ payload }) => payload.state === state);
  const counts = ({ payload }: Saying) =>
    year === null || (payload.year !== null && payload.year <= year);
  return {
    recognised: inState("recognised").filter(counts).length,
    leads: inState("lead").length,
    refused: inState("refused").length,
  };
}
