import "server-only";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";

import { FifoLock } from "@/lib/db/fifo-lock";
import type { ExportDocument, Picture } from "@/lib/chart-files/types";

import { DrawingError, type DrawingFailure } from "./drawing-error";
import { drawingAnswer, type DrawingAnswer, type DrawingQuestion, type Stills } from "./messages";

// Built-in module by name and file by path: a bundler that saw either would pack the worker with the server.
const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
/** Bundled from components/chart-files/drawing-worker.tsx by lib/commands/workers.mjs. */
const WORKER = [".workers", "drawing-worker.mjs"];

export interface DrawingLimits {
  /** Documents that may wait or be at work at once. */
  waiting: number;
  /** Charts of pages that may: a page has some, and how many pages are made at once is limited elsewhere. */
  waitingStills: number;
  /** For one drawing; the first one also loads the charts and the fonts. */
  milliseconds: number;
  firstMilliseconds: number;
  /** Nothing is asked for so long after not even the first drawing of a thread came in its time. */
  restMilliseconds: number;
  /** After this long without work the thread ends and its fonts leave the memory. */
  idleMilliseconds: number;
}

const LIMITS: DrawingLimits = {
  waiting: 16,
  waitingStills: 200,
  milliseconds: 20_000,
  firstMilliseconds: 30_000,
  restMilliseconds: 30_000,
  idleMilliseconds: 5 * 60_000,
};

type Asked = DistributiveOmit<DrawingQuestion, "id">;
type DistributiveOmit<Type, Key extends PropertyKey> = Type extends unknown
  ? Omit<Type, Key>
  : never;

/**
 * One thread that draws, one document after the other: started with the first drawing, started anew after it
 * died or took too long, ended when nothing was to do for a while. One that does not answer at all costs one time limit:
 * whoever waits then, or comes soon after, is told at once that it is too slow.
 */
export class DrawingThread {
  readonly #limits: DrawingLimits;
  readonly #startThread: () => Worker;
  readonly #turn = new FifoLock();
  #thread: Worker | null = null;
  #warm = false;
  /** Until when nothing is asked, on the clock of `performance`. */
  #restsUntil = 0;
  readonly #waiting = { document: 0, stills: 0 };
  #lastId = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(limits: Partial<DrawingLimits> = {}, startThread = startDrawingWorker) {
    this.#limits = { ...LIMITS, ...limits };
    this.#startThread = startThread;
  }

  /** @throws DrawingError */
  async svg(document: ExportDocument): Promise<string> {
    const [svg] = await this.#svgs({ kind: "document", document, scale: null });
    if (svg === undefined) throw new DrawingError("failed");
    return svg;
  }

  /** @throws DrawingError */
  async png(document: ExportDocument, scale: number): Promise<Picture> {
    const answer = await this.#draw({ kind: "document", document, scale });
    if (!("png" in answer)) throw new DrawingError("failed");
    return answer.png;
  }

  /** A chart of a page, an SVG for each size. @throws DrawingError */
  stills(stills: Stills): Promise<readonly string[]> {
    return this.#svgs({ kind: "stills", ...stills });
  }

  /** Ends the thread; the next drawing starts another. */
  async end(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
  }

  async #svgs(asked: Asked): Promise<readonly string[]> {
    const answer = await this.#draw(asked);
    if (!("svgs" in answer)) throw new DrawingError("failed");
    return answer.svgs;
  }

  async #draw(asked: Asked): Promise<DrawingAnswer> {
    const { waiting, waitingStills } = this.#limits;
    const most = asked.kind === "stills" ? waitingStills : waiting;
    if (this.#waiting[asked.kind] >= most) throw new DrawingError("busy");
    this.#waiting[asked.kind] += 1;
    clearTimeout(this.#idle);
    try {
      return await this.#turn.run(() => this.#drawTwice(asked));
    } finally {
      this.#waiting[asked.kind] -= 1;
      if (this.#waiting.document + this.#waiting.stills === 0) this.#endWhenIdle();
    }
  }

  /** A thread that dies may have died of something else: one more try, then the drawing itself is to blame. */
  async #drawTwice(asked: Asked): Promise<DrawingAnswer> {
    if (performance.now() < this.#restsUntil) throw new DrawingError("too-slow");
    try {
      return await this.#ask(asked);
    } catch (error) {
      if (!(error instanceof ThreadDied)) throw error;
    }
    try {
      return await this.#ask(asked);
    } catch (error) {
      if (error instanceof ThreadDied) throw new DrawingError("failed", { cause: error.cause });
      throw error;
    }
  }

  #ask(asked: Asked): Promise<DrawingAnswer> {
    const thread = this.#start();
    const id = (this.#lastId += 1);
    const { milliseconds, firstMilliseconds } = this.#limits;
    return new Promise<DrawingAnswer>((resolve, reject) => {
      const finish = (act: () => void): void => {
        clearTimeout(timer);
        thread.off("message", onMessage).off("error", onError).off("exit", onExit);
        act();
      };
      const onMessage = (message: unknown): void => {
        const { data: answer, error } = drawingAnswer.safeParse(message);
        if (answer === undefined)
          finish(() => reject(new DrawingError("failed", { cause: error })));
        else if (answer.id === id) finish(() => this.#settle(answer, resolve, reject));
      };
      const onError = (cause: unknown): void => {
        this.#thread = null;
        finish(() => reject(new ThreadDied(cause)));
      };
      const onExit = (): void => onError(null);
      const timer = setTimeout(
        () => {
          if (!this.#warm) this.#restsUntil = performance.now() + this.#limits.restMilliseconds;
          void this.end();
          finish(() => reject(new DrawingError("too-slow")));
        },
        this.#warm ? milliseconds : firstMilliseconds,
      );
      thread.on("message", onMessage).on("error", onError).on("exit", onExit);
      thread.postMessage({ id, ...asked } satisfies DrawingQuestion);
    });
  }

  #settle(
    answer: DrawingAnswer,
    resolve: (answer: DrawingAnswer) => void,
    reject: (error: Error) => void,
  ): void {
    this.#warm = true;
    if (!("failure" in answer)) resolve(answer);
    else reject(new DrawingError(answer.failure satisfies DrawingFailure, { cause: answer.cause }));
  }

  #start(): Worker {
    if (this.#thread !== null) return this.#thread;
    const thread = this.#startThread();
    // Nobody waits for it to end; without a listener an error between two drawings would end the server.
    thread.unref();
    thread.on("error", () => undefined);
    thread.on("exit", () => {
      if (this.#thread === thread) this.#thread = null;
    });
    this.#thread = thread;
    this.#warm = false;
    return thread;
  }

  #endWhenIdle(): void {
    this.#idle = setTimeout(() => void this.end(), this.#limits.idleMilliseconds);
    this.#idle.unref();
  }
}

function startDrawingWorker(): Worker {
  return new Thread(join(/* turbopackIgnore: true */ process.cwd(), ...WORKER), {
    // No settings and no streams of the server: it only turns data into a picture.
    env: { NODE_ENV: "production" },
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
}

class ThreadDied extends Error {
  constructor(cause: unknown) {
    super("The drawing thread ended.", { cause });
  }
}
