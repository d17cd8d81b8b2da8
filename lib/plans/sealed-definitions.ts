import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { columnsOf, isOneOf, readContents, type RowContent } from "@/lib/db/read-contents";
import { sql } from "@/lib/db/sql";

/** What names and measures the figures: changed, it makes of every value another statement. */
export const DEFINITIONS = ["plan", "indicator", "scope", "calibre"] as const;
export type Definition = (typeof DEFINITIONS)[number];

const NAMES = ["id", "code", "nameZh", "nameEn"] as const;

/** The order (`position`) is left out: it says nothing about a figure. */
const COLUMNS: Readonly<Record<Definition, Readonly<Record<string, string>>>> = {
  plan: columnsOf("r", [...NAMES, "startYear", "endYear", "illustrative", "predecessorId"]),
  indicator: columnsOf("r", [
    ...NAMES,
    ...["planId", "unitZh", "unitEn", "accrual", "decimals", "context", "register"],
    ...["definitionZh", "definitionEn", "cautionZh", "cautionEn", "addedAt"],
  ]),
  scope: columnsOf("r", [...NAMES, "planId", "kind", "parentId", "addedAt"]),
  calibre: columnsOf("r", [...NAMES, "noteZh", "noteEn"]),
};

const GROUNDS = ["reason", "basis", "basisOn", "authorId", "approvedById"];

const VERSION_COLUMNS = columnsOf("r", [
  ...["id", "subject", "subjectId", "number", "before", "after", "approvedAt"],
  ...GROUNDS,
]);

const STATUS_COLUMNS = columnsOf("r", ["id", "planId", "number", "kind", "at", ...GROUNDS]);

const TABLES = {
  plan: sql`FROM "Plan" r`,
  indicator: sql`FROM "Indicator" r`,
  scope: sql`FROM "Scope" r`,
  calibre: sql`FROM "Calibre" r`,
};

/** Reads the versions of their words as they are sealed; null reads all of them. */
export function readDefinitionVersionContents(
  tx: ReadTransaction,
  ids: readonly string[] | null,
): Promise<readonly RowContent[]> {
  const where = ids === null ? sql`` : sql`WHERE ${isOneOf(`r."id"`, ids)}`;
  return readContents(tx, VERSION_COLUMNS, sql`FROM "DefinitionVersion" r ${where}`);
}

/** Reads the decisions about plans as a whole as they are sealed; null reads all of them. */
export function readPlanStatusContents(
  tx: ReadTransaction,
  ids: readonly string[] | null,
): Promise<readonly RowContent[]> {
  const where = ids === null ? sql`` : sql`WHERE ${isOneOf(`r."id"`, ids)}`;
  return readContents(tx, STATUS_COLUMNS, sql`FROM "PlanStatus" r ${where}`);
}

/** Reads definitions of a kind as they are sealed; null reads all of them. */
export function readDefinitionContents(
  tx: ReadTransaction,
  kind: Definition,
  ids: readonly string[] | null,
): Promise<readonly RowContent[]> {
  const where = ids === null ? sql`` : sql`WHERE ${isOneOf(`r."id"`, ids)}`;
  return readContents(tx, COLUMNS[kind], sql`${TABLES[kind]} ${where}`);
}
