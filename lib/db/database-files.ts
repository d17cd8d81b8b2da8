import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";

const OWNER_ONLY = { file: 0o600, folder: 0o700 };
const OTHERS = 0o077;

/**
 * Makes the folder of a database where it is missing, for the owner's eyes only.
 * @throws Error of the file system
 */
export function makeFolder(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: OWNER_ONLY.folder });
}

/**
 * Makes an empty database where there is none: whole under another name and then renamed, so that a file without a
 * byte is never one that a start was killed over. What SQLite makes beside it (-wal, -shm) gets its rights.
 */
export function makeDatabase(file: string): void {
  if (existsSync(file)) return;
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  const database = new Database(draft);
  chmodSync(draft, OWNER_ONLY.file);
  database.pragma("journal_mode = WAL");
  database.close();
  renameSync(draft, file);
}

/**
 * Takes the rights of others from the database and from what lies beside it under its name, and from its folder
 * where that holds nothing else or is the site's own (`ownFolder`). Returns a sentence for what is left open.
 */
export function closeToOthers(file: string, ownFolder: string): string[] {
  const folder = dirname(file);
  const base = basename(file);
  const names = readdirSync(folder);
  const own = names.filter((name) => name === base || /^[.-]/.test(after(name, base)));
  const open = own.map((name) => join(folder, name)).filter((path) => !close(path));
  const notes = open.map((path) => `Others can read ${path}: give it to this user with chmod 600.`);
  const isOwn = folder === ownFolder || own.length === names.length;
  if (!isOpen(folder) || (isOwn && close(folder))) return notes;
  return [
    ...notes,
    `Others can look into ${folder}, where the database is: give it a folder of its own with chmod 700.`,
  ];
}

function after(name: string, base: string): string {
  return name.startsWith(base) ? name.slice(base.length) : "";
}

/** Whether it is closed now; not so where it belongs to another user. */
function close(path: string): boolean {
  if (!isOpen(path)) return true;
  try {
    chmodSync(path, statSync(path).isDirectory() ? OWNER_ONLY.folder : OWNER_ONLY.file);
    return true;
  } catch {
    return false;
  }
}

function isOpen(path: string): boolean {
  const { mode } = statSync(path, { throwIfNoEntry: false }) ?? { mode: 0 };
  // Windows has no such rights.
  return process.platform !== "win32" && (mode & OTHERS) !== 0;
}
