import { afterAll, afterEach, beforeAll, expect, it } from "vitest";

import { listenToMeasures } from "@/lib/config/measures";
import { closeDatabase, presentState, readSnapshot, writeTransaction } from "@/lib/db/client";
import { createMember } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
  await createMember("admin");
});
afterEach(() => listenToMeasures(() => undefined));
afterAll(() => database.cleanup());

/** Reads and says whether the present has still the name it had before. */
async function keepsItsName(): Promise<boolean> {
  const before = await presentState();
  await readSnapshot((tx) => tx.member.findMany());
  return (await presentState()) === before;
}

it("the present has the same name while nothing is written, and another one after a write", async () => {
  // A PostgreSQL counts the transactions of all its databases: what another test writes gives this one a new name too.
  await expect.poll(keepsItsName).toBe(true);
  const before = await presentState();
  await createMember("analyst");
  expect(await presentState()).not.toBe(before);
  await expect.poll(keepsItsName).toBe(true);
});

it("a write that is taken back changes nothing that is seen", async () => {
  const count = () => readSnapshot((tx) => tx.member.count());
  const before = await count();
  const undone = writeTransaction(async (tx) => {
    await tx.member.updateMany({ data: { name: "无人" } });
    throw new Error("taken back");
  });
  await expect(undone).rejects.toThrow("taken back");
  expect(await count()).toBe(before);
});

it("what is open while it is named has another name once it is kept", async () => {
  const named = { meanwhile: "", member: "" };
  await writeTransaction(async (tx) => {
    const { id } = await tx.member.findFirstOrThrow();
    await tx.member.update({ where: { id }, data: { name: "改名" } });
    named.member = id;
    named.meanwhile = await presentState();
  });
  expect(await presentState()).not.toBe(named.meanwhile);
});

it("after the connections were closed it is not taken for what it was", async () => {
  const before = await presentState();
  await closeDatabase();
  expect(await presentState()).not.toBe(before);
});

it("the wait for the one writing turn is measured", async () => {
  const waits: number[] = [];
  listenToMeasures((what, value) => {
    if (what === "write-wait") waits.push(value);
  });
  let second: Promise<unknown> = Promise.resolve();
  await writeTransaction(async (tx) => {
    await tx.member.count();
    // It asks for its turn while this one has it.
    second = writeTransaction((other) => other.member.count());
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await second;
  expect(waits).toHaveLength(2);
  expect(Math.max(...waits)).toBeGreaterThan(0.1);
});
