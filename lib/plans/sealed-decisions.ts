import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { columnsOf, isOneOf, readContents, type RowContent } from "@/lib/db/read-contents";
import { pairsText } from "@/lib/db/dialect";
import { sql } from "@/lib/db/sql";

/** The columns of a source, for the content of what cites it. */
export const SOURCE_COLUMNS = {
  source: `q."key"`,
  sourceTitle: `q."title"`,
  sourcePublisher: `q."publisher"`,
  sourcePublishedOn: `q."publishedOn"`,
  sourceUrl: `q."url"`,
  sourceGrade: `q."grade"`,
  sourceNoteZh: `q."noteZh"`,
  sourceNoteEn: `q."noteEn"`,
};

const PLACE = { plan: `p."code"`, indicator: `i."code"`, scope: `s."code"` };

const TARGET_COLUMNS = {
  ...columnsOf("r", [
    "id",
    "version",
    "year",
    "comparison",
    "min",
    "max",
    "wordingZh",
    "wordingEn",
  ]),
  ...columnsOf("r", ["origin", "reason", "createdById", "approvedAt"]),
  ...columnsOf("r", ["readingZh", "readingEn"]),
  ...PLACE,
  calibre: `c."code"`,
  ...SOURCE_COLUMNS,
};

const BASELINE_COLUMNS = {
  ...columnsOf("r", ["id", "version", "year", "value", "qualifier", "wordingZh", "wordingEn"]),
  ...columnsOf("r", ["publishedGrowth", "createdById", "approvedAt", "fromRevisionId", "reason"]),
  ...PLACE,
  calibre: `c."code"`,
  ...SOURCE_COLUMNS,
};

const BRIDGE_COLUMNS = {
  ...columnsOf("r", ["id", "noteZh", "noteEn", "signedById", "approvedAt", "withdrawnAt"]),
  plan: `p."code"`,
  indicator: `i."code"`,
  from: `c."code"`,
  to: `d."code"`,
};

/** Outer joins, because a row whose indicator is gone is still a row, and then not as it was sealed. */
const JOINS = sql`LEFT JOIN "Indicator" i ON i."id" = r."indicatorId" LEFT JOIN "Plan" p ON p."id" = i."planId"`;
const VERSION_JOINS = sql`${JOINS} LEFT JOIN "Scope" s ON s."id" = r."scopeId"
  LEFT JOIN "Calibre" c ON c."id" = r."calibreId" LEFT JOIN "Source" q ON q."id" = r."sourceId"`;

const chosen = (ids: readonly string[] | null) =>
  ids === null ? sql`` : sql`WHERE ${isOneOf(`r."id"`, ids)}`;

/** Reads versions of targets with their milestones as they are sealed; null reads all of them. */
export function readTargetContents(
  tx: ReadTransaction,
  ids: readonly string[] | null,
): Promise<readonly RowContent[]> {
  const milestones = `(SELECT ${pairsText("year", "value")} FROM "TargetMilestone" m WHERE m."targetId" = r."id")`;
  return readContents(
    tx,
    { ...TARGET_COLUMNS, milestones },
    sql`FROM "Target" r ${VERSION_JOINS} ${chosen(ids)}`,
  );
}

/** Reads versions of baselines as they are sealed; null reads all of them. */
export function readBaselineContents(
  tx: ReadTransaction,
  ids: readonly string[] | null,
): Promise<readonly RowContent[]> {
  return readContents(tx, BASELINE_COLUMNS, sql`FROM "Baseline" r ${VERSION_JOINS} ${chosen(ids)}`);
}

/** Reads bridges as they are sealed; null reads all of them. */
export function readBridgeContents(
  tx: ReadTransaction,
  ids: readonly string[] | null,
): Promise<readonly RowContent[]> {
  const from = sql`FROM "Bridge" r ${JOINS}
    LEFT JOIN "Calibre" c ON c."id" = r."fromCalibreId" LEFT JOIN "Calibre" d ON d."id" = r."toCalibreId"`;
  return readContents(tx, BRIDGE_COLUMNS, sql`${from} ${chosen(ids)}`);
}
