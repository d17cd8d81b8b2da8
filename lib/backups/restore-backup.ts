import "server-only";

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";

import { databaseKind, databaseName } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";
import { fileStem } from "@/lib/config/file-stem";
import { findAuditSecret } from "@/lib/config/secret";
import { requireSound, synchronise } from "@/lib/db/backup";
import { makeFolder } from "@/lib/db/database-files";
import { upgradeDatabase } from "@/lib/db/migrate";
import { takeStartLock } from "@/lib/db/start-lock";
import { copyToPostgres, requireEmptyPostgres } from "@/lib/db/transfer/to-postgres";
import { evidenceFolder } from "@/lib/evidence/evidence-folder";

import { dataAt, evidenceBeside, filesBeside, secretsBeside } from "./beside-database";
import { listBackupsIn } from "./list-backups";
import { synchroniseBelow } from "./make-backup";
import { DATABASE, MANIFEST, readManifest, requireListed, type Manifest } from "./manifest";
import { verifyCopy, verifyDatabase } from "./verify-copy";

export interface RestoreOptions {
  url: string;
  /** A backup, or the folder that holds several: then the newest. */
  folder: string;
  /** Folder of the keys, likewise; null where they are settings, or lie where the database will be. */
  secrets: string | null;
  /** Whether to put back a backup whose audit did not hold when it was made. */
  asItIs: boolean;
}

export interface Restored {
  backup: string;
  manifest: Manifest;
}

/**
 * Puts a backup to where DATABASE_URL points. Refuses over data. Everything is copied beside that place, held against
 * the manifest and verified there first; only what is right is moved to its names, the database last.
 * @throws Error with one sentence; then nothing lies there that did not before
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { url, asItIs } = options;
  const backup = newestOf(options.folder, MANIFEST);
  const secrets = options.secrets === null ? null : newestOf(options.secrets, "audit-secret");
  const manifest = readManifest(backup);
  if (!manifest.audit.holds && !asItIs) {
    throw new Error(
      `The audit of ${backup} did not hold when the backup was made: take an older one, or give --as-it-is to put it back for an investigation.`,
    );
  }
  await requireNothing(url);
  const place = fileStem(url);
  makeFolder(place);
  const release = takeStartLock(place);
  const draft = `${place}.restoring`;
  try {
    await requireNothing(url);
    requireSameKeys(url, secrets);
    rmSync(draft, { recursive: true, force: true });
    copyListed(backup, draft, manifest);
    await requireListed(draft, manifest);
    await requireVerified(draft, manifest, keyFor(url, secrets));
    synchroniseBelow(draft);
    if (databaseKind(url) === "postgres") await loadInto(url, draft, manifest);
    else moveInto(url, draft, secrets);
    return { backup, manifest };
  } finally {
    rmSync(draft, { recursive: true, force: true });
    release();
  }
}

function newestOf(folder: string, mark: string): string {
  if (existsSync(join(folder, mark))) return folder;
  const names = mark === MANIFEST ? listBackupsIn(folder) : namesIn(folder, mark);
  const newest = names.at(-1);
  if (newest === undefined) throw new Error(`${folder} holds no backup with ${mark}.`);
  return join(folder, newest);
}

function namesIn(folder: string, mark: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, mark)))
    .sort();
}

async function requireNothing(url: string): Promise<void> {
  if (databaseKind(url) === "postgres") await requireEmptyPostgres(url);
  const [found] = dataAt(url);
  if (found === undefined) return;
  throw new Error(
    `${found} is there already: nothing is put over data. Stop the site and move it away with what lies beside it, or set ${databaseKind(url) === "postgres" ? "DATA_FOLDER to another folder" : "DATABASE_URL to another file"}.`,
  );
}

/** A key that lies where the database will be, or is a setting, must not be replaced by another. */
function requireSameKeys(url: string, folder: string | null): void {
  if (folder === null) return;
  for (const { key, called, name } of keysInUse(url)) {
    const kept = join(folder, name);
    if (!existsSync(kept) || readFileSync(kept, "utf8").trim() === key) continue;
    throw new Error(
      `${called} is another key than ${kept}: ${databaseKind(url) === "postgres" ? "set the one that is kept" : "move away the one that is not wanted"}.`,
    );
  }
}

