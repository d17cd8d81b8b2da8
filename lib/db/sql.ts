import "server-only";

import type { ReadTransaction } from "./client";
import { inDialect } from "./dialect";
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
 * come as numbers. From PostgreSQL they come in the same form.
 */
export function jsonRows(
  table: keyof typeof COLUMNS,
  condition: Prisma.Sql,
  ...order: readonly string[]
): Prisma.Sql {
  const columns = Object.values(COLUMNS[table]);
  const pairs = columns.map((column) => `'${column}', "${column}"`).join(", ");
  const stored = columns.map((column) => `'${column}', stored("${column}")`).join(", ");
  const by = `ORDER BY ${order.join(", ")}`;
  const list = inDialect({
    sqlite: `json_group_array(json_object(${pairs}) ${by})`,
    postgres: `coalesce(json_agg(json_build_object(${stored}) ${by}), '[]')::text`,
  });
  return sql`(SELECT ${Prisma.raw(list)} FROM ${Prisma.raw(`"${table}"`)} WHERE ${condition})`;
}
