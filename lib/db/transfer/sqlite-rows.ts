import type Database from "better-sqlite3";

import { AT_ONCE, type KeptRow, type KeptTable, type ReadRows } from "./kept-rows";

/** Lists the tables of a file that hold what the site keeps; not the records of migrations, which each database has of its own. */
export function listTables(database: Database.Database): KeptTable[] {
  const names = database
    .prepare(
      `SELECT "name" FROM "sqlite_schema" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND "name" <> '_prisma_migrations' ORDER BY "name"`,
    )
    .pluck()
    .all() as string[];
  return names.map((name) => {
    const columns = database.pragma(`table_info("${name}")`) as { name: string; pk: number }[];
    return {
      name,
      columns: columns.map((column) => column.name),
      key: columns
        .filter(({ pk }) => pk > 0)
        .sort((one, other) => one.pk - other.pk)
        .map((column) => column.name),
    };
  });
}

/** Reads rows from a file; call it within a transaction, so that they belong to one instant. */
export function rowsOfSqlite(database: Database.Database): ReadRows {
  return async function* read({ name, columns, key }) {
    const rows = database
      .prepare(`SELECT ${quoted(columns)} FROM "${name}" ORDER BY ${quoted(key)}`)
      .raw()
      .iterate() as Iterable<KeptRow>;
    yield* inBatches(rows);
  };
}

function* inBatches(rows: Iterable<KeptRow>): Generator<readonly KeptRow[]> {
  let batch: KeptRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Fills an empty, migrated file: `write` gives it rows of a table, in any order of tables. Its triggers say what may
 * come next to what is there; rows that another database has accepted under the same triggers have been asked already,
 * so they are laid aside until all rows are there. Keys of other tables are looked at once, at the end. All is one
 * transaction, and nothing is kept of one that fails.
 */
export async function fillSqlite(
  database: Database.Database,
  fill: (write: (table: KeptTable, rows: readonly KeptRow[]) => void) => Promise<void>,
): Promise<void> {
  const triggers = database
    .prepare(`SELECT "name", "sql" FROM "sqlite_schema" WHERE "type" = 'trigger'`)
    .all() as { name: string; sql: string }[];
  database.pragma("foreign_keys = OFF");
  database.exec("BEGIN IMMEDIATE");
  try {
    for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
    for (const { name } of listTables(database)) database.exec(`DELETE FROM "${name}"`);
    await fill(({ name, columns }, rows) => {
      const places = columns.map(() => "?").join(", ");
      const insert = database.prepare(
        `INSERT INTO "${name}" (${quoted(columns)}) VALUES (${places})`,
      );
      for (const row of rows) insert.run(...row);
    });
    for (const { sql } of triggers) database.exec(sql);
    const [broken] = database.pragma("foreign_key_check") as { table: string; parent: string }[];
    if (broken !== undefined) {
      throw new Error(`Rows of ${broken.table} point to none of ${broken.parent}.`);
    }
    database.exec("COMMIT");
  } finally {
    if (database.inTransaction) database.exec("ROLLBACK");
  }
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
