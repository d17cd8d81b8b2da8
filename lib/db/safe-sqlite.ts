import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from "@prisma/driver-adapter-utils";

import { FifoLock } from "./fifo-lock";

/** `read` connections refuse to write and open snapshots; `write` connections take the write lock at BEGIN. */
export type SqliteMode = "read" | "write";

const PRAGMAS: Record<SqliteMode, string> = {
  write:
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA busy_timeout=2000;",
  read: "PRAGMA foreign_keys=ON; PRAGMA busy_timeout=2000; PRAGMA query_only=ON;",
};

const BEGIN: Record<SqliteMode, string> = { write: "BEGIN IMMEDIATE", read: "BEGIN" };

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
  readonly #mode: SqliteMode;
  readonly #lock = new FifoLock();

  constructor(inner: SqlDriverAdapter, mode: SqliteMode) {
    this.#inner = inner;
    this.#mode = mode;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#lock.run(async () => this.#inner.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#lock.run(async () => this.#inner.executeRaw(query));
  }

  executeScript(script: string): Promise<void> {
    return this.#lock.run(async () => this.#inner.executeScript(script));
  }

  async startTransaction(): Promise<Transaction> {
    const free = await this.#lock.acquire();
    try {
      await this.#inner.executeScript(BEGIN[this.#mode]);
    } catch (error) {
      free();
      throw error;
    }
    return new SafeSqliteTransaction(this.#inner, free);
  }

  dispose(): Promise<void> {
    return this.#lock.run(async () => this.#inner.dispose());
  }
}

class SafeSqliteTransaction implements Transaction {
  readonly provider = "sqlite";
  readonly adapterName = "hubei-safe-sqlite";
  // "Phantom" means that the client leaves COMMIT and ROLLBACK to commit() and rollback() below.
  readonly options = { usePhantomQuery: true };
  readonly #inner: SqlDriverAdapter;
  readonly #free: () => void;
  #open = true;

  constructor(inner: SqlDriverAdapter, free: () => void) {
    this.#inner = inner;
    this.#free = free;
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
    this.#requireOpen();
    this.#open = false;
    try {
      await this.#inner.executeScript("COMMIT");
    } catch (error) {
      await this.#reallyRollback();
      throw error;
    } finally {
      this.#free();
    }
  }

  async rollback(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    try {
      await this.#reallyRollback();
    } finally {
      this.#free();
    }
  }

  async createSavepoint(name: string): Promise<void> {
    await this.#inner.executeScript(`SAVEPOINT ${name}`);
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.#inner.executeScript(`ROLLBACK TO ${name}`);
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.#inner.executeScript(`RELEASE SAVEPOINT ${name}`);
  }

  async #reallyRollback(): Promise<void> {
    // SQLite itself may have rolled back already (disk full, I/O error): then there is nothing to undo.
    await this.#inner.executeScript("ROLLBACK").catch(() => undefined);
  }

  /** Refuses a query that arrives after the end: it must not slip into somebody else's transaction. */
  #requireOpen(): void {
    if (!this.#open) throw new Error("The transaction has already ended.");
  }
}
