import { readDetail, type StoredEvent } from "@/lib/audit/chain";
import { readSeals, type Seal } from "@/lib/audit/seal";

import { SEALS_BEGUN } from "./seals-begun";

/** The last seal of each row, as the events say in their order. */
export class SealBook {
  readonly #seals = new Map<string, Map<string, Seal>>();
  /** Whether seals have begun, so that every row in effect must have one. */
  begun = false;
  #after: { event: StoredEvent; seals: readonly Seal[] }[] = [];

  /** The two newest events wait: the chain reads one ahead of the event that it finds broken. */
  add(event: StoredEvent): void {
    this.#after.push({ event, seals: readSeals(event, readDetail(event.detail)) });
    if (this.#after.length > 2) this.#take(this.#after.shift());
  }

  /** Leaves out what the chain did not find sound. */
  forgetAfter(last: number): void {
    for (const waiting of this.#after) if (waiting.event.id <= last) this.#take(waiting);
    this.#after = [];
  }

  of(subjectType: string): ReadonlyMap<string, Seal> {
    return this.#seals.get(subjectType) ?? new Map<string, Seal>();
  }

  get size(): number {
    return [...this.#seals.values()].reduce((sum, seals) => sum + seals.size, 0);
  }

  #take(waiting: { event: StoredEvent; seals: readonly Seal[] } | undefined): void {
    if (waiting === undefined) return;
    if (waiting.event.action === SEALS_BEGUN) this.begun = true;
    for (const seal of waiting.seals) {
      const kind = this.#seals.get(seal.subjectType) ?? new Map<string, Seal>();
      this.#seals.set(seal.subjectType, kind.set(seal.subjectId, seal));
    }
  }
}
