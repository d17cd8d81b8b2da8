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

/** What a try gets at its gates. */
interface Turn {
  /** Milliseconds until it may pass. */
  waitMs: number;
  /** When each gate opens again for the next one; null for one that stays open. */
  opens: ReadonlyMap<string, number | null>;
}

/** Whether so many wait at one of these gates, which open at these instants, that no other is let in. */
export function isFullAt(now: number, opens: readonly (number | undefined)[]): boolean {
  return opens.some((at) => (at ?? 0) > now + LONGEST_WAIT_MS);
}

/** Gives the turn of a try at all its gates, which open at the instants given; null where too many wait before it. */
export function decideTurn(
  now: number,
  gates: readonly Gate[],
  opens: (key: string) => number | undefined,
): Turn | null {
  if (
    isFullAt(
      now,
      gates.map(({ key }) => opens(key)),
    )
  ) {
    return null;
  }
  // Each gate for itself: whoever waits long at one must not hold up those behind at another.
  const turns = gates.map(({ key, gapMs }) => {
    const at = Math.max(now, opens(key) ?? 0);
    return { at, next: [key, gapMs === 0 ? null : at + gapMs] as const };
  });
  return {
    waitMs: Math.max(now, ...turns.map(({ at }) => at)) - now,
    opens: new Map(turns.map(({ next }) => next)),
  };
}

/**
 * Lets tries through after each other, with gaps that grow with the wrong ones. Held in the memory of one process: of
 * several, `SharedPace` holds it in their database.
 */
export class TryPace {
  readonly #next = new Map<string, number>();

  /** Whether so many wait at one of these gates that no other is let in. Costs nothing, and counts nothing. */
  isFull(keys: readonly string[]): boolean {
    return isFullAt(
      Date.now(),
      keys.map((key) => this.#next.get(key)),
    );
  }

  /** Waits until this try may pass all its gates; false, at once, where too many wait before it. */
  async turn(gates: readonly Gate[]): Promise<boolean> {
    return passAfter(this.book(gates));
  }

  /** Books a turn at all gates and gives the milliseconds until then; null where too many wait before it. */
  book(gates: readonly Gate[]): number | null {
    const now = Date.now();
    const turn = decideTurn(now, gates, (key) => this.#next.get(key));
    if (turn === null) return null;
    if (this.#next.size > MANY_GATES) this.#forgetOpen(now);
    for (const [key, at] of turn.opens) {
      if (at === null) this.#next.delete(key);
      else this.#next.set(key, at);
    }
    return turn.waitMs;
  }

  /** Opens a gate: what slowed it down is forgiven. */
  open(key: string): void {
    this.#next.delete(key);
  }

  #forgetOpen(now: number): void {
    for (const [key, at] of this.#next) if (at <= now) this.#next.delete(key);
  }
}

/** Waits for a turn that was booked; false, at once, where none was. */
export async function passAfter(waitMs: number | null): Promise<boolean> {
  if (waitMs === null) return false;
  if (waitMs > 0) await sleep(waitMs);
  return true;
}
