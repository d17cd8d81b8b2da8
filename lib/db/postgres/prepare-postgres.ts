import { Client } from "pg";

import { connectionSettings } from "./connection-settings";
import { migratePostgres } from "./migrate-postgres";

/** Kept by whoever starts a site, until its database is ready: migrated, sealed and seeded. */
const STARTING = 7_210_167;

/** Far longer than migrations and the first figures take. */
const PATIENCE = { lock_timeout: "60s", statement_timeout: "0", idle_session_timeout: "0" };

/**
 * Makes a PostgreSQL database ready for a start: keeps other starters on any machine waiting, and migrates it. Its
 * backups are its administrators' business.
 * @throws DatabaseMismatch, UpgradeFailed, or an error of the driver: `databaseSentence` says each
 */
export async function preparePostgres(url: string) {
  const lock = new Client(connectionSettings(url, PATIENCE));
  lock.on("error", () => undefined);
  await lock.connect();
  // With the connection the lock ends, however that is lost.
  const release = () => void lock.end();
  try {
    await lock.query(`SELECT pg_advisory_lock(${String(STARTING)})`);
    const notes: string[] = [];
    return { applied: await migratePostgres(url), backup: null, notes, release };
  } catch (error) {
    release();
    throw error;
  }
}
