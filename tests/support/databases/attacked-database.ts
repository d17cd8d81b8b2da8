import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Client } from "pg";
import { inject } from "vitest";

import { copyPostgres, dropPostgres } from "./postgres-server";
import { TEMPLATE } from "./postgres-template";

/** A migrated database as somebody has it who holds its keys: without foreign keys, and past the site. */
export interface Attacked {
  kind: "sqlite" | "postgres";
  /** Runs statements in the words of SQLite; gives how many rows the last one changed. What it refuses leaves no trace. */
  run: (sql: string) => Promise<number>;
  /** Runs `task` and undoes all that it did. */
  aside: (task: () => Promise<void>) => Promise<void>;
  dropTrigger: (name: string) => Promise<void>;
  /** Names of the triggers, without those that only a PostgreSQL can need. */
  triggers: () => Promise<string[]>;
  /** Tables that one statement could empty, but for a trigger: none in SQLite, which has no TRUNCATE. */
  emptiable: () => Promise<string[]>;
  close: () => Promise<void>;
}

/** Opens one for a file of tests: of the kind that its project tests on. */
export function openAttacked(): Promise<Attacked> {
  const server = inject("postgresTemplate");
  return server === undefined ? openFile() : openOn(server);
}

async function openFile(): Promise<Attacked> {
  const folder = await mkdtemp(join(tmpdir(), "attacked-"));
  const file = join(folder, "test.db");
  await copyFile(inject("databaseTemplate"), file);
  const database = new Database(file);
  database.pragma("foreign_keys = OFF");
  const run = async (sql: string) => {
    database.exec(sql);
    return Number(database.prepare("SELECT changes()").pluck().get());
  };
  return {
    kind: "sqlite",
    run,
    aside: async (task) => {
      database.exec("BEGIN");
      await task().finally(() => database.exec("ROLLBACK"));
    },
    dropTrigger: async (name) => {
      await run(`DROP TRIGGER "${name}"`);
    },
    triggers: async () =>
      database
        .prepare(`SELECT "name" FROM "sqlite_schema" WHERE "type" = 'trigger'`)
        .pluck()
        .all() as string[],
    emptiable: async () => [],
    close: async () => {
      database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openOn(server: string): Promise<Attacked> {
  const name = `attacked_${randomBytes(6).toString("hex")}`;
  await copyPostgres(server, name, TEMPLATE);
  const url = new URL(server);
  url.pathname = name;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(WITHOUT_FOREIGN_KEYS);
  await client.query(TRUTH_AS_A_NUMBER);
  const columns = sqliteColumns();
  const list = async (sql: string) =>
    (await client.query<{ name: string }>(sql)).rows.map((row) => row.name);
  let isAside = false;
  return {
    kind: "postgres",
    run: async (sql) => {
      if (isAside) await client.query("SAVEPOINT attack");
      try {
        // A script gives the result of each of its statements.
        const result: unknown = await client.query(inPostgres(sql, columns));
        const last = Array.isArray(result) ? (result.at(-1) as unknown) : result;
        return (last as { rowCount: number | null }).rowCount ?? 0;
      } catch (error) {
        if (isAside) await client.query("ROLLBACK TO attack");
        throw error;
      }
    },
    aside: async (task) => {
      await client.query("BEGIN");
      isAside = true;
      try {
        await task();
      } finally {
        isAside = false;
        await client.query("ROLLBACK");
      }
    },
    dropTrigger: async (trigger) => {
      await client.query(`DROP TRIGGER "${trigger}" ON "${trigger.split("_")[0] ?? ""}"`);
    },
    triggers: () =>
      list(`SELECT "tgname" AS "name" FROM "pg_trigger" WHERE NOT "tgisinternal"
        AND "tgname" NOT LIKE '%\\_truncate\\_refused' AND "tgname" NOT LIKE 'AuditHead\\_%'`),
    emptiable: () =>
      list(`SELECT DISTINCT "tgrelid"::regclass::text AS "name" FROM "pg_trigger"
        WHERE "tgname" LIKE '%\\_delete\\_refused'`).then((names) =>
        names.map((table) => table.replaceAll('"', "")),
      ),
    close: async () => {
      await client.end();
      await dropPostgres(server, name);
    },
  };
}

const WITHOUT_FOREIGN_KEYS = `DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT "conrelid"::regclass AS "table", "conname" AS "name" FROM "pg_constraint" WHERE "contype" = 'f' LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', one."table", one."name");
  END LOOP;
END $$`;

/** What is written here for SQLite says 0 and 1. */
const TRUTH_AS_A_NUMBER = `UPDATE "pg_cast" SET "castcontext" = 'a'
  WHERE "castsource" = 'int4'::regtype AND "casttarget" = 'bool'::regtype`;

/** Columns in the order of SQLite, where a later migration adds its own at the end. */
function sqliteColumns(): ReadonlyMap<string, string> {
  const database = new Database(inject("databaseTemplate"), { readonly: true });
  const tables = database
    .prepare(`SELECT "name" FROM "sqlite_schema" WHERE "type" = 'table'`)
    .pluck()
    .all() as string[];
  const columnsOf = (table: string) =>
    (database.pragma(`table_info("${table}")`) as { name: string }[]).map(
      ({ name }) => `"${name}"`,
    );
  const columns = new Map(tables.map((table) => [table, columnsOf(table).join(", ")]));
  database.close();
  return columns;
}

function inPostgres(sql: string, columns: ReadonlyMap<string, string>): string {
  return sql
    .replaceAll("INSERT OR REPLACE INTO", "INSERT INTO")
    .replace(
      /INSERT INTO "(\w+)" VALUES/g,
      (_, table: string) => `INSERT INTO "${table}" (${columns.get(table) ?? ""}) VALUES`,
    );
}
