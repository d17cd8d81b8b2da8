import { databaseFile, databaseKind, databaseName } from "@/lib/config/database-url";

import { listBackups } from "./backup";
import { DatabaseMismatch, type Mismatch } from "./ground/migrations";
import { unusableReason, type UnusableReason } from "./unusable";
import { UpgradeFailed } from "./ground/upgrade-failed";

const UNUSABLE: Readonly<Record<UnusableReason, string>> = {
  busy: "is locked by another program: end that program, or wait for it, and start again",
  full: "cannot be written, because its disk is full: make room and start again",
  "read-only": "can only be read: it, its folder or its file system is write-protected",
  "not-permitted":
    "is not this user's to read and write: give the file and its folder to this user",
  damaged: "is damaged: keep a copy of its folder, then put back a backup",
  "cut-off":
    "is empty, although the key of its audit lies beside it: put back a backup, or delete both to begin anew",
  "a-folder": "is a folder: name a file in it",
  "no-folder": "cannot be made: what its path names as a folder is a file",
  "not-a-database": "is no SQLite database: name another file, or put back a backup",
  unreachable: "cannot be opened or written: look after the file, its folder and its disk",
};

/** The same of a PostgreSQL, in whose words the rest is told. */
const UNUSABLE_POSTGRES: Partial<Record<UnusableReason, string>> = {
  busy: "is kept busy, or has no connection left: wait for what holds it, and start again",
  "read-only": "can only be read: name the primary, not a replica",
  "not-permitted": "refuses this user: look after its name, its password and pg_hba.conf",
  full: "has no room left: make room on its disk and start again",
  damaged: "is damaged: ask whoever keeps it",
  unreachable: "cannot be reached: look after its address, its port, its name and the server",
};

/** What a backup helps against. */
const LOST = new Set<UnusableReason>(["damaged", "cut-off", "not-a-database"]);

const MISMATCH: Readonly<Record<Mismatch, string>> = {
  foreign: "is the database of another program: name another file",
  newer:
    "was written by a newer version of this software: start that version, or put back a backup",
  half: "was left unfinished by an earlier version that was ended while it prepared it: put back a backup, or delete the file where this was the first start",
  unfit:
    "holds or orders texts in another way: make one with CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'",
};

/**
 * Says in one sentence for the console why the database of DATABASE_URL cannot be used: the setting, the path, the
 * cause, and a backup where there is one. Null for an error about anything else.
 */
export function databaseSentence(url: string, error: unknown): string | null {
  if (databaseKind(url) === "postgres") return postgresSentence(url, error);
  const file = databaseFile(url);
  const subject = `DATABASE_URL is "${url}": ${file}`;
  if (error instanceof UpgradeFailed) return `${subject} ${upgradeSentence(error)}`;
  if (error instanceof DatabaseMismatch) {
    const named = error.migration === "" ? "" : ` (migration ${error.migration})`;
    return `${subject} ${MISMATCH[error.kind]}${named}${backupNote(file, error.kind !== "foreign")}.`;
  }
  const reason = unusableReason(error);
  if (reason === null) return null;
  return `${subject} ${UNUSABLE[reason]}${backupNote(file, LOST.has(reason))}.`;
}

function postgresSentence(url: string, error: unknown): string | null {
  const subject = `DATABASE_URL is "${databaseName(url)}": the database`;
  if (error instanceof UpgradeFailed) return `${subject} ${upgradeSentence(error)}`;
  if (error instanceof DatabaseMismatch) {
    const named = error.migration === "" ? "" : ` (${error.migration})`;
    return `${subject} ${MISMATCH[error.kind]}${named}.`;
  }
  const reason = unusableReason(error);
  return reason === null ? null : `${subject} ${UNUSABLE_POSTGRES[reason] ?? UNUSABLE[reason]}.`;
}

function upgradeSentence({ migration, backup, cause }: UpgradeFailed): string {
  const what = migration === "" ? "was not backed up before its upgrade" : "was not upgraded";
  const safe = backup === null ? "" : `, and the backup made before is ${backup}`;
  return `${what}: ${whyOf(migration, cause)}; nothing was changed, the version before still works${safe}.`;
}

function whyOf(migration: string, cause: unknown): string {
  const reason = unusableReason(cause);
  if (reason !== null) return `it ${UNUSABLE[reason]}`;
  const text = cause instanceof Error ? cause.message : String(cause);
  return migration === "" ? text : `migration ${migration} failed (${text})`;
}

function backupNote(file: string, wanted: boolean): string {
  if (!wanted) return "";
  const newest = newestBackup(file);
  return newest === undefined ? "" : `; the newest one here is ${newest}`;
}

function newestBackup(file: string): string | undefined {
  try {
    return listBackups(file).at(-1);
  } catch {
    return undefined;
  }
}
