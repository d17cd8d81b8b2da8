import { Client } from "pg";

import { databaseFile, databaseKind } from "@/lib/config/database-url";
import { closeDatabase } from "@/lib/db/client";
import { tamper } from "@/tests/support/seals/tamper";

/** Runs plain SQL as somebody does who has the database and no scruples: past its triggers. Something must change. */
export async function tamperWith(url: string, statement: string): Promise<void> {
  await closeDatabase();
  if (databaseKind(url) === "sqlite") {
    tamper(databaseFile(url), statement);
    return;
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Only whoever administers the server can: its triggers are asleep for this session.
    await client.query("SET session_replication_role = replica");
    const { rowCount } = await client.query(statement);
    if (rowCount === 0) throw new Error("Nothing was tampered with.");
  } finally {
    await client.end();
  }
}
