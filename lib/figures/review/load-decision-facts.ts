import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { thenJoin, wantedIds } from "@/lib/db/dialect";
import { closedAmong } from "@/lib/figures/years/closed-years";

import type { DecisionFacts } from "./undo-window";

interface FactsRow {
  id: string;
  planId: string;
  year: number;
  reviewerId: string | null;
  reviewedAt: Date | null;
  undoneAt: Date | null;
  releasedIn: number | bigint | null;
  followed: number | bigint | boolean;
  takenOver: number | bigint | boolean;
}

/** Reads what undoing the decisions about revisions hangs on, by revision, in two statements however many there are. */
export async function loadDecisionFacts(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DecisionFacts>> {
  const rows = await tx.$queryRaw<FactsRow[]>`
    SELECT r."id", f."planId", f."year", r."reviewerId", r."reviewedAt", undone."undoneAt",
      (SELECT min("number") FROM "Release" WHERE "planId" = f."planId" AND "instant" >= r."reviewedAt")
        AS "releasedIn",
      EXISTS (SELECT 1 FROM "Revision" other WHERE other."figureId" = r."figureId" AND other."id" <> r."id"
        AND (other."basedOnId" = r."id" OR other."createdAt" > r."reviewedAt"
          OR other."submittedAt" > r."reviewedAt" OR other."reviewedAt" > r."reviewedAt")) AS "followed",
      EXISTS (SELECT 1 FROM "Baseline" WHERE "fromRevisionId" = r."id") AS "takenOver"
    FROM ${wantedIds(ids)} wanted
    ${thenJoin()} "Revision" r ON r."id" = wanted."id"
    JOIN "Figure" f ON f."id" = r."figureId"
    LEFT JOIN "UndoneDecision" undone ON undone."revisionId" = r."id"`;
  const planIds = [...new Set(rows.map(({ planId }) => planId))];
  const decisions = await tx.yearEvent.findMany({
    where: { planId: { in: planIds } },
    orderBy: { number: "asc" },
    select: { planId: true, year: true, kind: true },
  });
  return new Map(
    rows.map(({ id, planId, year, ...row }) => [
      id,
      {
        reviewerId: row.reviewerId,
        reviewedAt: row.reviewedAt?.toISOString() ?? null,
        undoneAt: row.undoneAt?.toISOString() ?? null,
        releasedIn: row.releasedIn === null ? null : Number(row.releasedIn),
        followed: Number(row.followed) === 1,
        takenOver: Number(row.takenOver) === 1,
        yearClosed: closedAmong(decisions.filter((one) => one.planId === planId)).has(year),
      },
    ]),
  );
}
