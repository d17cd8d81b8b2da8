import "server-only";

import type { WriteTransaction } from "@/lib/db/client";

import {
  CHAIN_STARTED,
  EarlierSeal,
  eventHash,
  keyFingerprint,
  readChainStart,
  storedInstant,
  type SealedFields,
} from "./chain";
import { readEvents } from "./read-events";

/** The newest link of the chain and the highest id ever given, also to rows that are gone. */
export interface ChainHead {
  readonly issued: number;
  /** Null before the chain has begun. */
  readonly hash: string | null;
}

export async function readHead(tx: WriteTransaction): Promise<ChainHead> {
  const [row] = await tx.$queryRaw<{ readonly issued: string; readonly hash: string | null }[]>`
    SELECT CAST(COALESCE((SELECT "seq" FROM "sqlite_sequence" WHERE "name" = 'AuditEvent'), 0) AS TEXT)
        AS "issued",
      (SELECT "hash" FROM "AuditEvent" WHERE "hash" IS NOT NULL ORDER BY "id" DESC LIMIT 1) AS "hash"`;
  return { issued: Number(row?.issued ?? 0), hash: row?.hash ?? null };
}

/** Fingerprint of the key that the chain goes on with; null before it has begun. */
export async function readChainKey(tx: WriteTransaction): Promise<string | null> {
  const start = await tx.auditEvent.findFirst({
    where: { action: CHAIN_STARTED },
    orderBy: { id: "desc" },
    select: { detail: true },
  });
  return start === null ? null : readChainStart(start.detail).key;
}

/**
 * Writes the event that a chain, or its continuation under a new key, starts with. Rows from before the
 * first chain are taken as they are found: one seal over them shows changes from now on.
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
  return appendEvent(tx, key, head, {
    at: new Date(),
    actorId: null,
    action: CHAIN_STARTED,
    subjectType: "audit",
    subjectId: "chain",
    detail: JSON.stringify(start),
  });
}

/** Writes the next row with its hash. The write lock of the transaction keeps others from the same head. */
export async function appendEvent(
  tx: WriteTransaction,
  key: string,
  head: ChainHead,
  event: Omit<SealedFields, "id" | "at" | "previousHash"> & { readonly at: Date },
): Promise<ChainHead> {
  const id = head.issued + 1;
  const previousHash = head.hash ?? "";
  const hash = eventHash(key, { ...event, id, at: storedInstant(event.at), previousHash });
  await tx.auditEvent.create({ data: { ...event, id, previousHash, hash } });
  return { issued: id, hash };
}
