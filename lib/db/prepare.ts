import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";

import {
  databaseFile,
  databaseFolder,
  databaseKind,
  DEFAULT_DATABASE_URL,
} from "@/lib/config/database-url";

import { closeToOthers, makeFolder } from "./database-files";
import { upgradeDatabase, type Upgrade } from "./migrate";
import { preparePostgres } from "./postgres/prepare-postgres";
import { takeStartLock } from "./start-lock";
import { UnusableDatabase } from "./unusable";

export interface PreparedDatabase extends Upgrade {
  /** Sentences for whoever starts the site: what lies open, where the backup is. */
  notes: string[];
  /** Lets the next starter begin; the end of the process does it too. */
  release: () => void;
}

/**
 * Makes the database of a start ready: looks at what is there, keeps other starters waiting, closes it to other
 * users of the machine, backs it up and migrates it.
 * @throws UnusableDatabase, DatabaseMismatch, UpgradeFailed, or an error of the file system or better-sqlite3:
 * `databaseSentence` says each
 */
export async function prepareDatabase(url: string): Promise<PreparedDatabase> {
  if (databaseKind(url) === "postgres") return preparePostgres(url);
  const file = databaseFile(url);
  requireFile(file);
  makeFolder(file);
  const release = takeStartLock(file);
  try {
    requireWhole(file);
    const upgrade = await upgradeDatabase(url);
    const open = closeToOthers(file, databaseFolder(DEFAULT_DATABASE_URL));
    const backup = upgrade.backup === null ? [] : [`Backup before the upgrade: ${upgrade.backup}`];
    return { ...upgrade, notes: [...backup, ...open], release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Refuses what SQLite would only call impossible to open. */
function requireFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) {
    requireFolder(dirname(file));
    return;
  }
  if (found.isDirectory()) throw new UnusableDatabase("a-folder");
  if (!found.isFile()) throw new UnusableDatabase("not-a-database");
  accessSync(file, constants.R_OK | constants.W_OK);
  accessSync(dirname(file), constants.W_OK | constants.X_OK);
}

/** The nearest folder above that is there must let this user make what is missing. */
function requireFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) {
    if (dirname(folder) !== folder) requireFolder(dirname(folder));
    return;
  }
  if (!found.isDirectory()) throw new UnusableDatabase("no-folder");
  accessSync(folder, constants.W_OK | constants.X_OK);
}

/** Refuses a file that was cut to nothing: SQLite would take it for a new database, and the site would begin anew. */
function requireWhole(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.size === 0 && existsSync(`${file}.audit-secret`))
    throw new UnusableDatabase("cut-off");
}
