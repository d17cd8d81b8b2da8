import "server-only";

import { databaseFile } from "@/lib/config/database-url";

import { TRANSACTION_OPTIONS, type Clients, type Question } from "./ground/clients";
import { PrismaClient } from "./generated/client";
import { SafeSqliteFactory } from "./safe-sqlite";

/** Opens a file of SQLite: its connections take turns and keep snapshots by themselves. */
export function openSqlite(url: string): Clients {
  const file = `file:${databaseFile(url)}`;
  const client = (mode: "write" | "read") =>
    new PrismaClient({
      adapter: new SafeSqliteFactory(file, mode),
      transactionOptions: TRANSACTION_OPTIONS,
    });
  return {
    writer: client("write"),
    reader: client("read"),
    takeTurn: nothing,
    requireWhole: nothing,
    nameState,
  };
}

/** SQLite counts for each connection what others have committed; the reader writes nothing, so all writers are others. */
async function nameState(tx: Question): Promise<string> {
  const [row] = await tx.$queryRaw<{ data_version: number | bigint }[]>`PRAGMA data_version`;
  return String(row?.data_version);
}

async function nothing(): Promise<void> {
  // The adapter has done it.
}
