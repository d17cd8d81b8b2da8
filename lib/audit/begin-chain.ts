import "server-only";

import type { WriteTransaction } from "@/lib/db/client";
import { highestAuditId } from "@/lib/db/dialect";
import { storedInstant } from "@/lib/db/stored-instant";
import { insertRows } from "@/lib/db/write-rows";

import {
  CHAIN_STARTED,
  EarlierSeal,
  eventHash,
  keyFingerprint,
  readChainStart,
  type SealedFields,
} from "./chain";
import { readEvents } from "./read-events";

/** End of the chain: the hash of its newest event, and the highest id ever given, also to rows that are gone. */
export interface ChainHead {
  issued: number;
  /** Hash of the newest event; null before the chain has begun. */
  hash: string | null;
}

export async function readHead(tx: WriteTransaction): Promise<ChainHead> {
  const [row] = await tx.$queryRaw<{ issued: string; hash: string | null }[]>`
    SELECT CAST(${highestAuditId()} AS TEXT) AS "issued",
      (SELECT "hash" FROM "AuditEvent" WHERE "hash" IS NOT NULL ORDER BY "id" DESC LIMIT 1) AS "hash"`;
  return { issued: Number(row?.issued ?? 0), hash: row?.hash ?? null };
}

/** Reads the fingerprint of the key that the chain goes on with; null before the chain has begun. */
export async function readChainKey(tx: WriteTransaction): Promise<string | null> {
  const start = await tx.auditEvent.findFirst({
    where: { action: CHAIN_STARTED },
    orderBy: { id: "desc" },
    select: { detail: true },
  });
  return start === null ? null : readChainStart(start.detail).key;
}

/**
 * Writes the event that a chain, or its continuation under a new key, starts with, and gives the new head. Rows
 * from before the first chain are taken as they are found: one seal over them shows changes from now on.
 */
export async function beginChain(
  tx: WriteTransaction,
  key: string,
  head: ChainHead,
): Promise<ChainHead> {
  const seal = new EarlierSeal(key);
  if (head.hash === null) {
    for await (const event of readEvents((task) => task(tx))) seal.add(event);
  }
  const start = { key: keyFingerprint(key), ...seal.finish() };
  const event = {
    at: new Date(),
    actorId: null,
    action: CHAIN_STARTED,
    subjectType: "audit",
    subjectId: "chain",
    detail: JSON.stringify(start),
  };
  return appendEvents(tx, key, head, [event]);
}

/**
 * Writes the next rows, each with its hash and that of the row before, and gives the new head. The write lock of
 * the transaction keeps others from starting at this head.
 */
export async function appendEvents(
  tx: WriteTransaction,
  key: string,
  head: ChainHead,
  events: readonly (Omit<SealedFields, "id" | "at" | "previousHash"> & { at: Date })[],
): Promise<ChainHead> {
  let { issued, hash } = head;
  const rows = events.map((event) => {
    const row = { ...event, id: issued + 1, previousHash: hash ?? "" };
    issued = row.id;
    hash = eventHash(key, { ...row, at: storedInstant(row.at) });
    return { ...row, hash };
  });
  await insertRows(tx, "AuditEvent", rows);
  return { issued, hash };
}
