import Database from "better-sqlite3";
import type { Client } from "pg";

import { databaseName } from "@/lib/config/database-url";

import { preparePostgres } from "../postgres/prepare-postgres";
import { copyTables, type KeptTable } from "./kept-rows";
import { inPostgres } from "./postgres-session";
import { fillPostgres, listFilled, rowsOfPostgres } from "./postgres-rows";
import { listTables, rowsOfSqlite } from "./sqlite-rows";

/**
 * Puts what a file of SQLite of this version holds into a PostgreSQL that holds nothing yet, in one transaction: each
 * table is read back and compared before it is kept. Starters of the site wait meanwhile. Returns the rows by table.
 * @throws Error with one sentence where there is data already, or a table would not be the same; then nothing is kept
 */
export async function copyToPostgres(
  file: string,
  url: string,
): Promise<ReadonlyMap<string, number>> {
  const source = new Database(file, { readonly: true });
  try {
    source.exec("BEGIN");
    const tables = listTables(source);
    await requireEmptyPostgres(url);
    const { release } = await preparePostgres(url);
    try {
      return await inPostgres(url, "BEGIN", async (client) => {
        await requireEmpty(client, url);
        const counts = await fill(client, source, tables);
        await client.query(`UPDATE "AuditHead" SET "issued" = $1`, [highestAuditIdOf(source)]);
        return counts;
      });
    } finally {
      release();
    }
  } finally {
    source.close();
  }
}

async function fill(client: Client, source: Database.Database, tables: readonly KeptTable[]) {
  let counts: ReadonlyMap<string, number> = new Map();
  await fillPostgres(client, tables, async (write) => {
    const read = rowsOfPostgres(client);
    counts = await copyTables(tables, rowsOfSqlite(source), { write, read });
  });
  return counts;
}

function highestAuditIdOf(source: Database.Database): number {
  const issued = source
    .prepare(`SELECT "seq" FROM "sqlite_sequence" WHERE "name" = 'AuditEvent'`)
    .pluck()
    .get() as number | undefined;
  return issued ?? 0;
}

/**
 * Refuses a PostgreSQL that holds anything: nothing is put over data. Changes nothing.
 * @throws Error with one sentence
 */
export async function requireEmptyPostgres(url: string): Promise<void> {
  await inPostgres(url, "BEGIN READ ONLY", (client) => requireEmpty(client, url));
}

async function requireEmpty(client: Client, url: string): Promise<void> {
  const [filled] = await listFilled(client);
  if (filled === undefined) return;
  throw new Error(
    `${databaseName(url)} holds data already (${filled}): nothing is put over data. Make an empty database, and set DATABASE_URL to it.`,
  );
}
