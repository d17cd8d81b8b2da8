import { existsSync } from "node:fs";
import Database from "better-sqlite3";

import { requireSound } from "../backup";
import { MIGRATIONS, pendingOf, readMigrations } from "../ground/migrations";
import { makeEarlierDatabase } from "../migrate";
import { readRecords } from "../postgres/migrate-postgres";
import { copyTables } from "./kept-rows";
import { inPostgres } from "./postgres-session";
import { rowsOfPostgres } from "./postgres-rows";
import { fillSqlite, listTables, rowsOfSqlite } from "./sqlite-rows";

const ONE_INSTANT = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/**
 * Copies a PostgreSQL that may be in use to a new file of SQLite, for its owner's eyes only: one instant of it, of the
 * version that it has, each table read back and compared. What is sealed has the same seal there, so that the copy can be
 * verified, and put back into either database.
 * @throws DatabaseMismatch where a newer version or another program has written it; Error where it cannot be copied
 */
export async function copyFromPostgres(url: string, copy: string, root = process.cwd()) {
  if (existsSync(copy)) throw new Error(`${copy} is there already.`);
  await inPostgres(url, ONE_INSTANT, async (client) => {
    const known = readMigrations(root, MIGRATIONS.postgres);
    const pending = new Set(pendingOf(await readRecords(client), known).map(({ name }) => name));
    const newest = known.filter(({ name }) => !pending.has(name)).at(-1)?.name ?? "";
    makeEarlierDatabase(copy, newest, root);
    const database = new Database(copy);
    try {
      await fillSqlite(database, async (write) => {
        await copyTables(listTables(database), rowsOfPostgres(client), {
          write,
          read: rowsOfSqlite(database),
        });
        const { rows } = await client.query<{ issued: number }>(`SELECT "issued" FROM "AuditHead"`);
        const issued = rows[0]?.issued ?? 0;
        // The highest id ever given outlives the row that had it.
        database.prepare(`DELETE FROM "sqlite_sequence" WHERE "name" = 'AuditEvent'`).run();
        database
          .prepare(`INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('AuditEvent', ?)`)
          .run(issued);
      });
    } finally {
      database.close();
    }
  });
  requireSound(copy);
}

/** How many bytes a PostgreSQL takes on its server's disk. */
export async function sizeOfPostgres(url: string): Promise<number> {
  return inPostgres(url, "BEGIN READ ONLY", async (client) => {
    const { rows } = await client.query<{ size: string }>(
      `SELECT pg_database_size(current_database()) AS "size"`,
    );
    return Number(rows[0]?.size ?? 0);
  });
}

/** Whether a PostgreSQL has any table, so that there is something to back up. */
export async function hasTables(url: string): Promise<boolean> {
  return inPostgres(url, "BEGIN READ ONLY", async (client) => (await readRecords(client)) !== null);
}
