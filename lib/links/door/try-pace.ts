import "server-only";

import { setTimeout as sleep } from "node:timers/promises";

const FREE_TRIES = 30;
const STEP_MS = 100;
const LONGEST_GAP_MS = 10_000;
/** Nobody is kept waiting longer than this: later ones are asked to come back. */
const LONGEST_WAIT_MS = 10_000;

/** Milliseconds between two looks at a link's password after `tries` of the last hour were not right. */
export function gapAfter(tries: number): number {
  return Math.min(LONGEST_GAP_MS, Math.max(0, tries - FREE_TRIES) * STEP_MS);
}

/**
 * One link's tries after each other, with a gap between them that grows with the wrong ones. Held in the memory
 * of the one process that there is (docs/operations.md).
 */
export class TryPace {
  readonly #next = new Map<string, number>();

  /** Waits for this try's turn; false, at once, where too many wait before it. `tries` as for `gapAfter`. */
  async turn(linkId: string, tries: number): Promise<boolean> {
    const now = Date.now();
    const at = Math.max(now, this.#next.get(linkId) ?? 0);
    if (at - now > LONGEST_WAIT_MS) return false;
    const gap = gapAfter(tries);
    if (gap === 0) this.#next.delete(linkId);
    else this.#next.set(linkId, at + gap);
    if (at > now) await sleep(at - now);
    return true;
  }
}
