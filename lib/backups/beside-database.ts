import "server-only";

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import { databaseFile, databaseKind } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";
import { fileStem } from "@/lib/config/file-stem";
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
  return ends.map((end) => ({ path: `${fileStem(url)}.${end}`, name: `${stem}${end}` }));
}

/** Where the evidence of a copy lies: beside it, as that of a site lies beside its database. */
export function evidenceBeside(copy: string): string {
  return join(dirname(copy), "evidence");
}

/** The database's name stands before theirs, so that they lie beside the copy as beside the original. */
export function filesBeside(url: string, copy: string): Beside[] {
  return beside(url, FILES, `${copy}.`);
}

/** Of a PostgreSQL they are settings and lie nowhere. */
export function secretsBeside(url: string): Beside[] {
  if (databaseKind(url) === "postgres") return [];
  return beside(url, SECRETS, "");
}

/** Where backups are made without a folder named: BACKUP_FOLDER, else beside the database, or in DATA_FOLDER. */
export function backupFolder(url: string): string {
  return env().BACKUP_FOLDER ?? `${fileStem(url)}.backups`;
}

/** Whatever files of a site are there already, the database first; a secret alone is no data. */
export function dataAt(url: string): string[] {
  const paths = [...databaseFiles(url), evidenceFolder(url)];
  return paths.filter((path) => existsSync(path));
}

/** The files of a database itself; none of a PostgreSQL. */
export function databaseFiles(url: string): string[] {
  if (databaseKind(url) === "postgres") return [];
  const file = databaseFile(url);
  return [file, `${file}-wal`, `${file}-shm`];
}
