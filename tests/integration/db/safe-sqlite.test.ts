import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// The adapter is tested on its own, below lib/db/client: only here may a test make a client itself.
// eslint-disable-next-line import-x/no-restricted-paths
import { PrismaClient } from "@/lib/db/generated/client";
import { applyMigrations } from "@/lib/db/migrate";
import { SafeSqliteFactory } from "@/lib/db/safe-sqlite";

const file = `file:${join(mkdtempSync(join(tmpdir(), "hubei-db-")), "test.db")}`;
const options = { maxWait: 15_000, timeout: 30_000 };
let writer: PrismaClient;
let reader: PrismaClient;

const source = (key: string) => ({
  id: key,
  key,
  title: key,
  publisher: "test",
  grade: "X",
  createdAt: new Date("2026-01-01T00:00:00Z"),
});

beforeAll(async () => {
  await applyMigrations(file);
  writer = new PrismaClient({
    adapter: new SafeSqliteFactory(file, "write"),
    transactionOptions: options,
  });
  reader = new PrismaClient({
    adapter: new SafeSqliteFactory(file, "read"),
    transactionOptions: options,
  });
});

afterAll(async () => {
  await Promise.all([writer.$disconnect(), reader.$disconnect()]);
});

describe("the safe SQLite adapter", () => {
  it("keeps a write made beside a transaction that rolls back", async () => {
    const release = deferred();
    const transaction = writer.$transaction(async (tx) => {
      await tx.source.create({ data: source("inside") });
      await release.promise;
      throw new Error("on purpose");
    });
    const beside = writer.source.create({ data: source("beside") });
    release.resolve(undefined);
    await expect(transaction).rejects.toThrow("on purpose");
    await expect(beside).resolves.toMatchObject({ id: "beside" });
    const keys = await reader.source.findMany({ select: { key: true } });
    expect(keys.map(({ key }) => key)).toEqual(["beside"]);
  });

  it("keeps exactly what 100 concurrent transactions acknowledged", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) =>
        writer.$transaction(async (tx) => {
          await tx.source.create({ data: source(`many-${index}`) });
          if (index % 3 === 0) throw new Error("on purpose");
          return `many-${index}`;
        }),
      ),
    );
    const acknowledged = outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(acknowledged).toHaveLength(66);
    const stored = await reader.source.findMany({ where: { key: { startsWith: "many-" } } });
    expect(stored.map(({ key }) => key).sort()).toEqual(acknowledged.sort());
  });

  it("frees the lock and rolls back when a COMMIT fails", async () => {
    // A deferred foreign key is checked at COMMIT.
    const failing = writer.$transaction(async (tx) => {
      await tx.$executeRawUnsafe("PRAGMA defer_foreign_keys=ON");
      await tx.$executeRawUnsafe(
        `INSERT INTO "Session" VALUES ('s', 'nobody', 't', 0, NULL, NULL, 0, 0)`,
      );
    });
    await expect(failing).rejects.toThrow();
    await writer.source.create({ data: source("after-commit-failure") });
    expect(await reader.session.count()).toBe(0);
    expect(await reader.source.count({ where: { key: "after-commit-failure" } })).toBe(1);
  });

  it("gives a reader one snapshot while a writer goes on", async () => {
    const counts = await reader.$transaction(async (tx) => {
      const before = await tx.source.count();
      await writer.source.create({ data: source("during-read") });
      return [before, await tx.source.count()];
    });
    expect(counts[1]).toBe(counts[0]);
    expect(await reader.source.count({ where: { key: "during-read" } })).toBe(1);
  });

  it("lets the reading connection write nothing", async () => {
    await expect(reader.source.create({ data: source("forbidden") })).rejects.toThrow();
  });

  it("writes ahead with full synchronisation and holds foreign keys", async () => {
    const [mode] = await writer.$queryRawUnsafe<{ journal_mode: string }[]>("PRAGMA journal_mode");
    const [sync] = await writer.$queryRawUnsafe<{ synchronous: number }[]>("PRAGMA synchronous");
    const [keys] = await writer.$queryRawUnsafe<{ foreign_keys: number }[]>("PRAGMA foreign_keys");
    expect([mode?.journal_mode, Number(sync?.synchronous), Number(keys?.foreign_keys)]).toEqual([
      "wal",
      2,
      1,
    ]);
  });
});

function deferred(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
