/**
 * A first-in-first-out lock. `acquire` resolves with the function that frees it; calling that twice
 * is harmless. Needed because one SQLite connection has no isolation between concurrent callers.
 */
export class FifoLock {
  #tail: Promise<void> = Promise.resolve();

  async acquire(): Promise<() => void> {
    const before = this.#tail;
    let free: () => void = () => undefined;
    this.#tail = new Promise<void>((resolve) => {
      free = resolve;
    });
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
