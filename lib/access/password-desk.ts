import { DomainError } from "@/lib/errors/domain-error";

/** Passwords hashed at once: one, because each takes a whole processor, and the pages need the other. */
const AT_ONCE = 1;
/** Some seconds' work: whoever came after that would sooner give up than be served. */
const MOST_WAITING = 100;

/**
 * Lets few passwords be hashed at once, and few wait for it. Every hash of the process goes through the same
 * desk: many at the same time take the processors and the threads that reading files needs from every page.
 */
export class PasswordDesk {
  readonly #waiting: (() => void)[] = [];
  #served = 0;

  /** @throws DomainError `unavailable`, at once, where too many wait already */
  async serve<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#served >= AT_ONCE) {
      if (this.#waiting.length >= MOST_WAITING) {
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
