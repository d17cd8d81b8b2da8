import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { auditTypes, storedText } from "@/lib/db/dialect";
import { sql } from "@/lib/db/sql";

import type { StoredEvent } from "./chain";

const PAGE = 1000;
const TYPED = ["id", "at", "action", "subjectType", "subjectId", "detail"];
const TYPES = "integer,text,text,text,text,text";

interface RawEvent extends Omit<StoredEvent, "id" | "wellTyped"> {
  id: string;
  types: string;
}

/** Lends a transaction for one page. */
export type Lend = <Result>(task: (tx: ReadTransaction) => Promise<Result>) => Promise<Result>;

/**
 * Reads every row as it lies in the file, by id, a thousand at a time, so that a long table is never in memory.
 * Each page is read in the transaction that `lend` gives; rows are only ever added at the end. Begins behind the
 * id `after`, without one with the first row.
 */
export async function* readEvents(
  lend: Lend,
  after = Number.MIN_SAFE_INTEGER,
): AsyncGenerator<StoredEvent, void, undefined> {
  for (;;) {
    const last = after;
    const page: readonly StoredEvent[] = await lend((tx) => readPage(tx, last));
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? after;
  }
}

/**
 * Reads one page. The casts keep the client from reading instants and numbers in a way of its own, because the
 * texts are sealed. The order names the table, because "id" alone would be the cast text.
 */
async function readPage(tx: ReadTransaction, after: number): Promise<StoredEvent[]> {
  const rows = await tx.$queryRaw<RawEvent[]>`
    SELECT CAST("id" AS TEXT) AS "id", ${storedText(sql`"at"`)} AS "at", CAST("actorId" AS TEXT) AS "actorId",
      CAST("action" AS TEXT) AS "action", CAST("subjectType" AS TEXT) AS "subjectType",
      CAST("subjectId" AS TEXT) AS "subjectId", CAST("detail" AS TEXT) AS "detail",
      CAST("previousHash" AS TEXT) AS "previousHash", CAST("hash" AS TEXT) AS "hash",
      ${auditTypes(TYPED)} AS "types"
    FROM "AuditEvent" WHERE "id" > CAST(${after} AS BIGINT) ORDER BY "AuditEvent"."id" LIMIT ${PAGE}`;
  return rows.map(({ types, id, ...row }) => ({
    ...row,
    id: Number(id),
    wellTyped: types === TYPES,
  }));
}
