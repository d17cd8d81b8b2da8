import { createHash, randomUUID } from "node:crypto";
import { Client } from "pg";

import {
  DatabaseMismatch,
  MIGRATIONS,
  pendingOf,
  readMigrations,
  type Migration,
  type MigrationRecord,
} from "../ground/migrations";
import { UpgradeFailed } from "../ground/upgrade-failed";
import { connectionSettings } from "./connection-settings";

/** Kept by whoever migrates, for as long as it takes: any two of them must name the same. */
const MIGRATING = 7_210_165;

/** The table of `prisma migrate`, letter by letter. */
const RECORDS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
);`;

/**
 * Applies `prisma/postgres/migrations` to a PostgreSQL database: all that are pending as one transaction together with
 * their records. Processes that start at once wait for each other. Returns the names applied now.
 * @throws UpgradeFailed, DatabaseMismatch, or an error of the driver where the database cannot be used
 */
export async function migratePostgres(url: string, root = process.cwd()): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query("BEGIN");
    await client.query(`SELECT pg_advisory_xact_lock(${String(MIGRATING)})`);
    await requireFitting(client);
    const pending = pendingOf(await readRecords(client), readMigrations(root, MIGRATIONS.postgres));
    await client.query(RECORDS);
    for (const migration of pending) await apply(client, migration);
    await client.query("COMMIT");
    return pending.map(({ name }) => name);
  });
}

/**
 * Counts the migrations that a database does not have yet, and changes nothing.
 * @throws DatabaseMismatch as `pendingOf`
 */
export async function countPendingPostgres(url: string, root = process.cwd()): Promise<number> {
  return withClient(url, async (client) => {
    const migrations = readMigrations(root, MIGRATIONS.postgres);
    return pendingOf(await readRecords(client), migrations).length;
  });
}

/** What ends without COMMIT is rolled back with its connection. */
async function withClient<Result>(
  url: string,
  task: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(connectionSettings(url));
  // The error of a lost connection comes from the statement that waits on it as well.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}

/**
 * Texts are ordered by their bytes, as SQLite orders them and as the code that reads them expects; another encoding
 * could not hold them.
 */
async function requireFitting(client: Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string; collation: string }>(
    `SELECT pg_encoding_to_char("encoding") AS "encoding", "datcollate" AS "collation"
     FROM "pg_database" WHERE "datname" = current_database()`,
  );
  const [found] = rows;
  if (found?.encoding === "UTF8" && /^(C|POSIX|C\.UTF-?8|ucs_basic)$/i.test(found.collation))
    return;
  throw new DatabaseMismatch("unfit", `${String(found?.encoding)}, ${String(found?.collation)}`);
}

async function apply(client: Client, { name, sql }: Migration): Promise<void> {
  const begun = new Date();
  const checksum = createHash("sha256").update(sql).digest("hex");
  try {
    await client.query(sql);
  } catch (error) {
    throw new UpgradeFailed(name, null, error);
  }
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "started_at", "finished_at", "migration_name",
       "applied_steps_count") VALUES ($1, $2, $3, $4, $5, 1)`,
    [randomUUID(), checksum, begun, new Date(), name],
  );
}

/** Reads the records of migrations; null for a database without any table. */
export async function readRecords(client: Client): Promise<MigrationRecord[] | null> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT "tablename" AS "name" FROM "pg_tables" WHERE "schemaname" = current_schema()`,
  );
  if (tables.length === 0) return null;
  if (!tables.some(({ name }) => name === "_prisma_migrations")) return [];
  const { rows } = await client.query<MigrationRecord>(
    `SELECT "migration_name" AS "name", "finished_at" IS NOT NULL AS "finished" FROM "_prisma_migrations"
     WHERE "rolled_back_at" IS NULL ORDER BY "started_at", "migration_name"`,
  );
  return rows;
}
