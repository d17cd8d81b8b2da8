import { expect, it } from "vitest";

import { askTogether } from "@/lib/db/postgres/ask-together";

/** A question whose answers are given by hand, in the order asked. */
function question() {
  const open: { answer: (text: string) => void; fail: (error: Error) => void }[] = [];
  const ask = askTogether(() => new Promise<string>((answer, fail) => open.push({ answer, fail })));
  return { ask, open };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it("asks once for all who come at once", async () => {
  const { ask, open } = question();
  const answers = [ask(), ask(), ask()];
  await settled();
  expect(open).toHaveLength(1);
  open[0]?.answer("a");
  expect(await Promise.all(answers)).toEqual(["a", "a", "a"]);
});

it("answers nobody with what was asked before they came", async () => {
  const { ask, open } = question();
  const first = ask();
  await settled();
  const later = [ask(), ask()];
  await settled();
  expect(open).toHaveLength(1);
  open[0]?.answer("old");
  expect(await first).toBe("old");
  await settled();
  expect(open).toHaveLength(2);
  open[1]?.answer("new");
  expect(await Promise.all(later)).toEqual(["new", "new"]);
});

it("tells a failure to those who waited for it, and asks anew", async () => {
  const { ask, open } = question();
  const first = ask();
  await settled();
  const second = ask();
  open[0]?.fail(new Error("away"));
  await expect(first).rejects.toThrow("away");
  await settled();
  open[1]?.answer("back");
  expect(await second).toBe("back");
  const third = ask();
  await settled();
  open[2]?.answer("again");
  expect(await third).toBe("again");
});
