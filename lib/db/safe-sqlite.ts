import { setTimeout } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from "@prisma/driver-adapter-utils";

import { measure } from "@/lib/config/measures";

import { FifoLock } from "./fifo-lock";
import { keepStatements, type Connection } from "./kept-statements";
import { unusableReason } from "./unusable";

/** `read` connections refuse to write and open snapshots; `write` connections take the write lock at BEGIN. */
export type SqliteMode = "read" | "write";

const PRAGMAS: Record<SqliteMode, string> = {
  // SQLite's own waiting holds up the whole process: the writer waits by itself, see `#patiently`.
  write:
    "PRAGMA busy_timeout=2000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA busy_timeout=20;",
  read: "PRAGMA foreign_keys=ON; PRAGMA busy_timeout=2000; PRAGMA query_only=ON;",
};

const BEGIN: Record<SqliteMode, string> = { write: "BEGIN IMMEDIATE", read: "BEGIN" };

/**
 * Bounds how many transactions share one COMMIT, which is what takes time: the disk is waited for. None is
 * acknowledged before it, and the first of them waits for the last. A snapshot is nobody else's.
 */
const MOST_TOGETHER: Record<SqliteMode, number> = { write: 10, read: 1 };

/** Longer than another process of this project writes; somebody at a form is not kept waiting longer. */
const PATIENCE_MS = 5_000;

/**
 * Makes connections that keep transactions apart. The stock adapter shares one connection between all callers,
 * so that a write made beside an open transaction joins it and vanishes with its rollback, and a COMMIT that
 * fails leaves the connection inside a transaction. This wrapper holds one FIFO lock around every call and for
 * the whole of a transaction, and rolls back for real. See docs/decisions/003-safe-sqlite-adapter.md.
 */
export class SafeSqliteFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "sqlite";
  readonly adapterName = "hubei-safe-sqlite";
  readonly #inner: PrismaBetterSqlite3;
  readonly #mode: SqliteMode;
  readonly #open: SqlDriverAdapter[] = [];

  constructor(url: string, mode: SqliteMode = "write") {
    this.#inner = new PrismaBetterSqlite3({ url });
    this.#mode = mode;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const inner = await this.#inner.connect();
    await inner.executeScript(PRAGMAS[this.#mode]);
    return this.#remember(new SafeSqliteAdapter(inner, this.#mode));
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    return this.#remember(new SafeSqliteAdapter(await this.#inner.connectToShadowDb(), "write"));
  }

  /** Closes every connection made here, because the schema engine locks the file and never closes its own. */
  async close(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((adapter) => adapter.dispose()));
  }

  #remember(adapter: SqlDriverAdapter): SqlDriverAdapter {
    this.#open.push(adapter);
    return adapter;
  }
}

class SafeSqliteAdapter implements SqlDriverAdapter {
  readonly provider = "sqlite";
  readonly adapterName = "hubei-safe-sqlite";
  readonly #inner: SqlDriverAdapter;
  readonly #connection: Connection;
  readonly #mode: SqliteMode;
  readonly #lock = new FifoLock();
  /** Transactions that ended well; the COMMIT that they share is still to come. */
  readonly #ended: Ended[] = [];

  constructor(inner: SqlDriverAdapter, mode: SqliteMode) {
    this.#inner = inner;
    this.#connection = keepStatements(inner);
    this.#mode = mode;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#alone(() => this.#inner.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#alone(() => this.#inner.executeRaw(query));
  }

  executeScript(script: string): Promise<void> {
    return this.#alone(() => this.#inner.executeScript(script));
  }

  dispose(): Promise<void> {
    return this.#alone(() => this.#inner.dispose());
  }

