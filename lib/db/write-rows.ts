import "server-only";

import type { WriteTransaction } from "./client";
import { inDialect } from "./dialect";
import { Prisma } from "./generated/client";
import { storedInstant } from "./stored-instant";

interface Rows {
  Source: Prisma.SourceCreateManyInput;
  Figure: Prisma.FigureCreateManyInput;
  Submission: Prisma.SubmissionCreateManyInput;
  Revision: Prisma.RevisionCreateManyInput;
  AuditEvent: Prisma.AuditEventCreateManyInput;
  Target: Prisma.TargetCreateManyInput;
  TargetMilestone: Prisma.TargetMilestoneCreateManyInput;
  UndoneDecision: Prisma.UndoneDecisionCreateManyInput;
  PlanRecord: Prisma.PlanRecordCreateManyInput;
  RecordVersion: Prisma.RecordVersionCreateManyInput;
}
type Table = keyof Rows;

/**
 * Rows in one statement, which holds up everybody for as long as it runs: some hundredths of a second for so
 * many.
 */
const CHUNK = 1000;

/**
 * Inserts many rows of one table, all with equal columns, in the order given. The rows travel as one JSON text,
 * because `createMany` compiles each value of each row: 5,000 drafts took it 2.4 s, this 0.2 s. Checks and
 * triggers hold as for any insert; decimals are given as texts of at most 15 digits.
 */
export async function insertRows<T extends Table>(
  tx: WriteTransaction,
  table: T,
  rows: readonly Rows[T][],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const names = Prisma.raw(columns.map((column) => `"${column}"`).join(", "));
  const values = valuesOf(columns);
  const into = named(table);
  for (const json of inChunks(rows)) {
    await tx.$executeRaw`INSERT INTO ${into} (${names}) SELECT ${values} FROM ${rowsOf(table, json)}`;
  }
}

/**
 * Changes many rows of one table by their `id`. The first row names the columns, and every row has these
 * columns. See `insertRows`.
 */
export async function updateRows<T extends Table>(
  tx: WriteTransaction,
  table: T,
  rows: readonly (Partial<Rows[T]> & { id: string })[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).filter((column) => column !== "id");
  const changes = columns.map((column) => Prisma.sql`${named(column)} = ${valuesOf([column])}`);
  const set = Prisma.join(changes);
  const target = named(table);
  for (const json of inChunks(rows)) {
    await tx.$executeRaw`UPDATE ${target} SET ${set} FROM ${rowsOf(table, json)} WHERE ${target}."id" = ${valuesOf(["id"])}`;
  }
}

/** Deletes many rows of one table by their `id`. See `insertRows`. */
export async function deleteRows(
  tx: WriteTransaction,
  table: Table,
  rows: readonly { id: string }[],
): Promise<void> {
  const target = named(table);
  for (const json of inChunks(rows.map(({ id }) => ({ id })))) {
    await tx.$executeRaw`DELETE FROM ${target} WHERE "id" IN (SELECT ${valuesOf(["id"])} FROM ${rowsOf(table, json)})`;
  }
}

/** The rows of a JSON text as a table, called `row`. PostgreSQL gives each value the type of its column. */
function rowsOf(table: Table, json: string): Prisma.Sql {
  return inDialect({
    sqlite: Prisma.sql`json_each(${json}) AS row`,
    postgres: Prisma.sql`jsonb_populate_recordset(NULL::${named(table)}, ${json}::jsonb) AS row`,
  });
}

/** The columns of what `rowsOf` gives. */
function valuesOf(columns: readonly string[]): Prisma.Sql {
  const words = inDialect({
    sqlite: (column: string) => `row."value" ->> '${column}'`,
    postgres: (column: string) => `row."${column}"`,
  });
  return Prisma.raw(columns.map(words).join(", "));
}

function named(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`);
}

function inChunks(rows: readonly object[]): readonly string[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) =>
    JSON.stringify(rows.slice(index * CHUNK, (index + 1) * CHUNK).map(storedRow)),
  );
}

/** Writes instants in the form that the client stores, because date filters compare them as text. */
function storedRow(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]: readonly [string, unknown]) => [
      column,
      value instanceof Date ? storedInstant(value) : value,
    ]),
  );
}
