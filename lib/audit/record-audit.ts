import "server-only";

import { env } from "@/lib/config/env";
import { auditSecret } from "@/lib/config/secret";
import type { WriteTransaction } from "@/lib/db/client";

import { appendEvents, beginChain, readChainKey, readHead } from "./begin-chain";
import { keyFingerprint } from "./chain";
import type { AuditAction } from "./types";

export interface AuditEntry {
  at: Date;
  /** Null for an unknown person (a refused sign-in) and for the program itself. */
  actorId: string | null;
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  /** Never a password, a token or the text of a draft note. */
  detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** One event; see `recordAudits`. */
export function recordAudit(tx: WriteTransaction, entry: AuditEntry): Promise<void> {
  return recordAudits(tx, [entry]);
}

/**
 * Writes audit events, in the order given, inside the transaction of the changes they tell of: all are kept, or
 * none. Each event carries the hash of the one before (docs/decisions/070-audit-chain.md); the first one ever
 * starts the chain. Await it before the next: two at once in one transaction would take the same place.
 * @throws Error where the secret is not the one that the chain was begun with
 */
export async function recordAudits(
  tx: WriteTransaction,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const key = auditSecret();
  const found = await readHead(tx);
  if (found.hash !== null) await requireKey(tx, key);
  const head = found.hash === null ? await beginChain(tx, key, found) : found;
  const events = entries.map(({ at, actorId, action, subjectType, subjectId, detail = {} }) => ({
    at,
    actorId,
    action,
    subjectType,
    subjectId,
    detail: JSON.stringify(detail),
  }));
  await appendEvents(tx, key, head, events);
}

/** For the start of the site, so that a wrong secret is told before the first change. @throws Error as above */
export async function requireChainKey(tx: WriteTransaction): Promise<void> {
  if ((await readHead(tx)).hash !== null) await requireKey(tx, auditSecret());
}

/** The databases whose chain was found to be of the present key: asked once a process. */
const known = new Set<string>();

async function requireKey(tx: WriteTransaction, key: string): Promise<void> {
  const own = keyFingerprint(key);
  const name = `${env().DATABASE_URL} ${own}`;
  if (known.has(name)) return;
  const begun = await readChainKey(tx);
  if (begun !== own) throw new Error(WRONG_SECRET);
  known.add(name);
}

export const WRONG_SECRET =
  "The audit secret is not the one that this database's audit chain was begun with: put back AUDIT_SECRET or the file beside the database whose name ends in .audit-secret.";
