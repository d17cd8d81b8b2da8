import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { columnsOf, isOneOf, readContents, type RowContent } from "@/lib/db/read-contents";
import { sql } from "@/lib/db/sql";

/** Who a member is and what the member may do: the name that stands beside approvals, the role, the unit, whether closed, the number. */
const COLUMNS = columnsOf("r", [
  "id",
  "name",
  "email",
  "role",
  "disabledAt",
  "unit",
  "employeeNumber",
]);

/** Reads members as they are sealed; null reads all of them. */
export function readMemberContents(
  tx: ReadTransaction,
  ids: readonly string[] | null,
): Promise<readonly RowContent[]> {
  const where = ids === null ? sql`` : sql`WHERE ${isOneOf(`r."id"`, ids)}`;
  return readContents(tx, COLUMNS, sql`FROM "Member" r ${where}`);
}