  async startTransaction(): Promise<Transaction> {
    const asked = Date.now();
    const free = await this.#lock.acquire();
    const isFirst = this.#ended.length === 0;
    const begin = isFirst ? BEGIN[this.#mode] : "SAVEPOINT turn";
    try {
      await this.#patiently(asked, () => this.#inner.executeScript(begin));
    } catch (error) {
      await this.#lose(error);
      free();
      throw error;
    }
    if (this.#mode === "write") measure("write-wait", (Date.now() - asked) / 1000);
    return new SafeSqliteTransaction(this.#inner, this.#connection, {
      commit: () => this.#commit(isFirst, free),
      rollback: () => this.#rollback(isFirst).finally(free),
    });
  }

  #alone<Result>(task: () => Promise<Result>): Promise<Result> {
    const asked = Date.now();
    return this.#lock.run(async () => {
      await this.#makeDurable();
      return this.#patiently(asked, task);
    });
  }

  /**
   * Tries again for some seconds after `asked` while another process has the database, and lets this process go on
   * meanwhile. For what begins a transaction or is one by itself: where SQLite is busy it has done nothing yet.
   */
  async #patiently<Result>(asked: number, task: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await task();
      } catch (error) {
        const isOver = Date.now() - asked > PATIENCE_MS;
        if (isOver || unusableReason(error) !== "busy") throw error;
        await setTimeout(25);
      }
    }
  }

  /** Ends a transaction well: kept once the COMMIT is done that it may share with those who wait behind it. */
  async #commit(isFirst: boolean, free: () => void): Promise<void> {
    try {
      if (!isFirst) await this.#inner.executeScript("RELEASE turn");
      // After some errors (disk full, I/O) SQLite itself rolls all of it back.
      if (!this.#connection.inTransaction) throw new Error("SQLite has ended the transaction.");
    } catch (error) {
      await this.#lose(error);
      free();
      throw error;
    }
    const kept = new Promise<void>((keep, lose) => this.#ended.push({ keep, lose }));
    const isFull = this.#ended.length >= MOST_TOGETHER[this.#mode];
    if (isFull || !this.#lock.isWanted) await this.#makeDurable();
    free();
    return kept;
  }

  async #rollback(isFirst: boolean): Promise<void> {
    if (isFirst) return this.#lose(null);
    try {
      await this.#inner.executeScript("ROLLBACK TO turn; RELEASE turn");
    } catch (error) {
      await this.#lose(error);
    }
    if (!this.#lock.isWanted) await this.#makeDurable();
  }

  async #makeDurable(): Promise<void> {
    if (this.#ended.length === 0) return;
    try {
      await this.#inner.executeScript("COMMIT");
      for (const { keep } of this.#ended.splice(0)) keep();
    } catch (error) {
      await this.#lose(error);
    }
  }

  /** Rolls everything back that is not durable yet, and tells those whom it belonged to. */
  async #lose(error: unknown): Promise<void> {
    try {
      await this.#inner.executeScript("ROLLBACK");
    } catch {
      // SQLite itself has rolled back already: there is nothing to undo.
    }
    for (const { lose } of this.#ended.splice(0)) lose(error);
  }
}

interface Ended {
  keep: () => void;
  lose: (error: unknown) => void;
}

class SafeSqliteTransaction implements Transaction {
  readonly provider = "sqlite";
  readonly adapterName = "hubei-safe-sqlite";
  // "Phantom" means that the client leaves COMMIT and ROLLBACK to commit() and rollback() below.
  readonly options = { usePhantomQuery: true };
  readonly #inner: SqlDriverAdapter;
  readonly #connection: Connection;
  readonly #end: Pick<Transaction, "commit" | "rollback">;
  #open = true;

  constructor(
    inner: SqlDriverAdapter,
    connection: Connection,
    end: Pick<Transaction, "commit" | "rollback">,
  ) {
    this.#inner = inner;
    this.#connection = connection;
    this.#end = end;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    this.#requireOpen();
    return this.#inner.queryRaw(query);
  }

  executeRaw(query: SqlQuery): Promise<number> {
    this.#requireOpen();
    return this.#inner.executeRaw(query);
  }

  async commit(): Promise<void> {
    if (!this.#open) throw new Error("The transaction has already ended.");
    this.#open = false;
    await this.#end.commit();
  }

  async rollback(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#end.rollback();
  }

  async createSavepoint(name: string): Promise<void> {
    this.#requireOpen();
    await this.#inner.executeScript(`SAVEPOINT ${name}`);
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    this.#requireOpen();
    await this.#inner.executeScript(`ROLLBACK TO ${name}`);
  }

  async releaseSavepoint(name: string): Promise<void> {
    this.#requireOpen();
    await this.#inner.executeScript(`RELEASE SAVEPOINT ${name}`);
  }

  /**
   * Refuses a query that arrives after the end: it must not slip into somebody else's transaction. Nor after SQLite
   * has rolled back by itself (disk full, I/O), where it would be kept at once while its transaction fails.
   */
  #requireOpen(): void {
    if (!this.#open) throw new Error("The transaction has already ended.");
    if (!this.#connection.inTransaction) throw new Error("SQLite has ended the transaction.");
  }
}
