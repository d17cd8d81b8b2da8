import "server-only";

import Database from "better-sqlite3";

import { databaseFile } from "@/lib/config/database-url";

import { TRANSACTION_OPTIONS, type Clients, type Question } from "./ground/clients";
import { PrismaClient } from "./generated/client";
import { SafeSqliteFactory } from "./safe-sqlite";

/** Opens a file of SQLite: its connections take turns and keep snapshots by themselves. */
export function openSqlite(url: string): Clients {
  const file = databaseFile(url);
  const client = (mode: "write" | "read") =>
    new PrismaClient({
      adapter: new SafeSqliteFactory(`file:${file}`, mode),
      transactionOptions: TRANSACTION_OPTIONS,
    });
  const writer = client("write");
  const reader = client("read");
  const watch = watchFile(file);
  return {
    writer,
    reader,
    takeTurn: nothing,
    requireWhole: nothing,
    nameState,
    presentState: watch.state,
    close: async () => {
      watch.end();
      await Promise.all([writer.$disconnect(), reader.$disconnect()]);
    },
  };
}

interface Watch {
  state: () => Promise<string>;
  end: () => void;
}

/**
 * Watches a file by a connection of its own, which waits behind no snapshot and writes nothing, so that all who write are
 * others to it. Opened when it is first asked.
 */
function watchFile(file: string): Watch {
  let watching: { connection: Database.Database; version: Database.Statement } | undefined;
  return {
    state: async () => {
      if (watching === undefined) {
        const connection = new Database(file, { readonly: true, timeout: 200 });
        watching = { connection, version: connection.prepare("PRAGMA data_version").pluck() };
      }
      return String(watching.version.get());
    },
    end: () => {
      watching?.connection.close();
      watching = undefined;
    },
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
