import "server-only";

import { processWide } from "@/lib/config/process-wide";
import { readSnapshot, writeTransaction, type ReadTransaction } from "@/lib/db/client";
import { inDialect } from "@/lib/db/dialect";

import { decideTurn, isFullAt, passAfter, TryPace, type Gate } from "./try-pace";

/** The pace of tries of one kind, wherever it is held. */
export interface Pace {
  /** Whether so many wait at one of these gates that no other is let in; counts nothing. */
  isFull: (keys: readonly string[]) => Promise<boolean>;
  /** Books a turn and gives the milliseconds until then; null where too many wait before it. */
  book: (gates: readonly Gate[]) => Promise<number | null>;
  /** Waits until this try may pass; false, at once, where too many wait before it. */
  turn: (gates: readonly Gate[]) => Promise<boolean>;
  /** Opens a gate: what slowed it down is forgiven. */
  open: (key: string) => Promise<void>;
}

/**
 * Gives the pace of this kind of tries. Over a file of SQLite there is one process, whose memory holds it; the processes
 * that share a PostgreSQL hold it there, so that whoever guesses gains nothing by asking several of them.
 */
export function paceOf(kind: string): Pace {
  return inDialect({
    sqlite: () => inMemory(processWide(`${kind} pace`, () => new TryPace())),
    postgres: () => new SharedPace(kind),
  })();
}

function inMemory(pace: TryPace): Pace {
  return {
    isFull: (keys) => Promise.resolve(pace.isFull(keys)),
    book: (gates) => Promise.resolve(pace.book(gates)),
    turn: (gates) => pace.turn(gates),
    open: (key) => {
      pace.open(key);
      return Promise.resolve();
    },
  };
}

/** A gate is a row of the limiters' table: `expire` is when it opens, and the row goes with those of old counters. */
class SharedPace implements Pace {
  readonly #kind: string;

  constructor(kind: string) {
    this.#kind = kind;
  }

  async isFull(keys: readonly string[]): Promise<boolean> {
    const opens = await readSnapshot((tx) => this.#read(tx, keys));
    return isFullAt(Date.now(), [...opens.values()]);
  }

  /** In one writing transaction: over all processes these take turns, so that no two book the same one. */
  async book(gates: readonly Gate[]): Promise<number | null> {
    return writeTransaction(async (tx) => {
      const keys = gates.map(({ key }) => key);
      const opens = await this.#read(tx, keys);
      const turn = decideTurn(Date.now(), gates, (key) => opens.get(key));
      if (turn === null) return null;
      for (const [gate, at] of turn.opens) {
        const key = this.#keyOf(gate);
        if (at === null) {
          if (opens.has(gate)) await tx.rateLimiterFlexible.deleteMany({ where: { key } });
          continue;
        }
        const expire = new Date(at);
        await tx.rateLimiterFlexible.upsert({
          where: { key },
          create: { key, points: 0, expire },
          update: { expire },
        });
      }
      return turn.waitMs;
    });
  }

  async turn(gates: readonly Gate[]): Promise<boolean> {
    return passAfter(await this.book(gates));
  }

  async open(gate: string): Promise<void> {
    await writeTransaction((tx) =>
      tx.rateLimiterFlexible.deleteMany({ where: { key: this.#keyOf(gate) } }),
    );
  }

  async #read(tx: ReadTransaction, gates: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx.rateLimiterFlexible.findMany({
      where: { key: { in: gates.map((gate) => this.#keyOf(gate)) } },
      select: { key: true, expire: true },
    });
    const opens = new Map(rows.map(({ key, expire }) => [key, expire?.getTime() ?? 0]));
    return new Map(
      gates.flatMap((gate) => {
        const at = opens.get(this.#keyOf(gate));
        return at === undefined ? [] : [[gate, at] as const];
      }),
    );
  }

  #keyOf(gate: string): string {
    return `gate ${this.#kind}:${gate}`;
  }
}
