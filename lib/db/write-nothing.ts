import "server-only";

import { databaseKind } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";

import { writeTransaction } from "./client";

/** Writes to the database what changes nothing, all the way to the disk. */
export async function writeNothing(): Promise<void> {
  const isPostgres = databaseKind(env().DATABASE_URL) === "postgres";
  await writeTransaction(async (tx) => {
    if (isPostgres) {
      // A transaction with a number is written down when it is committed; a server that only reads gives none.
      await tx.$executeRaw`SELECT pg_current_xact_id()`;
      return;
    }
    const [row] = await tx.$queryRaw<{ user_version: bigint }[]>`PRAGMA user_version`;
    await tx.$executeRawUnsafe(`PRAGMA user_version = ${Number(row?.user_version ?? 0)}`);
  });
}
