import type { Client } from "pg";

import { AT_ONCE, type KeptRow, type KeptTable, type ReadRows } from "./kept-rows";

/** Reads rows from a PostgreSQL as a file of SQLite would hold them; call it within a transaction of one instant. */
export function rowsOfPostgres(client: Client): ReadRows {
  return async function* read({ name, columns, key }) {
    const values = columns.map((column) => `stored("${column}")`).join(", ");
    const order = key.map((column) => `"${column}"`).join(", ");
    await client.query(
      `DECLARE "kept_rows" NO SCROLL CURSOR FOR
       SELECT json_build_array(${values})::text AS "row" FROM "${name}" ORDER BY ${order}`,
    );
    for (;;) {
      const { rows } = await client.query<{ row: string }>(
        `FETCH ${String(AT_ONCE)} FROM "kept_rows"`,
      );
      if (rows.length === 0) break;
      yield rows.map(({ row }) => JSON.parse(row) as KeptRow);
    }
    await client.query(`CLOSE "kept_rows"`);
  };
}

/** What a database holds that was only migrated. */
const OF_MIGRATIONS = new Set(["_prisma_migrations", "AuditHead"]);

/** Lists the tables that hold a row, whoever's they are; none of a database that is empty or was only migrated. */
export async function listFilled(client: Client): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT "tablename" AS "name" FROM "pg_tables" WHERE "schemaname" = current_schema() ORDER BY "tablename"`,
  );
  const filled: string[] = [];
  for (const { name } of tables.filter((table) => !OF_MIGRATIONS.has(table.name))) {
    const { rows } = await client.query(`SELECT 1 FROM ${client.escapeIdentifier(name)} LIMIT 1`);
    if (rows.length > 0) filled.push(name);
  }
  return filled;
}

/**
 * Fills an empty, migrated PostgreSQL within the transaction that is open, as `fillSqlite` does a file: triggers are laid
 * aside, keys of other tables are looked at once, at the end. All of it is undone with the transaction.
 */
export async function fillPostgres(
  client: Client,
  tables: readonly KeptTable[],
  fill: (write: (table: KeptTable, rows: readonly KeptRow[]) => Promise<void>) => Promise<void>,
): Promise<void> {
  const { rows: keys } = await client.query<{ table: string; name: string }>(
    `SELECT "conrelid"::regclass::text AS "table", quote_ident("conname") AS "name" FROM "pg_constraint"
     WHERE "contype" = 'f' AND "connamespace" = current_schema()::regnamespace`,
  );
  for (const { name } of tables) await client.query(`ALTER TABLE "${name}" DISABLE TRIGGER USER`);
  for (const { table, name } of keys) {
    await client.query(
      `ALTER TABLE ${table} ALTER CONSTRAINT ${name} DEFERRABLE INITIALLY DEFERRED`,
    );
  }
  await fill((table, rows) => insert(client, table, rows));
  await client.query("SET CONSTRAINTS ALL IMMEDIATE");
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} NOT DEFERRABLE`);
  }
  for (const { name } of tables) await client.query(`ALTER TABLE "${name}" ENABLE TRIGGER USER`);
}

async function insert(client: Client, { name, columns }: KeptTable, rows: readonly KeptRow[]) {
  const names = columns.map((column) => `"${column}"`).join(", ");
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
  );
  try {
    await client.query(
      `INSERT INTO "${name}" (${names})
       SELECT ${names} FROM jsonb_populate_recordset(NULL::"${name}", $1::jsonb)`,
      [JSON.stringify(objects)],
    );
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`PostgreSQL does not take rows of the table ${name}: ${said}.`, {
      cause: error,
    });
  }
}
