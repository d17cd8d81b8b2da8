import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import Database from "better-sqlite3";

/** A migration of `prisma/migrations`: the name of its folder and the text of its file. */
export interface Migration {
  name: string;
  sql: string;
}

/**
 * `foreign`: of another program; `newer`: of a later version; `half`: an earlier version was killed over it; `unfit`: a
 * PostgreSQL database that holds or orders texts in another way.
 */
export type Mismatch = "foreign" | "newer" | "half" | "unfit";

/** A sound database that this version must not touch. `migration` is the one that tells, or what is unfit. */
export class DatabaseMismatch extends Error {
  override readonly name = "DatabaseMismatch";
  readonly kind: Mismatch;
  readonly migration: string;

  constructor(kind: Mismatch, migration = "") {
    super(`The database does not fit this version: ${kind} ${migration}`);
    this.kind = kind;
    this.migration = migration;
  }
}

/** Where the migrations of each database lie. */
export const MIGRATIONS = {
  sqlite: "prisma/migrations",
  postgres: "prisma/postgres/migrations",
} as const;

/** A migration as the table of `prisma migrate` records it. */
export interface MigrationRecord {
  name: string;
  finished: boolean;
}

/** Reads all migrations of SQLite, or those in another folder, in the order in which they are applied. */
export function readMigrations(root: string, below: string = MIGRATIONS.sqlite): Migration[] {
  const folder = resolve(root, below);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(resolve(folder, name, "migration.sql"), "utf8") }));
}

/** Whether the database holds nothing at all yet. */
export function isEmpty(database: Database.Database): boolean {
  return database.prepare(`SELECT 1 FROM "sqlite_schema" LIMIT 1`).get() === undefined;
}

/**
 * Gives those of `migrations` that the database does not have yet, by the records of `prisma migrate`.
 * @throws DatabaseMismatch where the database is not of this version or of an earlier one
 */
export function requirePending(
  database: Database.Database,
  migrations: readonly Migration[],
): Migration[] {
  return pendingOf(isEmpty(database) ? null : readRecords(database), migrations);
}

/**
 * As `requirePending`, for a database that has these records; null for one that holds nothing at all.
 * @throws DatabaseMismatch as `requirePending`
 */
export function pendingOf(
  records: readonly MigrationRecord[] | null,
  migrations: readonly Migration[],
): Migration[] {
  if (records === null) return [...migrations];
  const known = new Set(migrations.map(({ name }) => name));
  if (records.length === 0 || records.every(({ name }) => !known.has(name))) {
    throw new DatabaseMismatch("foreign");
  }
  const newer = records.find(({ name }) => !known.has(name));
  if (newer !== undefined) throw new DatabaseMismatch("newer", newer.name);
  const half = records.find(({ finished }) => !finished);
  if (half !== undefined) throw new DatabaseMismatch("half", half.name);
  const applied = new Set(records.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

/**
 * Counts the migrations that a file does not have yet, and changes nothing.
 * @throws DatabaseMismatch as `requirePending`
 */
export function countPending(file: string, root = process.cwd()): number {
  const database = new Database(file, { readonly: true });
  try {
    return requirePending(database, readMigrations(root)).length;
  } finally {
    database.close();
  }
}

/** Records of migrations, without those that somebody has resolved as rolled back. */
function readRecords(database: Database.Database): MigrationRecord[] {
  const sql = `SELECT 1 FROM "sqlite_schema" WHERE "type" = 'table' AND "name" = '_prisma_migrations'`;
  if (database.prepare(sql).get() === undefined) return [];
  const rows = database
    .prepare(
      `SELECT "migration_name" AS "name", "finished_at" AS "finished" FROM "_prisma_migrations"
       WHERE "rolled_back_at" IS NULL ORDER BY "started_at", "migration_name"`,
    )
    .all() as { name: string; finished: unknown }[];
  return rows.map(({ name, finished }) => ({ name, finished: finished !== null }));
}
