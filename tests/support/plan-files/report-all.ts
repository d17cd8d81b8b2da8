import type { Actor } from "@/lib/access/types";
import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { nextInstant } from "@/lib/db/next-instant";
import type { PlanFile } from "@/lib/plan-files/plan-file";

/**
 * Stores an approved value for every cell of a plan that can be counted, of its whole and of its parts, in each of its
 * years up to `last`: straight into the database, in one transaction.
 */
export async function reportAll(
  { plan, scopes, indicators }: PlanFile,
  { author, reviewer }: { author: Actor; reviewer: Actor },
  last: number,
): Promise<void> {
  await writeTransaction(async (tx) => {
    const { id: planId } = await tx.plan.findUniqueOrThrow({ where: { code: plan.code } });
    const at = await nextInstant(tx, planId);
    const idOf = async (rows: Promise<{ id: string; code: string }[]>) =>
      new Map((await rows).map(({ id, code }) => [code, id]));
    const of = { where: { planId }, select: { id: true, code: true } };
    const scopeIds = await idOf(tx.scope.findMany(of));
    const indicatorIds = await idOf(tx.indicator.findMany(of));
    const calibre = await tx.calibre.findUniqueOrThrow({ where: { code: "made-up-count" } });
    const source = await tx.source.findUniqueOrThrow({ where: { key: "made-up-plan" } });
    const figures = [];
    const revisions = [];
    for (const { code: indicator, accrual, decimals } of indicators) {
      if (accrual === "qualitative") continue;
      for (const [index, { code: scope, kind }] of scopes.entries()) {
        for (let year = plan.startYear; year <= last; year += 1) {
          const id = newId();
          figures.push({
            id,
            planId,
            indicatorId: indicatorIds.get(indicator) ?? "",
            scopeId: scopeIds.get(scope) ?? "",
            year,
            calibreId: calibre.id,
            createdAt: at,
          });
          const grown = year - plan.startYear;
          revisions.push({
            id: newId(),
            figureId: id,
            number: 1,
            value: (valueOf(kind, index) + (kind === "province" ? 10 : 0.1) * grown).toFixed(
              decimals,
            ),
            state: "approved",
            qualifier: "exact",
            nature: "actual",
            authorId: author.id,
            reviewerId: reviewer.id,
            createdAt: at,
            submittedAt: at,
            reviewedAt: at,
            sourceId: source.id,
          });
        }
      }
    }
    await tx.figure.createMany({ data: figures });
    await tx.revision.createMany({ data: revisions });
  });
}

/** Parts that together stay within their whole, also those inside the first part. */
function valueOf(kind: string, index: number): number {
  if (kind === "province") return 60;
  if (kind === "way-2") return 0.1;
  return index === 1 ? 4 : 1 + (index % 3);
}
