import type { ChildProcess } from "node:child_process";
import Database from "better-sqlite3";
import { expect, test } from "@playwright/test";

import { ENDING_SERVER } from "../support/browser/servers";
import { startServer } from "../support/browser/start-server";

const { address, database, token } = ENDING_SERVER;
const LINK = `${address}/p/${token}`;

/** A program that calls itself one would not be counted as a reader. */
const READER = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/141.0.0.0 Safari/537.36" };

const start = () => startServer(ENDING_SERVER);

async function answers(): Promise<boolean> {
  const answer = await fetch(`${address}/api/v1/health`).catch(() => null);
  return answer?.ok === true;
}

function countUses(): number {
  const open = new Database(database, { readonly: true });
  const { uses } = open.prepare(`SELECT sum("useCount") AS "uses" FROM "PublicLink"`).get() as {
    uses: number;
  };
  open.close();
  return uses;
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve));
}

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} ends the site with 0 after what is in flight, and the uses of links are written`, async () => {
    const child = await start();
    const before = countUses();
    const ended = exitOf(child);
    const inFlight = Array.from({ length: 5 }, () =>
      fetch(LINK, { headers: READER }).then(({ status }) => status),
    );
    await Promise.all(inFlight.slice(0, 1));
    child.kill(signal);
    // What had reached the site is answered.
    const statuses = await Promise.all(inFlight);
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    expect(await ended).toBe(0);
    expect(await answers()).toBe(false);
    expect(countUses()).toBe(before + 5);
  });
}

test("a command that is killed leaves no server behind", async () => {
  const child = await start();
  const ended = exitOf(child);
  child.kill("SIGKILL");
  await ended;
  await expect.poll(answers, { timeout: 15_000 }).toBe(false);
});
