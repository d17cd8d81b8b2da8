import "server-only";

import type { ReadTransaction } from "./client";
import { inDialect, listOf } from "./dialect";
import { Prisma } from "./generated/client";

/** A row as it lies in the file, by the names given to its columns. A column without a value is left out. */
export type RowContent = Readonly<Record<string, string | number>>;

/** Names the columns of a table, `alias` in the statement, as they are called in the table. */
export function columnsOf(alias: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `${alias}."${name}"`]));
}

/**
 * Reads rows as content to be sealed: every column by its name and its SQL expression, from what `from` joins.
 * The rows travel as JSON, so that numbers and texts come as they are stored and no client rounds them; bytes
 * where a text should be come as a text that says so. What is empty is left out, so that a column that is added
 * later leaves the content of older rows as it was.
 */
export async function readContents(
  tx: ReadTransaction,
  columns: Readonly<Record<string, string>>,
  from: Prisma.Sql,
): Promise<readonly RowContent[]> {
  const object = Prisma.raw(inDialect({ sqlite: sqliteObject, postgres: postgresObject })(columns));
  const rows = await tx.$queryRaw<{ content: string }[]>`SELECT ${object} AS "content" ${from}`;
  return rows.map(({ content }) => toContent(JSON.parse(content) as JsonRow));
}

/** Makes the condition that a column holds one of the ids. */
export function isOneOf(column: string, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(column)} IN ${listOf(ids)}`;
}

type Columns = Readonly<Record<string, string>>;

function sqliteObject(columns: Columns): string {
  const pairs = Object.entries(columns).map(
    ([name, value]) =>
      `'${name}', CASE typeof(${value}) WHEN 'blob' THEN 'bytes ' || hex(${value}) ELSE ${value} END`,
  );
  return `json_object(${pairs.join(", ")})`;
}

/** In the form that SQLite keeps, so that a row that was moved has the seal that it had. */
function postgresObject(columns: Columns): string {
  const pairs = Object.entries(columns).map(([name, value]) => `'${name}', stored(${value})`);
  return `json_build_object(${pairs.join(", ")})::text`;
}

type JsonRow = Readonly<Record<string, string | number | null>>;

function toContent(row: JsonRow): RowContent {
  const content: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(row)) {
    if (value === null) continue;
    // SQLite can hold an infinite number, JSON cannot: as a text it is at least not the number that was sealed.
    content[name] = typeof value === "number" && Number.isFinite(value) ? value : String(value);
  }
  return content;
}
