import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { columnsOf, isOneOf, readContents, type RowContent } from "@/lib/db/read-contents";
import { sql } from "@/lib/db/sql";

const COLUMNS = {
  ...columnsOf("v", ["id", "recordId", "number", "payload", "withdrawn", "reason", "state"]),
  ...columnsOf("v", ["authorId", "createdAt", "submittedAt", "reviewerId", "reviewedAt"]),
  ...columnsOf("v", ["returnNote"]),
  ...columnsOf("r", ["kind", "code"]),
  plan: `p."code"`,
};

/** Outer joins, because a version whose record is gone is still a row, and then not as it was sealed. */
const FROM = sql`FROM "RecordVersion" v LEFT JOIN "PlanRecord" r ON r."id" = v."recordId"
  LEFT JOIN "Plan" p ON p."id" = r."planId"`;

/** Reads versions of records as they are sealed, whatever their state. */
export function readRecordContents(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<readonly RowContent[]> {
  return readContents(tx, COLUMNS, sql`${FROM} WHERE ${isOneOf(`v."id"`, ids)}`);
}

/** Reads every approved version of a record as it is sealed. */
export function readEffectiveRecords(tx: ReadTransaction): Promise<readonly RowContent[]> {
  return readContents(tx, COLUMNS, sql`${FROM} WHERE v."state" = 'approved'`);
}
