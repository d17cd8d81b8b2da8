/**
 * A first-in-first-out lock. `acquire` resolves with the function that frees it; calling that twice
 * is harmless. Needed because one SQLite connection has no isolation between concurrent callers.
 */
export class FifoLock {
  #tail: Promise<void> = Promise.resolve();
  #asked = 0;

  /** Whether somebody waits behind the present holder. */
  get isWanted(): boolean {
    return this.#asked > 1;
  }

  async acquire(): Promise<() => void> {
    const before = this.#tail;
    let free: () => void = () => undefined;
    let isFree = false;
    this.#tail = new Promise<void>((resolve) => {
      free = () => {
        this.#asked -= isFree ? 0 : 1;
        isFree = true;
        resolve();
      };
    });
    this.#asked += 1;
    await before;
    return free;
  }

  async run<Result>(task: () => Promise<Result>): Promise<Result> {
    const free = await this.acquire();
    try {
      return await task();
    } finally {
      free();
    }
  }
}
