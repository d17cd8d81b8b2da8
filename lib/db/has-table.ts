import "server-only";

import type { ReadTransaction } from "./client";
import { inDialect } from "./dialect";
import { Prisma } from "./generated/client";

/** Whether the database has a table: one of an earlier version may lack it. */
export async function hasTable(tx: ReadTransaction, name: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>(
    inDialect({
      sqlite: Prisma.sql`SELECT 1 FROM "sqlite_master" WHERE "name" = ${name}`,
      postgres: Prisma.sql`SELECT 1 FROM "pg_tables" WHERE "schemaname" = current_schema() AND "tablename" = ${name}`,
    }),
  );
  return found.length > 0;
}
