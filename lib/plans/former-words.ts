import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { Instant } from "@/lib/vocabulary/instant";

/** Gives a row of a definition the words that it had. */
export type InFormerWords = <Row extends { id: string }>(row: Row) => Row;

/**
 * Reads what plans, dimensions, scopes, indicators and calibres were called at an instant. The rows have the words in
 * force; of those that were changed since, the first change after the instant knows what it replaced. This is the one
 * place where names of another day come from.
 */
export async function loadFormerWords(tx: ReadTransaction, asOf: Instant): Promise<InFormerWords> {
  const later = await tx.definitionVersion.findMany({
    where: { approvedAt: { gt: new Date(asOf) } },
    orderBy: { number: "desc" },
    select: { subjectId: true, before: true },
  });
  // The last one set is the earliest of them.
  const words = new Map(
    later.map(({ subjectId, before }) => [subjectId, JSON.parse(before) as object]),
  );
  return (row) => ({ ...row, ...words.get(row.id) });
}

/** Whether a dimension, scope or indicator was part of the plan by the instant. */
export function wasPart(asOf: Instant): (row: { addedAt: Date | null }) => boolean {
  return ({ addedAt }) => addedAt === null || addedAt <= new Date(asOf);
}

/** Whether anything of a plan is called otherwise since an instant; calibres belong to all plans. */
export async function wasReworded(
  tx: ReadTransaction,
  planId: string,
  since: Instant,
): Promise<boolean> {
  const select = { id: true } as const;
  const where = { planId };
  const own = [
    ...(await tx.dimension.findMany({ where, select })),
    ...(await tx.scope.findMany({ where, select })),
    ...(await tx.indicator.findMany({ where, select })),
  ];
  const subjectId = { in: [planId, ...own.map(({ id }) => id)] };
  const later = await tx.definitionVersion.count({
    where: { approvedAt: { gt: new Date(since) }, OR: [{ subject: "calibre" }, { subjectId }] },
  });
  return later > 0;
}
