import Database from "better-sqlite3";

/**
 * Runs plain SQL in a database file as somebody does who has the file and no scruples: without the triggers and
 * without foreign keys, and on the file itself rather than in its log.
 */
export function tamper(file: string, ...statements: readonly string[]): void {
  const db = new Database(file);
  try {
    db.pragma("foreign_keys = OFF");
    const triggers = db.prepare(`SELECT "name" FROM sqlite_master WHERE "type" = 'trigger'`).all();
    for (const { name } of triggers as { name: string }[]) db.exec(`DROP TRIGGER "${name}"`);
    const before = changes(db);
    for (const statement of statements) db.exec(statement);
    // A statement that found nothing to change would prove nothing.
    if (statements.length > 0 && changes(db) === before)
      throw new Error("Nothing was tampered with.");
    db.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
}

function changes(db: Database.Database): unknown {
  return db.prepare("SELECT total_changes()").pluck().get();
}
