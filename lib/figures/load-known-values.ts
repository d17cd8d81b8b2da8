import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { listOf, thenJoin } from "@/lib/db/dialect";
import { STANDS } from "@/lib/plans/undone-decisions";
import { optionalDecimal, type StoredDecimal } from "@/lib/plans/stored-values";

import type { KnownValue } from "./types";

type Row = Omit<KnownValue, "value" | "standing"> & {
  value: StoredDecimal | null;
  state: KnownValue["standing"];
};

/**
 * Reads what the checks compare with: for the given indicators of a plan the adopted value of every cell, and
 * where none was adopted yet the one that waits for review. One statement; the adopted ones first, then by year.
 */
export async function loadKnownValues(
  tx: ReadTransaction,
  planId: string,
  indicators: readonly string[],
): Promise<readonly KnownValue[]> {
  // A step into an index for each figure, however often it was corrected: so figures come before revisions.
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i."code" AS "indicator", s."code" AS "scope", f."year", c."code" AS "calibre",
      r."state", r."value", r."flag", r."qualifier", r."nature"
    FROM "Indicator" i
    ${thenJoin()} "Figure" f ON f."planId" = i."planId" AND f."indicatorId" = i."id"
    ${thenJoin()} "Revision" r ON r."id" = coalesce(
      (SELECT "id" FROM "Revision" WHERE "figureId" = f."id" AND "state" = 'approved' AND ${STANDS}
       ORDER BY "reviewedAt" DESC, "number" DESC LIMIT 1),
      (SELECT "id" FROM "Revision" WHERE "figureId" = f."id" AND "state" = 'submitted'))
    JOIN "Scope" s ON s."id" = f."scopeId"
    JOIN "Calibre" c ON c."id" = f."calibreId"
    WHERE i."planId" = ${planId} AND i."code" IN ${listOf(indicators)}
    ORDER BY r."state", f."year", c."position"`;
  return rows.map(({ state, value, ...row }) => ({
    ...row,
    value: optionalDecimal(value),
    standing: state,
  }));
}
