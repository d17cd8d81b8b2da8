import { createHash } from "node:crypto";

/** A table that both databases have, by the names that both give it. */
export interface KeptTable {
  name: string;
  columns: readonly string[];
  /** Its primary key: the order in which its rows are read. */
  key: readonly string[];
}

/** A row as a file of SQLite holds it, in the order of the table's columns. */
export type KeptRow = readonly (string | number | null)[];

/** Rows that belong to one instant, a thousand at a time, in the order of the key. */
export type ReadRows = (table: KeptTable) => AsyncIterable<readonly KeptRow[]>;

/** How many rows travel at once: neither the memory nor a statement's time depends on how long a table is. */
export const AT_ONCE = 1000;

/** A table in short: as many rows, and each the same, letter by letter. */
export interface TableDigest {
  rows: number;
  hash: string;
}

/** Counts and hashes the rows of a table while they are read. */
export class RowDigest {
  private rows = 0;
  private readonly hash = createHash("sha256");

  add(batch: readonly KeptRow[]): void {
    this.rows += batch.length;
    for (const row of batch) this.hash.update(`${JSON.stringify(row)}\n`);
  }

  end(): TableDigest {
    return { rows: this.rows, hash: this.hash.digest("hex") };
  }
}

/**
 * Reads every table on one side, gives its rows to the other, reads them back there and compares: as many, and each the
 * same. Returns the number of rows by table.
 * @throws Error with one sentence that names the first table that is not the same
 */
export async function copyTables(
  tables: readonly KeptTable[],
  from: ReadRows,
  to: { write: (table: KeptTable, rows: readonly KeptRow[]) => unknown; read: ReadRows },
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const read = new RowDigest();
    for await (const rows of from(table)) {
      read.add(rows);
      await to.write(table, rows);
    }
    const wanted = read.end();
    const found = await digestOf(to.read(table));
    if (found.rows !== wanted.rows || found.hash !== wanted.hash) {
      throw new Error(
        `The table ${table.name} cannot be copied as it is: ${wanted.rows} rows were read and ${found.rows} written, ${found.rows === wanted.rows ? "some of them different" : "which is another number"}.`,
      );
    }
    counts.set(table.name, wanted.rows);
  }
  return counts;
}

async function digestOf(rows: AsyncIterable<readonly KeptRow[]>): Promise<TableDigest> {
  const digest = new RowDigest();
  for await (const batch of rows) digest.add(batch);
  return digest.end();
}
