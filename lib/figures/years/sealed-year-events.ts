import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { columnsOf, isOneOf, readContents, type RowContent } from "@/lib/db/read-contents";
import { sql } from "@/lib/db/sql";

const COLUMNS = {
  ...columnsOf("r", ["id", "year", "number", "kind", "dueOn", "reason", "actorId", "at"]),
  plan: `p."code"`,
};

/** Reads decisions about reporting years as they are sealed; null reads all of them. */
export function readYearEventContents(
  tx: ReadTransaction,
  ids: readonly string[] | null,
): Promise<readonly RowContent[]> {
  const where = ids === null ? sql`` : sql`WHERE ${isOneOf(`r."id"`, ids)}`;
  const from = sql`FROM "YearEvent" r LEFT JOIN "Plan" p ON p."id" = r."planId" ${where}`;
  return readContents(tx, COLUMNS, from);
}
