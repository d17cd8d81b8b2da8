import "server-only";

import { databaseKind } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";
import { processWide } from "@/lib/config/process-wide";

import type { Clients } from "./ground/clients";
import type { Prisma, PrismaClient } from "./generated/client";
import { openSqlite } from "./open-sqlite";
import { openPostgres } from "./postgres/open-postgres";
import { asUnusable, isWorthAnotherTry } from "./unusable";

export type WriteTransaction = Prisma.TransactionClient;
export type ReadTransaction = Prisma.TransactionClient;

const connection = processWide("database", (): { clients?: Clients; opened: number } => ({
  opened: 0,
}));

function clients(): Clients {
  if (connection.clients === undefined) {
    connection.clients = open(env().DATABASE_URL);
    connection.opened += 1;
  }
  return connection.clients;
}

function open(url: string): Clients {
  return databaseKind(url) === "postgres" ? openPostgres(url) : openSqlite(url);
}

/** How often a transaction is tried that the database itself gave up, because it stood in the way of another one. */
const TRIES = 3;

/**
 * Runs `task` in one write transaction; everything it wrote is kept, or nothing. Inside, use only the client
 * that `task` is given. Waits up to 15 s for its turn. A PostgreSQL may ask for the whole task once more.
 * @throws UnusableDatabase where the database is busy for too long, full, or cannot be used otherwise
 */
export function writeTransaction<Result>(
  task: (tx: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  return writeWithin(task, {});
}

/** As long as the preparation of a database may take on a slow machine, before anybody is served. */
const PREPARATION_MS = 600_000;

/**
 * Runs `task` as `writeTransaction` does, and gives it ten minutes: for what a start writes before it serves, thousands of
 * statements that each go to a server and back.
 * @throws UnusableDatabase as `writeTransaction` does
 */
export function preparingTransaction<Result>(
  task: (tx: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  return writeWithin(task, { timeout: PREPARATION_MS });
}

function writeWithin<Result>(
  task: (tx: WriteTransaction) => Promise<Result>,
  options: { timeout?: number },
): Promise<Result> {
  const { writer, takeTurn, requireWhole } = clients();
  return patiently(() =>
    writer.$transaction(async (tx) => {
      await takeTurn(tx);
      const result = await task(tx);
      await requireWhole(tx);
      return result;
    }, options),
  );
}

/**
 * Runs `task` over one snapshot of the database: everything it reads belongs to one instant. It cannot write.
 * @throws UnusableDatabase as `writeTransaction` does
 */
export function readSnapshot<Result>(
  task: (tx: ReadTransaction) => Promise<Result>,
): Promise<Result> {
  const { reader } = clients();
  return patiently(() => reader.$transaction(task));
}

/**
 * Names the state of the database that a snapshot sees. Where two snapshots of this process have the same name, they see
 * the same rows, whoever else writes on this or another machine; what is made of the one holds for the other.
 */
export async function nameState(tx: ReadTransaction): Promise<string> {
  const name = await clients().nameState(tx);
  return `${connection.opened}:${name}`;
}

/**
 * Names the state of the database at this moment, for a few microseconds over a file and one question over a PostgreSQL.
 * While the name stays as it was before something was read, what was read is what stands there. Not a name of `nameState`.
 * @throws UnusableDatabase as `writeTransaction` does
 */
export async function presentState(): Promise<string> {
  const name = await patiently(() => clients().presentState());
  return `${connection.opened}:${name}`;
}

async function patiently<Result>(run: () => Promise<Result>, tries = TRIES): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (tries > 1 && isWorthAnotherTry(error)) return await patiently(run, tries - 1);
    throw asUnusable(error);
  }
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
  await open.close();
}
