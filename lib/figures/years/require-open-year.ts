import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { yearClosed } from "@/lib/figures/conflicts";

/** Finds the reporting years that an administrator has closed and not reopened since. */
export async function loadClosedYears(
  tx: ReadTransaction,
  planId: string,
  years: readonly number[],
): Promise<ReadonlySet<number>> {
  const events = await tx.yearEvent.findMany({
    where: { planId, year: { in: [...years] }, kind: { in: ["closed", "reopened"] } },
    orderBy: { number: "asc" },
    select: { year: true, kind: true },
  });
  const last = new Map(events.map(({ year, kind }) => [year, kind]));
  return new Set(years.filter((year) => last.get(year) === "closed"));
}

export async function isYearClosed(
  tx: ReadTransaction,
  planId: string,
  year: number,
): Promise<boolean> {
  return (await loadClosedYears(tx, planId, [year])).has(year);
}

/**
 * Guards every write of a figure, inside its transaction.
 * @throws DomainError `conflict` in a closed year
 */
export async function requireOpenYear(
  tx: ReadTransaction,
  planId: string,
  year: number,
): Promise<void> {
  if (await isYearClosed(tx, planId, year)) throw yearClosed(year);
}
