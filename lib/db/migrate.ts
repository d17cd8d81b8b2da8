import { createHash, randomUUID } from "node:crypto";
import { chmodSync } from "node:fs";
import Database from "better-sqlite3";

import { databaseFile } from "@/lib/config/database-url";
import packageJson from "@/package.json";

import { backUp } from "./backup";
import { makeDatabase, makeFolder } from "./database-files";
import {
  DatabaseMismatch,
  isEmpty,
  readMigrations,
  requirePending,
  type Migration,
} from "./ground/migrations";
import { storedInstant } from "./stored-instant";
import { UnusableDatabase } from "./unusable";
import { UpgradeFailed } from "./ground/upgrade-failed";

/** What an upgrade did: names of the migrations, in order, and the backup made before; null for a new database. */
export interface Upgrade {
  applied: string[];
  backup: string | null;
}

/** Another program may write for a moment. */
const PATIENCE_MS = 10_000;

/** The table of `prisma migrate`, letter by letter. */
const RECORDS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);`;

/**
 * Applies `prisma/migrations` to the SQLite file behind `url`, making the file if needed. All that are pending are
 * one transaction together with their records, so that the database is of the version before or of this one,
 * whatever happens meanwhile. `prisma migrate deploy` finds what it would have written itself.
 * @throws UpgradeFailed, DatabaseMismatch, or an error of better-sqlite3 where the file cannot be used
 */
export async function upgradeDatabase(url: string, root = process.cwd()): Promise<Upgrade> {
  const file = databaseFile(url);
  makeFolder(file);
  makeDatabase(file);
  const database = new Database(file, { timeout: PATIENCE_MS });
  try {
    database.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON;",
    );
    requireSound(database);
    for (;;) {
      const pending = requirePending(database, readMigrations(root));
      if (pending.length === 0) return { applied: [], backup: null };
      const done = await applyAll(database, file, pending, root);
      if (done !== null) return done;
    }
  } finally {
    database.close();
  }
}

/** Applies `prisma/migrations` as `upgradeDatabase` does. Returns the names applied now. */
export async function applyMigrations(url: string, root?: string): Promise<string[]> {
  return (await upgradeDatabase(url, root)).applied;
}

/**
 * Makes a new, empty file of an earlier version: with all migrations up to the time of the one named, which may be of the
 * other database.
 */
export function makeEarlierDatabase(file: string, newest: string, root = process.cwd()): void {
  const database = new Database(file);
  try {
    chmodSync(file, 0o600);
    database.exec(RECORDS);
    for (const migration of readMigrations(root)) {
      if (timeOf(migration.name) <= timeOf(newest)) apply(database, migration);
    }
  } finally {
    database.close();
  }
}

/** The time at the beginning of a migration's name, `20261127013000` of `20261127013000_outbox`. */
function timeOf(name: string): string {
  return name.slice(0, name.indexOf("_"));
}

/** Null where somebody else applied some of `pending` before the lock was taken. */
async function applyAll(
  database: Database.Database,
  file: string,
  pending: readonly Migration[],
  root: string,
): Promise<Upgrade | null> {
  // Inside a transaction SQLite ignores it, and dropping a table would take the rows with it that point there.
  database.pragma(`foreign_keys = ${pending.some(turnsKeysOff) ? "OFF" : "ON"}`);
  database.exec("BEGIN IMMEDIATE");
  let step = "";
  let backup: string | null = null;
  try {
    const names = pending.map(({ name }) => name);
    const stillPending = requirePending(database, readMigrations(root)).map(({ name }) => name);
    if (names.join() !== stillPending.join()) return null;
    backup = isEmpty(database) ? null : await backUp(file, packageJson.version, new Date());
    database.exec(RECORDS);
    for (const migration of pending) {
      step = migration.name;
      apply(database, migration);
    }
    database.exec("COMMIT");
    return { applied: names, backup };
  } catch (error) {
    if (error instanceof DatabaseMismatch) throw error;
    throw new UpgradeFailed(step, backup, error);
  } finally {
    if (database.inTransaction) database.exec("ROLLBACK");
  }
}

function apply(database: Database.Database, { name, sql }: Migration): void {
  const begun = new Date();
  if (ENDS_TRANSACTION.test(sql)) throw new Error("it begins or ends a transaction of its own");
  database.exec(sql);
  const [broken] = database.pragma("foreign_key_check") as { table: string; parent: string }[];
  if (broken !== undefined) {
    throw new Error(`rows of ${broken.table} point to none of ${broken.parent}`);
  }
  database
    .prepare(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "started_at", "finished_at", "migration_name",
         "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(
      randomUUID(),
      createHash("sha256").update(sql).digest("hex"),
      storedInstant(begun),
      storedInstant(new Date()),
      name,
    );
}

/** Finds the damage that would show only when somebody opens the page that it is on. */
function requireSound(database: Database.Database): void {
  const found = String(database.pragma("quick_check(1)", { simple: true }));
  if (found !== "ok") throw new UnusableDatabase("damaged", { cause: new Error(found) });
}

/** A BEGIN alone on its line, without one of these words or a semicolon, begins what a trigger does. */
const ENDS_TRANSACTION =
  /(^|;)\s*(COMMIT\b|ROLLBACK\b|BEGIN\s*(;|TRANSACTION\b|DEFERRED\b|IMMEDIATE\b|EXCLUSIVE\b))/im;

function turnsKeysOff({ sql }: Migration): boolean {
  return /PRAGMA\s+foreign_keys\s*(=|\()\s*(OFF|0|NO|FALSE)/i.test(sql);
}
