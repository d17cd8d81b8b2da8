import "server-only";

import type { ReadTransaction } from "@/lib/db/client";

import type { YearEvent, YearEventKind } from "./year-state";

/** Reads every decision about the years of a plan (or about one of them), oldest first. */
export async function loadYearEvents(
  tx: ReadTransaction,
  planId: string,
  year?: number,
): Promise<readonly YearEvent[]> {
  const rows = await tx.yearEvent.findMany({
    where: year === undefined ? { planId } : { planId, year },
    orderBy: [{ year: "asc" }, { number: "asc" }],
    include: { actor: { select: { name: true } } },
  });
  return rows.map((row) => ({
    year: row.year,
    number: row.number,
    kind: row.kind as YearEventKind,
    dueOn: row.dueOn,
    reason: row.reason,
    actorName: row.actor.name,
    at: row.at.toISOString(),
  }));
}
