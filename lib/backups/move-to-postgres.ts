import "server-only";

import { existsSync, readFileSync, rmSync } from "node:fs";
import Database from "better-sqlite3";

import { databaseFile } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";
import { fileStem } from "@/lib/config/file-stem";
import { requireEmptyPostgres } from "@/lib/db/transfer/to-postgres";

import { dataAt, secretsBeside } from "./beside-database";
import { makeBackup } from "./make-backup";
import { restoreBackup } from "./restore-backup";
import type { Manifest } from "./manifest";

export interface MoveOptions {
  /** Address of the file of SQLite that is moved; it stays as it is. */
  from: string;
  /** Address of the PostgreSQL, which must be empty. */
  to: string;
  /** Whether to move a database whose audit does not hold. */
  asItIs: boolean;
}

/**
 * Moves a site from its file to a PostgreSQL: a backup of the file, put back there, so that every row is compared, and
 * chain, seals and evidence are verified before and after. The file stays, and so do the two keys, which become settings.
 * @throws Error with one sentence; then the PostgreSQL holds nothing
 */
export async function moveToPostgres({ from, to, asItIs }: MoveOptions): Promise<Manifest> {
  const file = databaseFile(from);
  if (!existsSync(file)) throw new Error(`There is no database at ${file}.`);
  await requireEmptyPostgres(to);
  const [found] = dataAt(to);
  if (found !== undefined) {
    throw new Error(`${found} is there already: set DATA_FOLDER to a folder without data.`);
  }
  requireSameSettings(from);
  const closed = closeToSites(file);
  const folder = `${fileStem(to)}.moving`;
  try {
    await makeBackup({ url: from, folder, secrets: null, keep: null });
    const { manifest } = await restoreBackup({ url: to, folder, secrets: null, asItIs });
    return manifest;
  } finally {
    closed.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The chain goes on under the key that it has, and second steps are encrypted under the other. */
function requireSameSettings(from: string): void {
  const { AUTH_SECRET, AUDIT_SECRET } = env();
  for (const { path, name } of secretsBeside(from)) {
    if (!existsSync(path)) continue;
    const [setting, value] =
      name === "secret" ? ["AUTH_SECRET", AUTH_SECRET] : ["AUDIT_SECRET", AUDIT_SECRET];
    if (readFileSync(path, "utf8").trim() === value) continue;
    throw new Error(`${setting} is another key than ${path}: set it to what that file holds.`);
  }
}

/**
 * Finds out whether a site still has the file open, which would go on writing to it and lose what it writes; until the
 * move ends none can open it to write.
 * @throws Error with one sentence
 */
function closeToSites(file: string): Database.Database {
  const database = new Database(file, { timeout: 0 });
  try {
    requireAlone(database);
    database.exec("BEGIN IMMEDIATE");
    return database;
  } catch (error) {
    database.close();
    throw new Error(`${file} is in use: stop the site first, what it writes would be lost.`, {
      cause: error,
    });
  }
}

/** Whoever has the file open keeps it from leaving the journal mode that it is in. */
function requireAlone(database: Database.Database): void {
  database.pragma("journal_mode = DELETE");
  database.pragma("journal_mode = WAL");
}
