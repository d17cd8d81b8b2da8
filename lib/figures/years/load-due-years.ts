import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { isRetired } from "@/lib/plans/retired";

import { loadYearEvents } from "./load-year-events";
import { yearStateOf, type YearState } from "./year-state";

/** A year that has a last day and still takes figures. */
export interface DueYear extends YearState {
  dueOn: string;
}

/** Reads the years of a plan that are due, earliest first. A plan that is retired takes no figures: nothing of it is due. */
export async function loadDueYears(
  tx: ReadTransaction,
  planId: string,
): Promise<readonly DueYear[]> {
  if (await isRetired(tx, planId)) return [];
  const events = await loadYearEvents(tx, planId);
  return [...new Set(events.map(({ year }) => year))].flatMap((year): DueYear[] => {
    const { dueOn, ...state } = yearStateOf(year, events);
    return state.closed || dueOn === null ? [] : [{ ...state, dueOn }];
  });
}
