import "server-only";

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve, sep } from "node:path";

import { databaseFile, databaseKind } from "@/lib/config/database-url";
import { findAuditSecret } from "@/lib/config/secret";
import { copyDatabase, synchronise } from "@/lib/db/backup";
import { takeStartLock } from "@/lib/db/start-lock";
import { copyFromPostgres, sizeOfPostgres } from "@/lib/db/transfer/from-postgres";
import { copyEvidence, evidenceFolder } from "@/lib/evidence/evidence-folder";
import packageJson from "@/package.json";

import { databaseFiles, evidenceBeside, filesBeside, secretsBeside } from "./beside-database";
import { backupName, listBackupsIn } from "./list-backups";
import { DATABASE, listFiles, MANIFEST, type Manifest } from "./manifest";
import { verifyCopy } from "./verify-copy";

export interface BackupOptions {
  url: string;
  /** Each backup is a folder of its own below this one. */
  folder: string;
  /** Another folder for the keys; null leaves them to whoever runs the site. */
  secrets: string | null;
  /** How many stay; null deletes none. */
  keep: number | null;
}

export interface MadeBackup {
  path: string;
  manifest: Manifest;
  /** Paths of the keys that are in no backup. */
  apart: string[];
}

/** What a copy takes beside its own size: the journal of its check, the manifest, the file system's own. */
const ROOM = 16 * 1024 ** 2;

/**
 * Backs up all that a site keeps, while it runs: database, files beside it, manifest. Of a PostgreSQL too the copy is a
 * file of SQLite, so that either can be put back as the other. Written under a name that no
 * restore takes, checked there (pages, audit, seals), synchronised, and only then renamed; what a killed backup left
 * is cleared away by the next. A copy whose audit does not hold is kept nonetheless, and its manifest says so.
 * @throws Error where it cannot be made; nothing is left then that could be taken for a backup
 */
export async function makeBackup(options: BackupOptions): Promise<MadeBackup> {
  const { url, folder, secrets, keep } = options;
  requireApart(folder, secrets);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = takeStartLock(join(folder, ".backup"));
  try {
    clearUnfinished(folder);
    await requireRoom(folder, url);
    const at = new Date();
    const name = backupName(at);
    const draft = join(folder, `.unfinished-${name}`);
    mkdirSync(draft, { mode: 0o700 });
    const manifest = await fill(draft, url, at);
    renameSync(draft, join(folder, name));
    synchronise(folder);
    const apart = keepSecrets(url, secrets, name);
    if (keep !== null) deleteOld(folder, keep);
    return { path: join(folder, name), manifest, apart };
  } finally {
    clearUnfinished(folder);
    release();
  }
}

async function fill(draft: string, url: string, at: Date): Promise<Manifest> {
  const copy = join(draft, DATABASE);
  await (databaseKind(url) === "postgres"
    ? copyFromPostgres(url, copy)
    : copyDatabase(databaseFile(url), copy));
  // After the database: a file that a row names was there before the row.
  const evidence = evidenceFolder(url);
  if (existsSync(evidence)) await copyEvidence(evidence, evidenceBeside(copy));
  for (const { path, name } of filesBeside(url, DATABASE)) {
    if (existsSync(path)) copyFileSync(path, join(draft, name));
  }
  const audit = await verifyCopy(copy, findAuditSecret(url));
  const files = await listFiles(draft);
  const manifest: Manifest = {
    format: 1,
    at: at.toISOString(),
    version: packageJson.version,
    audit,
    files,
  };
  writeFileSync(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  synchroniseBelow(draft);
  return manifest;
}

/** Waits until everything below a folder is on disk, and the folder itself. */
export function synchroniseBelow(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    synchronise(join(folder, name));
  }
  synchronise(folder);
}

/** Copies the keys to their own folder, if there is one. Returns those that are left where they are. */
function keepSecrets(url: string, folder: string | null, name: string): string[] {
  const found = secretsBeside(url).filter(({ path }) => existsSync(path));
  if (folder === null) return found.map(({ path }) => path);
  // They are settings: there is no file to copy.
  if (found.length === 0) return [];
  const own = join(folder, name);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  for (const secret of found) copyFileSync(secret.path, join(own, secret.name));
  synchroniseBelow(own);
  return [];
}

function requireApart(folder: string, secrets: string | null): void {
  if (secrets === null) return;
  const [one, other] = [resolve(folder) + sep, resolve(secrets) + sep];
  if (one.startsWith(other) || other.startsWith(one)) {
    throw new Error(
      `The keys belong into a folder apart from the backups, not ${secrets}: whoever has both can rewrite the audit.`,
    );
  }
}

async function requireRoom(folder: string, url: string): Promise<void> {
  const files = [...databaseFiles(url), evidenceFolder(url)].map(sizeOf);
  const elsewhere = databaseKind(url) === "postgres" ? await sizeOfPostgres(url) : 0;
  const wanted = files.reduce((sum, bytes) => sum + bytes, ROOM + elsewhere);
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= wanted) return;
  const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1024 ** 2)} MB`;
  throw new Error(
    `The disk of ${folder} has ${inMegabytes(bavail * bsize)} left and the backup takes ${inMegabytes(wanted)}: make room, or name a folder on another disk.`,
  );
}

function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function clearUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(".unfinished-"))) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function deleteOld(folder: string, keep: number): void {
  for (const name of listBackupsIn(folder).slice(0, -keep)) {
    // Renamed first: killed in between, what is left is no backup that lacks files.
    const going = join(folder, `.unfinished-${name}`);
    renameSync(join(folder, name), going);
    rmSync(going, { recursive: true });
  }
}
