import "server-only";

import type { WriteTransaction } from "@/lib/db/client";

/**
 * Gives the instant for a decision about revisions, or for undoing one: now, but always after the latest release of
 * their plan and after every decision about their figures, undone ones too, even where the clock was set back. So
 * nothing is ever added to what a past instant has shown.
 */
export async function decisionInstant(
  tx: WriteTransaction,
  revisions: readonly string[],
): Promise<Date> {
  const ids = JSON.stringify(revisions);
  const [row] = await tx.$queryRaw<{ latest: string | null }[]>`
    WITH decided AS (
      SELECT f."id", f."planId" FROM json_each(${ids}) wanted
      CROSS JOIN "Revision" r ON r."id" = wanted."value" JOIN "Figure" f ON f."id" = r."figureId"
    )
    SELECT max("at") AS "latest" FROM (
      SELECT max("instant") AS "at" FROM "Release" WHERE "planId" IN (SELECT "planId" FROM decided)
      UNION ALL
      SELECT max("reviewedAt") FROM "Revision" WHERE "figureId" IN (SELECT "id" FROM decided)
      UNION ALL
      SELECT max(u."undoneAt") FROM "UndoneDecision" u JOIN "Revision" r ON r."id" = u."revisionId"
      WHERE r."figureId" IN (SELECT "id" FROM decided))`;
  const latest = row?.latest == null ? 0 : Date.parse(row.latest) + 1;
  return new Date(Math.max(Date.now(), latest));
}
