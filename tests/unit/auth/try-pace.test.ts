import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { gapAfter, TryPace } from "@/lib/auth/try-pace";

vi.mock("node:timers/promises", () => ({
  setTimeout: (milliseconds: number) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
}));

const SLOWING = { free: 30, stepMs: 100, longestMs: 10_000 };
const gate = (key: string, tries: number) => [{ key, gapMs: gapAfter(tries, SLOWING) }];

describe("gapAfter", () => {
  it.each([
    [0, 0],
    [30, 0],
    [31, 100],
    [40, 1_000],
    [130, 10_000],
    [100_000, 10_000],
  ])("%i wrong tries: %i ms", (tries, gap) => {
    expect(gapAfter(tries, SLOWING)).toBe(gap);
  });
});

describe("TryPace", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
  });
  afterEach(() => vi.useRealTimers());

  it("lets tries pass at once while few were wrong", async () => {
    const pace = new TryPace();
    for (let tries = 0; tries < 30; tries += 1)
      expect(await pace.turn(gate("link", tries))).toBe(true);
  });

  it("lets them wait their turn after that, and sends back at once whoever would wait too long", async () => {
    const pace = new TryPace();
    const done: string[] = [];
    const turns = ["first", "second", "third"].map(async (name) => {
      done.push(`${name} ${String(await pace.turn(gate("link", 130)))}`);
    });
    await vi.advanceTimersByTimeAsync(0);
    // Ten seconds lie between two: the second waits, the third would wait for twenty.
    expect(done).toEqual(["first true", "third false"]);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(done).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toEqual(["first true", "third false", "second true"]);
    await Promise.all(turns);
  });

  it("bounds the tries of an hour, from however many places they come", async () => {
    const pace = new TryPace();
    let looked = 0;
    for (let second = 0; second < 3_600; second += 1) {
      for (const go of await atOnce(pace, looked)) if (go) looked += 1;
    }
    expect(looked).toBeLessThan(480);
  });

  it("says that it is full before anything is counted", async () => {
    const pace = new TryPace();
    expect(pace.isFull(["link"])).toBe(false);
    await pace.turn(gate("link", 130));
    void pace.turn(gate("link", 130));
    expect(pace.isFull(["other", "link"])).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pace.isFull(["link"])).toBe(false);
  });

  it("holds nobody up at one gate because somebody before waits long at another", async () => {
    const pace = new TryPace();
    await pace.turn(gate("near", 130));
    const slow = pace.turn([...gate("near", 130), { key: "account", gapMs: 100 }]);
    const quick = pace.turn([{ key: "account", gapMs: 100 }]);
    let passed = false;
    void quick.then(() => (passed = true));
    await vi.advanceTimersByTimeAsync(100);
    expect(passed).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await slow).toBe(true);
  });

  it("keeps links apart", async () => {
    const pace = new TryPace();
    expect(await pace.turn(gate("one", 130))).toBe(true);
    expect(await pace.turn(gate("two", 130))).toBe(true);
  });
});

/** Three tries in one second, and what came of those that are decided by its end. */
async function atOnce(pace: TryPace, tries: number): Promise<readonly boolean[]> {
  const turns = [0, 1, 2].map(() => pace.turn(gate("link", tries)));
  await vi.advanceTimersByTimeAsync(1_000);
  const pending = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), 0);
  });
  const results = Promise.all(turns.map((turn) => Promise.race([turn, pending])));
  await vi.advanceTimersByTimeAsync(0);
  return (await results).map((result) => result !== false);
}
