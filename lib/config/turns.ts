import { measure, type QueueLengths } from "./measures";

export interface TurnLimits {
  /** How many are at work at once. */
  atOnce: number;
  /** How many may wait beside them. */
  waiting: number;
  /** How many of one asker may be at work or wait. */
  perAsker: number;
  /** After this many milliseconds a place is free again whose turn nobody has asked for. */
  unasked: number;
  /** After this many from then on it is free, whatever became of its holder. */
  milliseconds: number;
}

/** Refuses work because enough of it waits already; `seconds` says when to try again. */
export class Busy extends Error {
  /** By its name: the server's bundles have a copy of this class each, and what is kept for all throws that of one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "Busy";
  }

  override readonly name = "Busy";

  constructor(readonly seconds = 3) {
    super("Too much of this waits already.");
  }
}

interface Lease {
  refresh: (milliseconds: number) => void;
  end: () => void;
}

function leaseOf(first: number, over: () => void): Lease {
  let timer = setTimeout(over, first).unref();
  const refresh = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(over, milliseconds).unref();
  };
  return { refresh, end: () => clearTimeout(timer) };
}

/** A place in the queue. Its functions may be called again without harm. */
export interface Place {
  /** Asks for the turn, and resolves when it has come. @throws Busy where the time is over before */
  turn: () => Promise<void>;
  /** Frees the place, whether its turn has come or not. */
  leave: () => void;
}

/**
 * A short queue before work that costs much: some at once, few waiting, no more than some of one asker, so that
 * whoever asks without end waits for himself. Held in the memory of the one process that there is.
 */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #queue: (() => void)[] = [];
  readonly #askers = new Map<string, number>();
  #taken = 0;
  #working = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /** How many work and how many wait, at this moment. */
  get lengths(): QueueLengths {
    return { working: this.#working, waiting: this.#queue.length };
  }

  /**
   * Takes a place, whose turn comes only after it was asked for.
   * @throws Busy where no place is free, or none for this asker
   */
  enter(asker: string): Place {
    const { atOnce, waiting, perAsker, unasked, milliseconds } = this.#limits;
    const own = this.#askers.get(asker) ?? 0;
    if (this.#taken >= atOnce + waiting || own >= perAsker) {
      measure("refusal", 1);
      throw new Busy();
    }
    this.#taken += 1;
    this.#askers.set(asker, own + 1);
    let resolve: () => void = () => undefined;
    let reject: (error: Busy) => void = () => undefined;
    const promise = new Promise<void>((...ways) => ([resolve, reject] = ways));
    // Also where nobody waits for it.
    promise.catch(() => undefined);
    let state: "entered" | "waits" | "works" | "left" = "entered";
    const begin = (): void => {
      state = "works";
      this.#working += 1;
      resolve();
    };
    const turn = (): Promise<void> => {
      if (state !== "entered") return promise;
      state = "waits";
      lease.refresh(milliseconds);
      this.#queue.push(begin);
      this.#next();
      return promise;
    };
    const leave = (): void => {
      if (state === "left") return;
      lease.end();
      if (state === "works") this.#working -= 1;
      if (state === "waits") this.#queue.splice(this.#queue.indexOf(begin), 1);
      state = "left";
      reject(new Busy());
      this.#free(asker);
    };
    const lease = leaseOf(unasked, leave);
    return { turn, leave };
  }

  /** @throws Busy */
  async run<Result>(asker: string, task: () => Promise<Result>): Promise<Result> {
    const place = this.enter(asker);
    try {
      await place.turn();
      return await task();
    } finally {
      place.leave();
    }
  }

  #free(asker: string): void {
    this.#taken -= 1;
    const own = (this.#askers.get(asker) ?? 1) - 1;
    if (own === 0) this.#askers.delete(asker);
    else this.#askers.set(asker, own);
    this.#next();
  }

  #next(): void {
    while (this.#working < this.#limits.atOnce) {
      const begin = this.#queue.shift();
      if (begin === undefined) return;
      begin();
    }
  }
}
