import { createHmac } from "node:crypto";

/** First element of what is hashed: another layout gets another name. */
const FORMAT = "audit-event-1";

export const CHAIN_STARTED = "chain.started";

/** The columns that a hash seals. `at` and `detail` are the texts of the columns, byte for byte. */
export interface SealedFields {
  id: number;
  at: string;
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: string;
  /** Hash of the event before; empty for the first event of the chain, null in rows older than the chain. */
  previousHash: string | null;
}

/** A row of the table as it lies in the file. */
export interface StoredEvent extends SealedFields {
  hash: string | null;
  /** Whether every column holds the kind of value that the site writes: false where one has bytes for a text. */
  wellTyped: boolean;
}

/**
 * Writes the exact text that is hashed, in UTF-8: a JSON array without spaces, so that no two different events
 * share one text. `["audit-event-1",id,at,actorId,action,subjectType,subjectId,detail,previousHash]`
 */
export function canonicalText(event: SealedFields): string {
  const { id, at, actorId, action, subjectType, subjectId, detail, previousHash } = event;
  const fields = [id, at, actorId, action, subjectType, subjectId, detail, previousHash];
  return JSON.stringify([FORMAT, ...fields]);
}

/** Computes the hash of an event: HMAC-SHA-256 (RFC 2104) of the canonical text, lower-case hex, 64 characters. */
export function eventHash(key: string, event: SealedFields): string {
  return createHmac("sha256", key).update(canonicalText(event), "utf8").digest("hex");
}

/** Tells one key from another without revealing it: 16 hex characters. */
export function keyFingerprint(key: string): string {
  return createHmac("sha256", key).update("audit-key", "utf8").digest("hex").slice(0, 16);
}

/** Seals all the rows that were there before the chain with one hash. */
export class EarlierSeal {
  readonly #hmac;
  #count = 0;

  constructor(key: string) {
    this.#hmac = createHmac("sha256", key);
  }

  add(event: SealedFields): void {
    this.#hmac.update(`${canonicalText(event)}\n`, "utf8");
    this.#count += 1;
  }

  /** Ends the seal: nothing can be added after this. Gives the number of rows and the seal. */
  finish(): { earlier: number; seal: string } {
    return { earlier: this.#count, seal: this.#hmac.digest("hex") };
  }
}

/** What a `chain.started` event records of its chain. */
export interface ChainStart {
  /** Fingerprint of the key that the chain was begun with. */
  key: string;
  /** Number of rows that were there before; `seal` is the seal over them. */
  earlier: number;
  seal: string;
}

/** Reads the detail of a `chain.started` event; whatever is missing reads as empty. */
export function readChainStart(detail: string): ChainStart {
  const found = readDetail(detail);
  return {
    key: typeof found["key"] === "string" ? found["key"] : "",
    earlier: typeof found["earlier"] === "number" ? found["earlier"] : 0,
    seal: typeof found["seal"] === "string" ? found["seal"] : "",
  };
}

/** Reads the detail of an event as an object; a text that holds none reads as empty. */
export function readDetail(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
