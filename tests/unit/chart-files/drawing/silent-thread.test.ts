import { EventEmitter } from "node:events";
import type { Worker } from "node:worker_threads";
import { beforeEach, describe, expect, it } from "vitest";

import { DrawingThread } from "@/lib/chart-files/drawing/drawing-thread";
import type { ExportDocument } from "@/lib/chart-files/types";

const started: SilentThread[] = [];

/** A thread that lives and never answers. */
class SilentThread extends EventEmitter {
  constructor() {
    super();
    started.push(this);
  }
  unref(): void {
    // Nothing holds the process.
  }
  postMessage(): void {
    // It hears and does not answer.
  }
  terminate(): Promise<number> {
    return new Promise((resolve) =>
      setImmediate(() => {
        this.emit("exit", 1);
        resolve(1);
      }),
    );
  }
}

const document = { kind: "chart" } as unknown as ExportDocument;
const startSilent = () => new SilentThread() as unknown as Worker;
const limits = { firstMilliseconds: 40, restMilliseconds: 300 };

beforeEach(() => {
  started.length = 0;
});

describe("a drawing thread that does not answer at all", () => {
  it("costs all who wait one time limit, and nobody who comes soon after", async () => {
    const thread = new DrawingThread(limits, startSilent);
    const waiting = [thread.svg(document), thread.png(document, 2), thread.svg(document)];
    const told = await Promise.allSettled(waiting);
    const reasons = told.map(
      (each) => (each.status === "rejected" ? each.reason : null) as unknown,
    );
    expect(reasons).toMatchObject([
      { code: "too-slow" },
      { code: "too-slow" },
      { code: "too-slow" },
    ]);
    await expect(thread.svg(document)).rejects.toMatchObject({ code: "too-slow" });
    expect(started).toHaveLength(1);
  });

  it("is tried anew after a rest", async () => {
    const thread = new DrawingThread(limits, startSilent);
    await expect(thread.svg(document)).rejects.toMatchObject({ code: "too-slow" });
    await new Promise((resolve) => setTimeout(resolve, limits.restMilliseconds));
    await expect(thread.svg(document)).rejects.toMatchObject({ code: "too-slow" });
    expect(started).toHaveLength(2);
  });
});
