import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { Instant } from "@/lib/vocabulary/instant";

import { figuresWithin, type FiguresWithin } from "./figures-within";
import { stoodAt } from "./undone-decisions";

/**
 * Finds the adopted revision of each figure of a plan, or of those `within` it, as it stood at an instant: the one
 * approved last by then and not undone by then, and of several approved at once the one with the highest number. One
 * step into an index for each figure, however often it was corrected.
 */
export async function loadAdoptedIds(
  tx: ReadTransaction,
  planId: string,
  asOf: Instant,
  within: FiguresWithin = {},
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT (
      SELECT "id" FROM "Revision"
      WHERE "figureId" = "Figure"."id" AND "state" = 'approved' AND "reviewedAt" <= ${new Date(asOf)}
        AND ${stoodAt(asOf)}
      ORDER BY "reviewedAt" DESC, "number" DESC LIMIT 1
    ) AS "id"
    FROM "Figure" WHERE ${figuresWithin(planId, within)}`;
  return rows.flatMap(({ id }) => id ?? []);
}
