import { createHash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";

/** Upgrades that can be gone back over; older backups are deleted. */
const KEPT = 5;

/**
 * Copies a database that may be in use to `<file>.backup-<instant>-before-<version>`, checks the copy, and deletes
 * all but the newest five. Returns the path: that of the newest backup, and no new one, where nothing has changed
 * since, so that a start that fails again and again does not fill the disk.
 * @throws Error where it cannot be written, or is not sound
 */
export async function backUp(file: string, version: string, at: Date): Promise<string> {
  const stamp = at.toISOString().replace(/\.\d+|[-:]/g, "");
  const path = `${file}.backup-${stamp}-before-${version}`;
  const draft = `${file}.backup.part`;
  rmSync(draft, { force: true });
  await copyDatabase(file, draft);
  const newest = listBackups(file).at(-1);
  if (newest !== undefined && fingerprint(newest) === fingerprint(draft)) {
    rmSync(draft);
    return newest;
  }
  synchronise(draft);
  renameSync(draft, path);
  synchronise(dirname(path));
  for (const old of listBackups(file).slice(0, -KEPT)) rmSync(old);
  return path;
}

/**
 * Copies a database that may be in use to `copy`, for its owner's eyes only: one instant of it, as one file, checked.
 * @throws Error where it cannot be written, or is not sound
 */
export async function copyDatabase(file: string, copy: string): Promise<void> {
  const source = new Database(file, { readonly: true });
  try {
    // Held until the copy is whole: else SQLite would begin it anew with every write of the site.
    source.exec("BEGIN");
    source.prepare(`SELECT 1 FROM "sqlite_schema"`).get();
    await source.backup(copy);
  } finally {
    source.close();
  }
  chmodSync(copy, 0o600);
  requireSound(copy);
}

/** Lists the backups that upgrades made of a database, oldest first. */
export function listBackups(file: string): string[] {
  const folder = dirname(file);
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(file)}.backup-`))
    .sort()
    .map((name) => join(folder, name));
}

/** @throws Error where the pages of a database do not fit together */
export function requireSound(copy: string): void {
  const database = new Database(copy);
  try {
    // One file, that can be copied as it is: in WAL mode it would have companions.
    database.pragma("journal_mode = DELETE");
    const found = database.pragma("integrity_check", { simple: true });
    if (found !== "ok") throw new Error(`The copy is not sound: ${String(found)}.`);
  } finally {
    database.close();
  }
}

function fingerprint(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

/** Waits until a file or a folder is on disk. */
export function synchronise(path: string): void {
  // Windows cannot open a folder.
  if (process.platform === "win32") return;
  const descriptor = openSync(path, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
