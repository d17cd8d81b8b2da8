import "server-only";

import { existsSync } from "node:fs";

import { databaseFile } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";

/**
 * Folders that belong to a database and lie beside it, by the end of their name: `hubei.db.evidence`. Whoever keeps
 * files of a new kind there adds a line here, and they are backed up and put back with the database.
 */
const FOLDERS = ["evidence"] as const;
/** Files of the same kind. Not the secrets: whoever has them and the database can rewrite the audit. */
const FILES = ["audit-verified"] as const;
/** Keys that are kept apart from a backup, where they are not settings. */
const SECRETS = ["secret", "audit-secret"] as const;

export interface Beside {
  /** Where it lies beside the database. */
  path: string;
  /** What it is called in a backup. */
  name: string;
}

function beside(url: string, ends: readonly string[], stem: string): Beside[] {
  return ends.map((end) => ({ path: `${databaseFile(url)}.${end}`, name: `${stem}${end}` }));
}

export function foldersBeside(url: string): Beside[] {
  return beside(url, FOLDERS, "");
}

/** The database's name stands before theirs, so that they lie beside the copy as beside the original. */
export function filesBeside(url: string, copy: string): Beside[] {
  return beside(url, FILES, `${copy}.`);
}

export function secretsBeside(url: string): Beside[] {
  return beside(url, SECRETS, "");
}

/** Where backups are made without a folder named: BACKUP_FOLDER, else beside the database. */
export function backupFolder(url: string): string {
  return env().BACKUP_FOLDER ?? `${databaseFile(url)}.backups`;
}

/** Whatever of a site is there already, the database first; a secret alone is no data. */
export function dataAt(url: string): string[] {
  const file = databaseFile(url);
  const folders = foldersBeside(url).map(({ path }) => path);
  return [file, `${file}-wal`, `${file}-shm`, ...folders].filter((path) => existsSync(path));
}
