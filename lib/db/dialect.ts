import "server-only";

import { databaseKind, type DatabaseKind } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";

import { Prisma } from "./generated/client";

/** Chooses what the database of DATABASE_URL understands: both ways of saying it stand beside each other. */
export function inDialect<Words>(words: Readonly<Record<DatabaseKind, Words>>): Words {
  return words[databaseKind(env().DATABASE_URL)];
}

/** Makes the list behind an IN: however many texts, one parameter. */
export function listOf(texts: readonly string[]): Prisma.Sql {
  const json = JSON.stringify(texts);
  return inDialect({
    sqlite: Prisma.sql`(SELECT "value" FROM json_each(${json}))`,
    postgres: Prisma.sql`(SELECT jsonb_array_elements_text(${json}::jsonb))`,
  });
}

/** Makes a table of the ids to begin a FROM with: "id", and "place" in the order given. */
export function wantedIds(ids: readonly string[]): Prisma.Sql {
  const json = JSON.stringify(ids);
  return inDialect({
    sqlite: Prisma.sql`(SELECT "value" AS "id", "key" AS "place" FROM json_each(${json}))`,
    postgres: Prisma.sql`(SELECT * FROM jsonb_array_elements_text(${json}::jsonb) WITH ORDINALITY AS _("id", "place"))`,
  });
}

/** Makes a table of rows to begin a FROM with: the columns named, each of its type. */
export function givenRows<Column extends string>(
  rows: readonly Readonly<Record<Column, unknown>>[],
  columns: Readonly<Record<Column, "text" | "integer">>,
): Prisma.Sql {
  const json = JSON.stringify(rows);
  const names = Object.entries(columns) as [Column, string][];
  const picked = names.map(([name]) => `"value" ->> '${name}' AS "${name}"`).join(", ");
  const typed = names.map(([name, type]) => `"${name}" ${type}`).join(", ");
  return inDialect({
    sqlite: Prisma.sql`(SELECT ${Prisma.raw(picked)} FROM json_each(${json}))`,
    postgres: Prisma.sql`(SELECT * FROM jsonb_to_recordset(${json}::jsonb) AS _(${Prisma.raw(typed)}))`,
  });
}

/**
 * Joins in the order written, so that a few rows are looked up in an index and no long table is read through. The planner
 * of PostgreSQL knows by itself how long its tables are.
 */
export function thenJoin(): Prisma.Sql {
  return inDialect({ sqlite: Prisma.sql`CROSS JOIN`, postgres: Prisma.sql`JOIN` });
}

/** Makes a value the text that a file of SQLite holds: of an instant `2026-01-01T00:00:00.000+00:00`. */
export function storedText(value: Prisma.Sql): Prisma.Sql {
  return inDialect({
    sqlite: Prisma.sql`CAST(${value} AS TEXT)`,
    postgres: Prisma.sql`stored(${value})`,
  });
}

/** Makes one JSON text of rows: a list of objects with these members. */
export function jsonList(members: Readonly<Record<string, Prisma.Sql>>): Prisma.Sql {
  const pairs = Object.entries(members).map(
    ([name, value]) => Prisma.sql`${Prisma.raw(`'${name}'`)}, ${value}`,
  );
  const all = Prisma.join(pairs);
  return inDialect({
    sqlite: Prisma.sql`json_group_array(json_object(${all}))`,
    postgres: Prisma.sql`coalesce(json_agg(json_build_object(${all})), '[]')::text`,
  });
}

/** Makes one JSON text of rows: an object whose members they name. */
export function jsonMembers(name: string, value: string): Prisma.Sql {
  const both = Prisma.raw(`"${name}", "${value}"`);
  return inDialect({
    sqlite: Prisma.sql`json_group_object(${both})`,
    postgres: Prisma.sql`coalesce(json_object_agg(${both}), '{}')::text`,
  });
}

/**
 * Makes content to be sealed of two columns of rows, ordered by the first: `2024,5,2025,6.5`, and an empty text of none.
 * SQLite gives a list within the JSON of the row, which `readContents` writes so; seals that stand in files hold it.
 */
export function pairsText(first: string, second: string): string {
  return inDialect({
    sqlite: `CAST(json_group_array(json_array("${first}", "${second}") ORDER BY "${first}") AS TEXT)`,
    postgres: `coalesce(string_agg("${first}" || ',' || stored("${second}"), ',' ORDER BY "${first}"), '')`,
  });
}

/** The highest id that an audit event was ever given, also one that is gone; 0 before the first. */
export function highestAuditId(): Prisma.Sql {
  return inDialect({
    sqlite: Prisma.sql`COALESCE((SELECT "seq" FROM "sqlite_sequence" WHERE "name" = 'AuditEvent'), 0)`,
    postgres: Prisma.sql`(SELECT "issued" FROM "AuditHead")`,
  });
}

/** What an audit row is made of, as `integer,text,…`: SQLite keeps any type in any column. */
export function auditTypes(columns: readonly string[]): Prisma.Sql {
  return inDialect({
    sqlite: Prisma.raw(columns.map((column) => `typeof("${column}")`).join(" || ',' || ")),
    postgres: Prisma.raw(
      `'${columns.map((column) => (column === "id" ? "integer" : "text")).join()}'`,
    ),
  });
}
