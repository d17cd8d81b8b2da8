const HOUR_MS = 3_600_000;

interface Window {
  start: number;
  taken: number;
  dropped: number;
}

/**
 * Lets at most so many events an hour through for each key, counted in the memory of this process. What is
 * dropped is counted, and the count is given to the next event that passes, so that the record says how many it
 * lacks.
 */
export class HourlyLimit {
  readonly #most: number;
  readonly #windows = new Map<string, Window>();

  constructor(most: number) {
    this.#most = most;
  }

  /** How many were dropped since the last one that passed; null: this one is dropped. `now` in ms. */
  take(key: string, now: number): number | null {
    const known = this.#windows.get(key);
    const window = known ?? { start: now, taken: 0, dropped: 0 };
    this.#windows.set(key, window);
    if (now - window.start >= HOUR_MS) Object.assign(window, { start: now, taken: 0 });
    if (window.taken >= this.#most) {
      window.dropped += 1;
      return null;
    }
    const { dropped } = window;
    window.taken += 1;
    window.dropped = 0;
    return dropped;
  }
}
