import "server-only";

import type { WriteTransaction } from "./client";
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
  const values = Prisma.raw(columns.map((column) => `row."value" ->> '${column}'`).join(", "));
  const into = Prisma.raw(`"${table}"`);
  for (const json of inChunks(rows)) {
    await tx.$executeRaw`INSERT INTO ${into} (${names}) SELECT ${values} FROM json_each(${json}) AS row`;
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
  const changes = columns.map((column) => `"${column}" = row."value" ->> '${column}'`);
  const set = Prisma.raw(changes.join(", "));
  const target = Prisma.raw(`"${table}"`);
  for (const json of inChunks(rows)) {
    await tx.$executeRaw`UPDATE ${target} SET ${set} FROM json_each(${json}) AS row WHERE ${target}."id" = row."value" ->> 'id'`;
  }
}

/** Deletes many rows of one table by their `id`. See `insertRows`. */
export async function deleteRows(
  tx: WriteTransaction,
  table: Table,
  rows: readonly { id: string }[],
): Promise<void> {
  const target = Prisma.raw(`"${table}"`);
  for (const json of inChunks(rows.map(({ id }) => ({ id })))) {
    await tx.$executeRaw`DELETE FROM ${target} WHERE "id" IN (SELECT "value" ->> 'id' FROM json_each(${json}))`;
  }
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
