import Database from "better-sqlite3";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import { readSqliteRules } from "@/lib/db/postgres/translate";
import { TEMPLATE } from "@/tests/support/databases/postgres-template";

const server = inject("postgresTemplate");

/** Each as `Table.column …`, so that what is missing on one side is said by its name. */
const SAME = {
  columns: [
    `SELECT t."name" || '.' || c."name" || CASE WHEN c."notnull" OR c."pk" THEN ' required' ELSE '' END AS "name"
     FROM "sqlite_schema" t JOIN pragma_table_info(t."name") c WHERE t."type" = 'table'`,
    `SELECT "table_name" || '.' || "column_name" || CASE "is_nullable" WHEN 'NO' THEN ' required' ELSE '' END AS "name"
     FROM "information_schema"."columns" WHERE "table_schema" = current_schema()`,
  ],
  keys: [
    `SELECT t."name" || '.' || k."from" || ' to ' || k."table" || ' ' || k."on_delete" AS "name"
     FROM "sqlite_schema" t JOIN pragma_foreign_key_list(t."name") k WHERE t."type" = 'table'`,
    `SELECT trim('"' FROM k."conrelid"::regclass::text) || '.' || a."attname" || ' to '
       || trim('"' FROM k."confrelid"::regclass::text)
       || CASE k."confdeltype" WHEN 'r' THEN ' RESTRICT' WHEN 'c' THEN ' CASCADE' ELSE ' ?' END AS "name"
     FROM "pg_constraint" k JOIN "pg_attribute" a ON a."attrelid" = k."conrelid" AND a."attnum" = k."conkey"[1]
     WHERE k."contype" = 'f'`,
  ],
  indexes: [
    `SELECT "name" FROM "sqlite_schema" WHERE "type" = 'index' AND "sql" IS NOT NULL`,
    `SELECT "indexname" AS "name" FROM "pg_indexes" WHERE "schemaname" = current_schema()
     AND "indexname" NOT LIKE '%\\_pkey'`,
  ],
} as const;

/** What each keeps for itself. */
const OWN = /^(sqlite_sequence|_prisma_migrations|AuditHead)/;

// Both databases are asked: without a PostgreSQL there is nothing to compare.
describe.skipIf(server === undefined)("PostgreSQL has", () => {
  let sqlite: Database.Database;
  let postgres: Client;

  beforeAll(async () => {
    sqlite = new Database(inject("databaseTemplate"), { readonly: true });
    const url = new URL(server ?? "");
    url.pathname = TEMPLATE;
    postgres = new Client({ connectionString: url.href });
    await postgres.connect();
  });
  afterAll(async () => {
    sqlite.close();
    await postgres.end();
  });

  const there = async (sql: string) =>
    (await postgres.query<{ name: string }>(sql)).rows
      .map(({ name }) => name)
      .filter(ours)
      .toSorted();
  const ours = (name: string) => !OWN.test(name);

  it.each(Object.entries(SAME))(
    "the %s of SQLite, and no others",
    async (_, [here, inPostgres]) => {
      const names = sqlite.prepare(here).pluck().all() as string[];
      expect(names.length).toBeGreaterThan(10);
      expect(await there(inPostgres)).toEqual(names.filter(ours).toSorted());
    },
  );

  it("the checks of SQLite, and no others", async () => {
    const kept = sqlite
      .prepare(
        `SELECT "type", "name", "tbl_name", "sql" FROM "sqlite_schema" WHERE "sql" IS NOT NULL`,
      )
      .all() as { type: string; name: string; tbl_name: string; sql: string }[];
    const checks = readSqliteRules(kept).filter(({ kind }) => kind === "check");
    expect(checks.length).toBeGreaterThan(50);
    const found = await there(
      `SELECT "conname" AS "name" FROM "pg_constraint" WHERE "contype" = 'c' AND "connamespace" = current_schema()::regnamespace`,
    );
    expect(found).toEqual(checks.map(({ name }) => name).toSorted());
  });

  it("numbers with room for every digit, and instants to the millisecond", async () => {
    const types = await there(
      `SELECT DISTINCT "data_type" || ' ' || coalesce("numeric_scale"::text, "datetime_precision"::text, '') AS "name"
       FROM "information_schema"."columns" WHERE "table_schema" = current_schema() AND "table_name" !~ '^_'`,
    );
    const allowed = [
      "boolean ",
      "integer 0",
      "numeric 30",
      "text ",
      "timestamp without time zone 3",
    ];
    expect(types).toEqual(allowed);
  });
});
