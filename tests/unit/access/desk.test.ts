import { describe, expect, it } from "vitest";

import { Desk } from "@/lib/access/desk";

/** A task that ends when told, and says whether it has begun. */
function task() {
  let end = () => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  const one = {
    begun: false,
    end: () => end(),
    run: async () => {
      one.begun = true;
      await held;
    },
  };
  return one;
}

const turns = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("Desk", () => {
  it("does no more at once than it may, and the others in their order", async () => {
    const desk = new Desk({ atOnce: 2, waiting: 5 });
    const tasks = [task(), task(), task(), task()];
    const served = tasks.map(({ run }) => desk.serve(run));
    const begun = () => tasks.map((one) => one.begun);
    await turns();
    expect(begun()).toEqual([true, true, false, false]);
    tasks[1]?.end();
    await turns();
    expect(begun()).toEqual([true, true, true, false]);
    tasks.forEach(({ end }) => end());
    await Promise.all(served);
    expect(begun()).toEqual([true, true, true, true]);
  });

  it("refuses at once whoever comes when too many wait, and takes the next one after that", async () => {
    const desk = new Desk({ atOnce: 1, waiting: 1 });
    const [first, second] = [task(), task()];
    const served = [desk.serve(first.run), desk.serve(second.run)];
    await expect(desk.serve(async () => "third")).rejects.toMatchObject({
      code: "unavailable",
      reference: { key: "errors.busy" },
    });
    first.end();
    second.end();
    await Promise.all(served);
    expect(await desk.serve(async () => "fourth")).toBe("fourth");
  });

  it("goes on after a task that fails", async () => {
    const desk = new Desk({ atOnce: 1, waiting: 1 });
    const answers = await Promise.allSettled([
      desk.serve(() => Promise.reject(new Error("no"))),
      desk.serve(async () => "yes"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });
});
