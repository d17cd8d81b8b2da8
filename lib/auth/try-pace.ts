import "server-only";

import { setTimeout as sleep } from "node:timers/promises";

/** Nobody is kept waiting longer than this: later ones are asked to come back. */
const LONGEST_WAIT_MS = 10_000;
/** Gates remembered before those that are open again are forgotten. */
const MANY_GATES = 5_000;

/** How wrong tries slow the next ones down: not at all up to `free`, then by `stepMs` each, up to `longestMs`. */
export interface Slowing {
  free: number;
  stepMs: number;
  longestMs: number;
}

/** What one try has to pass: nobody else passes the gate of this key for `gapMs` after it. */
export interface Gate {
  key: string;
  gapMs: number;
}

/** Milliseconds between two looks at a password after `tries` were not right. */
export function gapAfter(tries: number, { free, stepMs, longestMs }: Slowing): number {
  return Math.min(longestMs, Math.max(0, tries - free) * stepMs);
}

/**
 * Lets tries through after each other, with gaps that grow with the wrong ones. Held in the memory of the one
 * process that there is (docs/operations.md).
 */
export class TryPace {
  readonly #next = new Map<string, number>();

  /** Whether so many wait at one of these gates that no other is let in. Costs nothing, and counts nothing. */
  isFull(keys: readonly string[]): boolean {
    const latest = Date.now() + LONGEST_WAIT_MS;
    return keys.some((key) => (this.#next.get(key) ?? 0) > latest);
  }

  /** Waits until this try may pass all its gates; false, at once, where too many wait before it. */
  async turn(gates: readonly Gate[]): Promise<boolean> {
    const wait = this.book(gates);
    if (wait === null) return false;
    if (wait > 0) await sleep(wait);
    return true;
  }

  /** Books a turn at all gates and gives the milliseconds until then; null where too many wait before it. */
  book(gates: readonly Gate[]): number | null {
    if (this.isFull(gates.map(({ key }) => key))) return null;
    const now = Date.now();
    if (this.#next.size > MANY_GATES) this.#forgetOpen(now);
    // Each gate for itself: whoever waits long at one must not hold up those behind at another.
    const turns = gates.map(({ key, gapMs }) => {
      const at = Math.max(now, this.#next.get(key) ?? 0);
      if (gapMs === 0) this.#next.delete(key);
      else this.#next.set(key, at + gapMs);
      return at;
    });
    return Math.max(now, ...turns) - now;
  }

  /** Opens a gate: what slowed it down is forgiven. */
  open(key: string): void {
    this.#next.delete(key);
  }

  #forgetOpen(now: number): void {
    for (const [key, at] of this.#next) if (at <= now) this.#next.delete(key);
  }
}
