import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";

import { Busy, Turns } from "@/lib/config/turns";

const LIMITS = { atOnce: 2, waiting: 3, perAsker: 4, unasked: 500, milliseconds: 1000 };

describe("turns", () => {
  it("lets some work at once, the others after them in their order", async () => {
    const turns = new Turns(LIMITS);
    const order: number[] = [];
    let working = 0;
    let most = 0;
    const task = (number: number) => async () => {
      working += 1;
      most = Math.max(most, working);
      order.push(number);
      await sleep(5);
      working -= 1;
    };
    await Promise.all([0, 1, 2, 3, 4].map((n) => turns.run(`asker ${n}`, task(n))));
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  it("refuses at once when enough wait, and goes on when they are done", async () => {
    const turns = new Turns(LIMITS);
    const places = [0, 1, 2, 3, 4].map((n) => turns.enter(`asker ${n}`));
    expect(() => turns.enter("late")).toThrow(Busy);
    places[3]?.leave();
    places[3]?.leave();
    const late = turns.enter("late");
    places.forEach(({ leave }) => leave());
    await late.turn();
    late.leave();
  });

  it("keeps places for others while one asks without end", () => {
    const turns = new Turns(LIMITS);
    for (let n = 0; n < 4; n += 1) turns.enter("same");
    expect(() => turns.enter("same")).toThrow(Busy);
    expect(() => turns.enter("other")).not.toThrow();
  });

  it("frees the place of whoever never came back", async () => {
    const turns = new Turns({ ...LIMITS, atOnce: 1, waiting: 0, unasked: 20, milliseconds: 20 });
    turns.enter("gone");
    expect(() => turns.enter("next")).toThrow(Busy);
    await sleep(40);
    await turns.run("next", async () => undefined);
    await turns.enter("never done").turn();
    expect(() => turns.enter("next")).toThrow(Busy);
    await sleep(40);
    await turns.run("next", async () => undefined);
  });

  it("lets nobody wait for one that has not asked for its turn", async () => {
    const turns = new Turns({ ...LIMITS, atOnce: 1 });
    const idle = turns.enter("idle");
    await turns.run("next", async () => undefined);
    await idle.turn();
    idle.leave();
  });

  it("frees the place of work that failed", async () => {
    const turns = new Turns({ ...LIMITS, atOnce: 1, waiting: 0 });
    await expect(turns.run("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await turns.run("b", async () => undefined);
  });
});