interface KeyInUse {
  key: string;
  called: string;
  /** Of the file that it is kept in apart from a backup. */
  name: string;
}

function keysInUse(url: string): KeyInUse[] {
  if (databaseKind(url) === "postgres") {
    const { AUTH_SECRET = "", AUDIT_SECRET = "" } = env();
    return [
      { key: AUTH_SECRET, called: "AUTH_SECRET", name: "secret" },
      { key: AUDIT_SECRET, called: "AUDIT_SECRET", name: "audit-secret" },
    ];
  }
  const there = secretsBeside(url).filter(({ path }) => existsSync(path));
  return there.map(({ path, name }) => ({
    key: readFileSync(path, "utf8").trim(),
    called: path,
    name,
  }));
}

function keyFor(url: string, secrets: string | null): string | null {
  const found = findAuditSecret(url);
  if (found !== null || secrets === null) return found;
  return readFileSync(join(secrets, "audit-secret"), "utf8").trim();
}

function copyListed(backup: string, draft: string, { files }: Manifest): void {
  for (const { path } of files) {
    const from = join(backup, path);
    if (!existsSync(from)) throw new Error(`The backup is not whole: ${path} is missing.`);
    const to = join(draft, path);
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    copyFileSync(from, to);
  }
}

async function requireVerified(
  draft: string,
  { audit }: Manifest,
  key: string | null,
): Promise<void> {
  const copy = join(draft, DATABASE);
  requireSound(copy);
  if (audit.newest !== null && key === null) {
    throw new Error(
      "The key of the audit chain is missing: set AUDIT_SECRET, or name the folder in which the backup's keys are kept.",
    );
  }
  const { holds, newest } = await verifyCopy(copy, key);
  if (newest?.hash !== audit.newest?.hash || holds !== audit.holds) {
    throw new Error(
      "The audit of the copy is not what it was when the backup was made: the key is another one, or the backup was changed.",
    );
  }
}

function moveInto(url: string, draft: string, secrets: string | null): void {
  if (secrets !== null) {
    for (const { path, name } of secretsBeside(url)) {
      const kept = join(secrets, name);
      if (!existsSync(path) && existsSync(kept)) copyFileSync(kept, path);
    }
  }
  moveBeside(url, draft);
  const file = fileStem(url);
  renameSync(join(draft, DATABASE), file);
  synchronise(dirname(file));
}

/**
 * Puts a verified copy into an empty PostgreSQL: brought to this version as a file, then loaded as one transaction.
 * What lies beside goes first, as with a file, and away again where the database refuses.
 */
async function loadInto(url: string, draft: string, manifest: Manifest): Promise<void> {
  const copy = join(draft, DATABASE);
  await upgradeDatabase(`file:${copy}`);
  moveBeside(url, draft);
  synchronise(dirname(fileStem(url)));
  try {
    await copyToPostgres(copy, url);
  } catch (error) {
    for (const { path } of filesBeside(url, DATABASE)) rmSync(path, { force: true });
    rmSync(evidenceFolder(url), { recursive: true, force: true });
    throw error;
  }
  const { holds, newest } = await verifyDatabase(url, keyFor(url, null));
  if (newest?.hash === manifest.audit.newest?.hash && holds === manifest.audit.holds) return;
  throw new Error(`The audit of ${databaseName(url)} is not that of the backup: do not use it.`);
}

function moveBeside(url: string, draft: string): void {
  for (const { path, name } of filesBeside(url, DATABASE)) {
    if (existsSync(join(draft, name))) renameSync(join(draft, name), path);
  }
  const evidence = evidenceBeside(join(draft, DATABASE));
  if (existsSync(evidence)) renameSync(evidence, evidenceFolder(url));
}
