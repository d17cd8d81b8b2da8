import {
  CHAIN_STARTED,
  EarlierSeal,
  eventHash,
  keyFingerprint,
  readChainStart,
  type StoredEvent,
} from "./chain";

/**
 * The ways in which a chain can be broken. `changed`: the content is not what was sealed. `inserted`: the chain
 * passes over the event. `deleted`: events are missing right before it. `truncated`: the newest events are
 * missing. `earlier-changed`: a row from before the chain is not as it was found. `replaced`: the chain is sound
 * in itself, but not the one of the last verification. `wrong-key`: sealed with another secret.
 */
export const BREAK_KINDS = [
  "changed",
  "inserted",
  "deleted",
  "truncated",
  "earlier-changed",
  "replaced",
  "wrong-key",
] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

export interface ChainPosition {
  id: number;
  hash: string;
}

export interface ChainBreak {
  kind: BreakKind;
  /** Id of the first broken event; of `truncated` that of the first one missing. */
  id: number;
  /** Id of the last sound event before the broken one; null where there is none. */
  after: number | null;
}

export interface ChainReport {
  /** Number of events whose hash was computed again and is right. */
  checked: number;
  /** Number of rows from before the chain, held against one seal over all of them. */
  earlier: number;
  /** Number of events of chains under an earlier key, of which only the links could be followed. */
  unchecked: number;
  /** Position of the newest sound event; null where there is none. */
  head: ChainPosition | null;
  broken: ChainBreak | null;
}

export interface ChainEnds {
  /** Highest id that the database has ever given to an event. */
  issued: number;
  /** Newest event of the last verification that found nothing wrong; null where no verification is known. */
  verified: ChainPosition | null;
}

/** Follows the chain through all events, in the order of their ids, and stops at the first that is broken. */
export async function checkChain(
  key: string,
  events: AsyncIterable<StoredEvent>,
  ends: ChainEnds,
): Promise<ChainReport> {
  const walk = new ChainWalk(key, ends);
  for await (const [event, next] of withNext(events)) {
    const kind = walk.step(event, next);
    if (kind !== null) return walk.report({ kind, id: event.id });
  }
  return walk.report(walk.end());
}

class ChainWalk {
  readonly #key: string;
  readonly #fingerprint: string;
  readonly #ends: ChainEnds;
  readonly #seal: EarlierSeal;
  #head: ChainPosition | null = null;
  #lastId: number | null = null;
  #checked = 0;
  #earlier = 0;
  #unchecked = 0;
  /**
   * Id of the event that started the present chain, where that chain has another key, so that its events cannot
   * be checked; else null.
   */
  #foreign: number | null = null;

  constructor(key: string, ends: ChainEnds) {
    this.#key = key;
    this.#fingerprint = keyFingerprint(key);
    this.#ends = ends;
    this.#seal = new EarlierSeal(key);
  }

  /** Checks one event; null where it is sound and becomes the head. */
  step(event: StoredEvent, next: StoredEvent | null): BreakKind | null {
    if (event.hash === null && this.#head === null) return this.#stepEarlier(event);
    const kind =
      this.#compare(event, next) ?? this.#compareStart(event) ?? this.#compareKnown(event);
    if (kind !== null) return kind;
    if (this.#foreign === null) this.#checked += 1;
    else this.#unchecked += 1;
    this.#head = { id: event.id, hash: event.hash ?? "" };
    this.#lastId = event.id;
    return null;
  }

  #stepEarlier(event: StoredEvent): BreakKind | null {
    this.#seal.add(event);
    this.#earlier += 1;
    this.#lastId = event.id;
    return event.wellTyped && event.action !== CHAIN_STARTED ? null : "changed";
  }

  /** Checks the event's own content, and its link to the event before. */
  #compare(event: StoredEvent, next: StoredEvent | null): BreakKind | null {
    const before = this.#head?.hash ?? "";
    const passedOver = next !== null && before !== "" && next.previousHash === before;
    if (event.hash === null) return "inserted";
    if (event.action === CHAIN_STARTED) {
      const { key } = readChainStart(event.detail);
      this.#foreign = key === this.#fingerprint ? null : event.id;
      if (this.#foreign !== null && passedOver) return "inserted";
    }
    const sealed = this.#foreign !== null || eventHash(this.#key, event) === event.hash;
    if (!sealed || !event.wellTyped) return passedOver ? "inserted" : "changed";
    if (event.previousHash !== before) return "deleted";
    return this.#head !== null && event.id !== this.#head.id + 1 ? "deleted" : null;
  }

  /** Checks that a chain begins with `chain.started`, which seals the rows before it. */
  #compareStart(event: StoredEvent): BreakKind | null {
    if (this.#head !== null) return null;
    if (event.action !== CHAIN_STARTED) return "deleted";
    if (this.#foreign !== null) return null;
    const start = readChainStart(event.detail);
    const { earlier, seal } = this.#seal.finish();
    return start.earlier === earlier && start.seal === seal ? null : "earlier-changed";
  }

  #compareKnown(event: StoredEvent): BreakKind | null {
    const { verified } = this.#ends;
    return event.id === verified?.id && event.hash !== verified.hash ? "replaced" : null;
  }

  /** Checks what only shows once every row has been seen; null where nothing is wrong. */
  end(): Pick<ChainBreak, "kind" | "id"> | null {
    const last = this.#lastId ?? 0;
    const { issued, verified } = this.#ends;
    if (last < Math.max(issued, verified?.id ?? 0)) return { kind: "truncated", id: last + 1 };
    if (verified !== null && this.#head === null) return { kind: "replaced", id: verified.id };
    return this.#foreign === null ? null : { kind: "wrong-key", id: this.#foreign };
  }

  report(broken: Pick<ChainBreak, "kind" | "id"> | null): ChainReport {
    return {
      checked: this.#checked,
      earlier: this.#earlier,
      unchecked: this.#unchecked,
      head: this.#head,
      broken: broken === null ? null : { ...broken, after: this.#lastId },
    };
  }
}

/** Each item with the one after it; null after the last. */
async function* withNext<Item>(
  items: AsyncIterable<Item>,
): AsyncGenerator<readonly [Item, Item | null], void, undefined> {
  let waiting: { item: Item } | null = null;
  for await (const item of items) {
    if (waiting !== null) yield [waiting.item, item];
    waiting = { item };
  }
  if (waiting !== null) yield [waiting.item, null];
}
