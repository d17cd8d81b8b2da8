import "server-only";

import { databaseFile } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";
import { processWide } from "@/lib/config/process-wide";

import { PrismaClient, type Prisma } from "./generated/client";
import { SafeSqliteFactory } from "./safe-sqlite";
import { asUnusable } from "./unusable";

export type WriteTransaction = Prisma.TransactionClient;
export type ReadTransaction = Prisma.TransactionClient;

interface Clients {
  writer: PrismaClient;
  reader: PrismaClient;
}

const connection = processWide("database", (): { clients?: Clients } => ({}));

function clients(): Clients {
  return (connection.clients ??= open(env().DATABASE_URL));
}

function open(url: string): Clients {
  const file = `file:${databaseFile(url)}`;
  const transactionOptions = { maxWait: 15_000, timeout: 30_000 };
  return {
    writer: new PrismaClient({
      adapter: new SafeSqliteFactory(file, "write"),
      transactionOptions,
    }),
    reader: new PrismaClient({
      adapter: new SafeSqliteFactory(file, "read"),
      transactionOptions,
    }),
  };
}

/**
 * Runs `task` in one write transaction; everything it wrote is kept, or nothing. Inside, use only the client
 * that `task` is given. Waits up to 15 s for its turn.
 * @throws UnusableDatabase where the database is busy for too long, full, or cannot be used otherwise
 */
export function writeTransaction<Result>(
  task: (tx: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  return clients().writer.$transaction(task).catch(rethrow);
}

/**
 * Runs `task` over one snapshot of the database: everything it reads belongs to one instant. It cannot write.
 * @throws UnusableDatabase as `writeTransaction` does
 */
export function readSnapshot<Result>(
  task: (tx: ReadTransaction) => Promise<Result>,
): Promise<Result> {
  return clients().reader.$transaction(task).catch(rethrow);
}

function rethrow(error: unknown): never {
  throw asUnusable(error);
}

/**
 * Gives the writer to better-auth and the rate limiter, which bring their own statements. All other code calls
 * writeTransaction or readSnapshot.
 */
export function libraryClient(): PrismaClient {
  return clients().writer;
}

/** Closes all connections, for tests and commands that change the database file under a running process. */
export async function closeDatabase(): Promise<void> {
  const open = connection.clients;
  if (open === undefined) return;
  delete connection.clients;
  await Promise.all([open.writer.$disconnect(), open.reader.$disconnect()]);
}
