import "server-only";

import { env } from "@/lib/config/env";
import { requestId } from "@/lib/config/request-id";
import type { WriteTransaction } from "@/lib/db/client";

import { AuditKeyError, requireAuditKey } from "./audit-key";
import { appendEvents, beginChain, readChainKey, readHead } from "./begin-chain";
import { keyFingerprint } from "./chain";
import type { AuditAction } from "./types";

export interface AuditEntry {
  at: Date;
  /** Id of the member; null for an unknown person (a refused sign-in) and for the program itself. */
  actorId: string | null;
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  /** Facts of the event: never a password, a token or the text of a draft note. */
  detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes one audit event; see `recordAudits`. */
export function recordAudit(tx: WriteTransaction, entry: AuditEntry): Promise<void> {
  return recordAudits(tx, [entry]);
}

/**
 * Writes audit events, in the order given, inside the transaction of the changes that they record: all are kept,
 * or none. Each event carries the hash of the one before (docs/decisions/070-audit-chain.md); the first one ever
 * starts the chain. Await each call before the next: two at once in one transaction would take one place in the
 * chain.
 * @throws AuditKeyError where the secret is gone, or is not the one that the chain was begun with
 */
export async function recordAudits(
  tx: WriteTransaction,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const found = await readHead(tx);
  const key = requireAuditKey(found.hash !== null);
  if (found.hash !== null) await requireKey(tx, key);
  const head = found.hash === null ? await beginChain(tx, key, found) : found;
  // Leads from an event to the lines of the log about the same request; null for commands and timers.
  const request = requestId();
  const events = entries.map(({ at, actorId, action, subjectType, subjectId, detail = {} }) => ({
    at,
    actorId,
    action,
    subjectType,
    subjectId,
    detail: JSON.stringify(request === null ? detail : { ...detail, request }),
  }));
  await appendEvents(tx, key, head, events);
}

/**
 * Checks the secret at the start of the site, before the first change.
 * @throws AuditKeyError where the secret is gone, or is not the one that the chain was begun with
 */
export async function requireChainKey(tx: WriteTransaction): Promise<void> {
  if ((await readHead(tx)).hash !== null) await requireKey(tx, requireAuditKey(true));
}

/** Databases whose chain was found to be of the present key, so that each is asked once a process. */
const known = new Set<string>();

async function requireKey(tx: WriteTransaction, key: string): Promise<void> {
  const own = keyFingerprint(key);
  const name = `${env().DATABASE_URL} ${own}`;
  if (known.has(name)) return;
  const begun = await readChainKey(tx);
  if (begun !== own) throw new AuditKeyError("wrong");
  known.add(name);
}
