import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { columnsOf, isOneOf, readContents, type RowContent } from "@/lib/db/read-contents";
import { sql } from "@/lib/db/sql";
import { SOURCE_COLUMNS } from "@/lib/plans/sealed-decisions";

/** All that a decided revision is, with its cell and its source; only the version of the row is left out. */
const COLUMNS = {
  ...columnsOf("r", ["id", "figureId", "number", "value", "flag", "qualifier", "nature", "state"]),
  ...columnsOf("r", ["evidence", "publicNoteZh", "publicNoteEn", "reviewerNote", "reason"]),
  ...columnsOf("r", ["findings", "explanation", "basedOnId", "submissionId", "returnNote"]),
  ...columnsOf("r", ["authorId", "createdAt", "submittedAt", "reviewerId", "reviewedAt"]),
  ...columnsOf("undone", ["againId", "undoneAt"]),
  plan: `p."code"`,
  indicator: `i."code"`,
  scope: `s."code"`,
  year: `f."year"`,
  calibre: `c."code"`,
  ...SOURCE_COLUMNS,
};

/** Outer joins, because a revision whose cell is gone is still a row, and then not as it was sealed. */
const FROM = sql`FROM "Revision" r LEFT JOIN "Figure" f ON f."id" = r."figureId"
  LEFT JOIN "Plan" p ON p."id" = f."planId" LEFT JOIN "Indicator" i ON i."id" = f."indicatorId"
  LEFT JOIN "Scope" s ON s."id" = f."scopeId" LEFT JOIN "Calibre" c ON c."id" = f."calibreId"
  LEFT JOIN "Source" q ON q."id" = r."sourceId"
  LEFT JOIN "UndoneDecision" undone ON undone."revisionId" = r."id"`;

/** Reads revisions as they are sealed, whatever their state. */
export function readRevisionContents(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<readonly RowContent[]> {
  return readContents(tx, COLUMNS, sql`${FROM} WHERE ${isOneOf(`r."id"`, ids)}`);
}

/** Reads every revision that is in effect (approved, or kept as a reference) as it is sealed. */
export function readEffectiveRevisions(tx: ReadTransaction): Promise<readonly RowContent[]> {
  return readContents(tx, COLUMNS, sql`${FROM} WHERE r."state" IN ('approved', 'reference')`);
}
