// Runs apart: it starts processes with the settings of this one.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { paceOf } from "@/lib/auth/shared-pace";
import { programArgs } from "@/tests/support/processes/programs";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.cleanup());

/** Books a turn in another process. */
async function bookElsewhere(kind: string, key: string): Promise<number | null> {
  const args = [...(await programArgs("tests/support/processes/book-turn.ts")), kind, key];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: process.env });
  return JSON.parse(stdout) as number | null;
}

describe("the pace of tries", () => {
  const gate = (key: string, gapMs = 6_000) => [{ key, gapMs }];

  it("lets one through, the next one later, and no further one", async () => {
    const pace = paceOf("test");
    expect(await pace.book(gate("one"))).toBe(0);
    const second = await pace.book(gate("one"));
    expect(second).toBeGreaterThan(3_000);
    expect(second).toBeLessThanOrEqual(6_000);
    expect(await pace.isFull(["one"])).toBe(true);
    expect(await pace.book(gate("one"))).toBeNull();
    expect(await paceOf("test").turn(gate("one"))).toBe(false);
  });

  it("keeps kinds and gates apart, and opens one that is forgiven", async () => {
    const pace = paceOf("test");
    expect(await pace.book(gate("two"))).toBe(0);
    expect(await paceOf("other").book(gate("two"))).toBe(0);
    await pace.open("two");
    expect(await pace.book(gate("two"))).toBe(0);
    // A gate without a gap stays open.
    expect(await pace.book(gate("three", 0))).toBe(0);
    expect(await pace.book(gate("three", 0))).toBe(0);
  });

  it("gives turns made at once to one after the other", async () => {
    const turns = await Promise.all(
      Array.from({ length: 4 }, () => paceOf("test").book(gate("at once", 2_000))),
    );
    const waits = turns.map((wait) => wait ?? Number.NaN).toSorted((one, other) => one - other);
    expect(waits[0]).toBe(0);
    expect(waits[3]).toBeGreaterThan(4_000);
  });

  it("is one for all processes that share a PostgreSQL", async () => {
    const here = paceOf("test");
    expect(await here.book(gate("everywhere", 60_000))).toBe(0);
    const elsewhere = await bookElsewhere("test", "everywhere");
    // Over a file there is one process, and its memory is its own.
    expect(elsewhere).toBe(database.kind === "postgres" ? null : 0);
  });
});
