import "server-only";

import type { ReadTransaction } from "./client";
import { Prisma } from "./generated/client";

/** Makes a piece of a raw statement; what is interpolated becomes a parameter, or a piece of its own. */
export const sql = Prisma.sql;

/** A row as the client gives it, by the name of its model. */
export type RowOf<
  Model extends
    | "plan"
    | "dimension"
    | "scope"
    | "indicator"
    | "calibre"
    | "source"
    | "revision"
    | "target"
    | "targetMilestone",
> = Awaited<ReturnType<ReadTransaction[Model]["findUniqueOrThrow"]>>;

const COLUMNS = {
  Dimension: Prisma.DimensionScalarFieldEnum,
  Scope: Prisma.ScopeScalarFieldEnum,
  Indicator: Prisma.IndicatorScalarFieldEnum,
  Calibre: Prisma.CalibreScalarFieldEnum,
  Source: Prisma.SourceScalarFieldEnum,
  YearEvent: Prisma.YearEventScalarFieldEnum,
  Target: Prisma.TargetScalarFieldEnum,
  TargetMilestone: Prisma.TargetMilestoneScalarFieldEnum,
};

/**
 * Makes a subselect that gives rows of a table as one JSON text, a list of objects by column name, so that several small
 * lists come with one statement. JSON knows neither instants, which come as texts, nor SQLite truth values, 0 or 1, nor decimals, which
 * come as numbers.
 */
export function jsonRows(
  table: keyof typeof COLUMNS,
  condition: Prisma.Sql,
  ...order: readonly string[]
): Prisma.Sql {
  const pairs = Object.values(COLUMNS[table]).map((column) => `'${column}', "${column}"`);
  const list = `json_group_array(json_object(${pairs.join(", ")}) ORDER BY ${order.join(", ")})`;
  return sql`(SELECT ${Prisma.raw(list)} FROM ${Prisma.raw(`"${table}"`)} WHERE ${condition})`;
}
