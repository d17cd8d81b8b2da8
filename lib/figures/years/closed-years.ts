import "server-only";

import type { ReadTransaction } from "@/lib/db/client";

export interface YearKind {
  year: number;
  kind: string;
}

/** Gives the years that stand closed after these decisions, oldest first; a due date closes nothing. */
export function closedAmong(decisions: readonly YearKind[]): ReadonlySet<number> {
  const closed = new Set<number>();
  for (const { year, kind } of decisions) {
    if (kind === "closed") closed.add(year);
    if (kind === "reopened") closed.delete(year);
  }
  return closed;
}

/** Tells whether an administrator has closed a reporting year and not reopened it since. */
export async function isYearClosed(
  tx: ReadTransaction,
  planId: string,
  year: number,
): Promise<boolean> {
  const orderBy = { number: "asc" } as const;
  const select = { year: true, kind: true } as const;
  const decisions = await tx.yearEvent.findMany({ where: { planId, year }, orderBy, select });
  return closedAmong(decisions).has(year);
}
