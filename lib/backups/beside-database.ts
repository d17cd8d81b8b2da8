import "server-only";

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import { databaseFile } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";
import { evidenceFolder } from "@/lib/evidence/evidence-folder";

/** Files that belong to a database and lie beside it, by the end of their name. Not the secrets: whoever has them and the database can rewrite the audit. */
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

/** Where the evidence of a copy lies: beside it, as that of a site lies beside its database. */
export function evidenceBeside(copy: string): string {
  return join(dirname(copy), "evidence");
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
  const evidence = evidenceFolder(url);
  return [file, `${file}-wal`, `${file}-shm`, evidence].filter((path) => existsSync(path));
}
