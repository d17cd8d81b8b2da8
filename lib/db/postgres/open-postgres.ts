import "server-only";

import { PrismaPg } from "@prisma/adapter-pg";

import { measure } from "@/lib/config/measures";

import { TRANSACTION_OPTIONS, type Clients, type Question } from "../ground/clients";
import type { PrismaClient } from "../generated/client";
import { PrismaClient as PostgresClient } from "../generated/postgres/client";
import { askTogether } from "./ask-together";
import { connectionSettings } from "./connection-settings";

/** Named by every writing transaction of every process: they come one after the other, as in a file of SQLite. */
const WRITING = 7_210_166;

/** Connections of one process. An ordinary server takes 100 in all. */
const MOST = { writer: 5, reader: 10 };

/**
 * Opens a PostgreSQL that other processes have open as well. Readers see one instant for the whole of a snapshot and
 * wait for nobody; writers take turns over all processes, so that what was read before a write is still so when it is
 * written, as everywhere in this project.
 */
export function openPostgres(url: string): Clients {
  const snapshot = {
    default_transaction_isolation: "repeatable read",
    default_transaction_read_only: "on",
  };
  const writer = client(url, MOST.writer, {});
  const reader = client(url, MOST.reader, snapshot);
  return {
    writer,
    reader,
    takeTurn: async (tx) => {
      const asked = Date.now();
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${WRITING})`;
      measure("write-wait", (Date.now() - asked) / 1000);
    },
    // After an error that somebody caught, PostgreSQL answers COMMIT with a rollback and calls it success. This fails.
    requireWhole: async (tx) => {
      await tx.$executeRaw`SELECT 1`;
    },
    nameState,
    presentState: askTogether(() => nameState(reader)),
    close: async () => {
      await Promise.all([writer.$disconnect(), reader.$disconnect()]);
    },
  };
}

/** Which transactions a snapshot sees, and which it does not. */
async function nameState(asked: Question): Promise<string> {
  const [row] = await asked.$queryRaw<{ state: string }[]>`
    SELECT txid_current_snapshot()::text AS "state"`;
  return String(row?.state);
}

function client(url: string, max: number, session: Readonly<Record<string, string>>): PrismaClient {
  const adapter = new PrismaPg({ ...connectionSettings(url, session), max });
  // Generated from the same schema: it has the same models and methods.
  return new PostgresClient({
    adapter,
    transactionOptions: TRANSACTION_OPTIONS,
  }) as unknown as PrismaClient;
}
