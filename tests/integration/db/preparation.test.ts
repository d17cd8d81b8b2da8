import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

import { preparingTransaction, readSnapshot, writeTransaction } from "@/lib/db/client";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

// Half a minute in a quarter of a second.
vi.mock("@/lib/db/ground/clients", () => ({
  TRANSACTION_OPTIONS: { maxWait: 15_000, timeout: 250 },
}));

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.cleanup());

const count = () => readSnapshot((tx) => tx.calibre.count());

type Transaction = typeof writeTransaction;

/** Writes, waits longer than a transaction of the site may last, and writes again. */
const writeSlowly = (transaction: Transaction, id: string) =>
  transaction(async (tx) => {
    const calibre = (code: string) => ({ code, nameZh: "口径", nameEn: "Calibre", position: 0 });
    await tx.calibre.create({ data: { id: `${id}-1`, ...calibre(`${id}-1`) } });
    await sleep(600);
    await tx.calibre.create({ data: { id: `${id}-2`, ...calibre(`${id}-2`) } });
  });

it("gives up what a served site writes too slowly, and keeps nothing of it", async () => {
  await expect(writeSlowly(writeTransaction, "served")).rejects.toThrow();
  expect(await count()).toBe(0);
});

it("lets what is written before a site is served take its time", async () => {
  await writeSlowly(preparingTransaction, "preparing");
  expect(await count()).toBe(2);
});
