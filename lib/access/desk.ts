import { DomainError } from "@/lib/errors/domain-error";

interface DeskSize {
  /** Tasks done at the same time. */
  atOnce: number;
  /** Tasks that may wait: some seconds' work, since whoever came after that would sooner give up than be served. */
  waiting: number;
}

/** Lets few tasks of a kind be done at once, and few wait, the first that came first. */
export class Desk {
  readonly #size: DeskSize;
  readonly #waiting: (() => void)[] = [];
  #served = 0;

  constructor(size: DeskSize) {
    this.#size = size;
  }

  /** How many are served and how many wait, at this moment. */
  get lengths(): { working: number; waiting: number } {
    return { working: this.#served, waiting: this.#waiting.length };
  }

  /** @throws DomainError `unavailable`, at once, where too many wait already */
  async serve<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#served >= this.#size.atOnce) {
      if (this.#waiting.length >= this.#size.waiting) {
        throw new DomainError("unavailable", { key: "errors.busy" });
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#served += 1;
    try {
      return await task();
    } finally {
      // The place goes to whoever waits longest, and is never free in between.
      const next = this.#waiting.shift();
      if (next === undefined) this.#served -= 1;
      else next();
    }
  }
}
