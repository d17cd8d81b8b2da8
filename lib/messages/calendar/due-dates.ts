import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { loadDueYears } from "@/lib/figures/years/load-due-years";
import type { LocalText } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

/** The last day in time of a reporting year. */
export interface DueDate {
  readonly planCode: string;
  readonly plan: LocalText;
  readonly year: number;
  /** In China, `2026-03-31`. */
  readonly dueOn: string;
  /** How often the date was set; it counts up. */
  readonly version: number;
  /** When it was set so. */
  readonly at: Instant;
}

/** Reads the due dates of all plans that are still open, in the order of the days. */
export async function loadDueDates(tx: ReadTransaction): Promise<readonly DueDate[]> {
  const plans = await tx.plan.findMany({
    select: { id: true, code: true, nameZh: true, nameEn: true },
    orderBy: [{ position: "asc" }, { code: "asc" }],
  });
  const dates: DueDate[] = [];
  for (const { id, code, nameZh, nameEn } of plans) {
    for (const { year, dueOn, events } of await loadDueYears(tx, id)) {
      const set = events.find(({ kind }) => kind === "due");
      if (set === undefined) continue;
      const plan = { zh: nameZh, en: nameEn };
      dates.push({ planCode: code, plan, year, dueOn, version: set.number, at: set.at });
    }
  }
  return dates.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}
