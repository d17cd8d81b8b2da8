import { databaseFile, databaseKind } from "@/lib/config/database-url";

import { countPending as countPendingSqlite } from "./ground/migrations";
import { countPendingPostgres } from "./postgres/migrate-postgres";

/**
 * Counts the migrations that the database behind an address does not have yet, and changes nothing.
 * @throws DatabaseMismatch where it is not of this version or of an earlier one
 */
export async function countPending(url: string): Promise<number> {
  return databaseKind(url) === "postgres"
    ? countPendingPostgres(url)
    : countPendingSqlite(databaseFile(url));
}
