import "server-only";

import type { WriteTransaction } from "@/lib/db/client";
import { storedText, thenJoin, wantedIds } from "@/lib/db/dialect";
import { sql } from "@/lib/db/sql";

/**
 * Gives the instant for a decision about revisions, or for undoing one: now, but always after the latest release of
 * their plan and after every decision about their figures, undone ones too, even where the clock was set back. So
 * nothing is ever added to what a past instant has shown.
 */
export async function decisionInstant(
  tx: WriteTransaction,
  revisions: readonly string[],
): Promise<Date> {
  const [row] = await tx.$queryRaw<{ latest: string | null }[]>`
    WITH decided AS (
      SELECT f."id", f."planId" FROM ${wantedIds(revisions)} wanted
      ${thenJoin()} "Revision" r ON r."id" = wanted."id" JOIN "Figure" f ON f."id" = r."figureId"
    )
    SELECT ${storedText(sql`max("at")`)} AS "latest" FROM (
      SELECT max("instant") AS "at" FROM "Release" WHERE "planId" IN (SELECT "planId" FROM decided)
      UNION ALL
      SELECT max("reviewedAt") FROM "Revision" WHERE "figureId" IN (SELECT "id" FROM decided)
      UNION ALL
      SELECT max(u."undoneAt") FROM "UndoneDecision" u JOIN "Revision" r ON r."id" = u."revisionId"
      WHERE r."figureId" IN (SELECT "id" FROM decided)) instants`;
  const latest = row?.latest == null ? 0 : Date.parse(row.latest) + 1;
  return new Date(Math.max(Date.now(), latest));
}
