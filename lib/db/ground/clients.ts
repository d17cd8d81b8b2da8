import type { PrismaClient } from "../generated/client";

/** What the one door to the database is made of, for either kind. */
export interface Clients {
  writer: PrismaClient;
  /** Each of its transactions sees one instant of the database, and can write nothing. */
  reader: PrismaClient;
  /** What a transaction of the writer begins with: from then on it is the only one. */
  takeTurn: (tx: Turn) => Promise<void>;
  /** What it ends with. */
  requireWhole: (tx: Turn) => Promise<void>;
  /** A text of the state that a snapshot sees: while it stays as it is, nobody has written anything, in any process. */
  nameState: (tx: Question) => Promise<string>;
  /** A text of the state as it is now, without a snapshot: equal texts say that nothing was written between them. */
  presentState: () => Promise<string>;
  close: () => Promise<void>;
}

export type Turn = Pick<PrismaClient, "$executeRaw">;
export type Question = Pick<PrismaClient, "$queryRaw">;

/** Waits up to 15 s for its turn, and is given up when it takes twice as long. */
export const TRANSACTION_OPTIONS = { maxWait: 15_000, timeout: 30_000 };
