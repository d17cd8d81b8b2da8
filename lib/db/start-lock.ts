import Database from "better-sqlite3";

/** Somebody else prepares the database: far longer than migrations and the first figures take. */
const PATIENCE_MS = 60_000;

/**
 * Lets one process at a time prepare the database: waits for another one, and gives the function that ends its own
 * turn. The lock is SQLite's on an empty file beside the database, so that it ends with its process, however that
 * dies.
 * @throws Error with SQLite's code SQLITE_BUSY after a minute
 */
export function takeStartLock(file: string, patience = PATIENCE_MS): () => void {
  const lock = new Database(`${file}.starting`, { timeout: patience });
  try {
    // A journal in the file system would be left behind by a kill.
    lock.pragma("journal_mode = MEMORY");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw error;
  }
  return () => lock.close();
}
