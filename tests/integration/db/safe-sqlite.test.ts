import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

// The adapter is tested on its own, below lib/db/client: only here may a test make a client itself.
// eslint-disable-next-line import-x/no-restricted-paths
import { PrismaClient, type Prisma } from "@/lib/db/generated/client";
import { applyMigrations } from "@/lib/db/migrate";
import { SafeSqliteFactory } from "@/lib/db/safe-sqlite";
import { unusableReason } from "@/lib/db/unusable";

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

  it("compiles a statement once, and gives each call its own values", async () => {
    const prepare = vi.spyOn(Database.prototype, "prepare");
    const find = (key: string) => writer.source.findMany({ where: { key } });
    await writer.source.create({ data: source("kept-1") });
    await expect(writer.source.create({ data: source("kept-1") })).rejects.toThrow();
    await writer.source.create({ data: source("kept-2") });
    const found = [await find("kept-1"), await find("kept-2"), await find("kept-3")];
    expect(found.map((rows) => rows.map(({ key }) => key))).toEqual([["kept-1"], ["kept-2"], []]);
    const compiled = prepare.mock.calls.map(([text]) => text);
    expect(new Set(compiled).size).toBe(compiled.length);
    prepare.mockRestore();
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

const isStored = async (key: string) => (await reader.source.count({ where: { key } })) === 1;

/** What a transaction may do, from the harmless to what makes SQLite end it. */
const KINDS = [
  "keep",
  "throw",
  "refused",
  "broken-at-commit",
  "ended-by-sqlite",
  "ended-unnoticed",
  "alone",
] as const;
type Kind = (typeof KINDS)[number];

/** Writes one source in the given way; whoever is told that it is kept must find it. */
async function write(kind: Kind, key: string): Promise<boolean> {
  if (kind === "alone") {
    await writer.source.create({ data: source(key) });
    return isStored(key);
  }
  await writer.$transaction(async (tx) => {
    await tx.source.create({ data: source(key) });
    await AFTERMATH[kind](tx);
  });
  return isStored(key);
}

let run = 0;

const AFTERMATH: Record<
  Exclude<Kind, "alone">,
  (tx: Prisma.TransactionClient) => Promise<unknown>
> = {
  keep: () => Promise.resolve(),
  throw: () => Promise.reject(new Error("on purpose")),
  refused: (tx) => tx.$executeRaw`UPDATE "Source" SET "title" = 'x'`,
  "broken-at-commit": async (tx) => {
    await tx.$executeRawUnsafe("PRAGMA defer_foreign_keys=ON");
    await tx.$executeRaw`INSERT INTO "Session" VALUES ('s', 'nobody', 't', 0, NULL, NULL, 0, 0)`;
  },
  // As after a full disk, and nobody noticed.
  "ended-by-sqlite": (tx) => tx.$executeRawUnsafe("ROLLBACK"),
  // … and wrote on: that must not be kept either.
  "ended-unnoticed": async (tx) => {
    await tx.$executeRawUnsafe("ROLLBACK");
    const late = (run += 1);
    await tx.source.create({ data: source(`late-${late}`) });
  },
};

describe("a database that another process has", () => {
  it("is waited for, and readers go on meanwhile", async () => {
    const other = new Database(file.slice("file:".length));
    other.exec("BEGIN IMMEDIATE");
    const writing = writer.$transaction((tx) => tx.source.create({ data: source("patient") }));
    const alone = writer.source.create({ data: source("patient-alone") });
    for (let read = 0; read < 5; read += 1) {
      const asked = performance.now();
      expect(await reader.source.count({ where: { key: "patient" } })).toBe(0);
      expect(performance.now() - asked).toBeLessThan(1_000);
    }
    other.exec("ROLLBACK");
    other.close();
    await expect(writing).resolves.toMatchObject({ id: "patient" });
    await expect(alone).resolves.toMatchObject({ id: "patient-alone" });
  });

  it("is given up after some seconds, by all who wait, and usable afterwards", async () => {
    const other = new Database(file.slice("file:".length));
    other.exec("BEGIN IMMEDIATE");
    const asked = performance.now();
    const writes = ["x", "y", "z"].map((key) =>
      writer.$transaction((tx) => tx.source.create({ data: source(`busy-${key}`) })),
    );
    const outcomes = await Promise.allSettled(writes);
    const reasons = outcomes.map((one) => unusableReason((one as PromiseRejectedResult).reason));
    expect(reasons).toEqual(["busy", "busy", "busy"]);
    expect(performance.now() - asked).toBeLessThan(10_000);
    other.exec("ROLLBACK");
    other.close();
    expect(await write("keep", "after-busy")).toBe(true);
  });
});

describe("transactions that wait for one another", () => {
  it("share a COMMIT, ten at most, and none is acknowledged before it is in the file", async () => {
    const exec = vi.spyOn(Database.prototype, "exec");
    const kept = await Promise.all(
      Array.from({ length: 30 }, (_, index) => write("keep", `shared-${index}`)),
    );
    expect(kept).toEqual(Array(30).fill(true));
    expect(exec.mock.calls.filter(([script]) => script === "COMMIT")).toHaveLength(3);
    exec.mockRestore();
  });

  it("run as before where nobody waits", async () => {
    const exec = vi.spyOn(Database.prototype, "exec");
    await write("keep", "lonely");
    const scripts = exec.mock.calls.map(([script]) => script);
    expect(scripts).toEqual(["BEGIN IMMEDIATE", "COMMIT"]);
    exec.mockRestore();
  });

  it("keep exactly what was acknowledged, whatever becomes of those beside them", async () => {
    const seen = new Set<string>();
    const kind = fc.constantFrom<Kind>(...Array<Kind>(6).fill("keep"), ...KINDS);
    await fc.assert(
      fc.asyncProperty(fc.array(kind, { minLength: 1, maxLength: 25 }), async (kinds) => {
        run += 1;
        const keys = kinds.map((_, index) => `run-${run}-${index}`);
        const outcomes = await Promise.allSettled(
          kinds.map((each, index) => write(each, keys[index]!)),
        );
        for (const [index, outcome] of outcomes.entries()) {
          seen.add(`${kinds[index]} ${outcome.status}`);
          if (outcome.status === "fulfilled") expect(outcome.value).toBe(true);
          else expect(await isStored(keys[index]!)).toBe(false);
        }
        expect(await reader.session.count()).toBe(0);
        expect(await reader.source.count({ where: { key: { startsWith: "late-" } } })).toBe(0);
        // The lock is free and no transaction is left open.
        expect(await write("keep", `run-${run}-after`)).toBe(true);
      }),
      { numRuns: 60 },
    );
    const failing = KINDS.filter((each) => each !== "keep" && each !== "alone");
    const never = failing.filter((each) => seen.has(`${each} fulfilled`));
    expect(never).toEqual([]);
    // A neighbour's COMMIT that fails takes what was not acknowledged yet with it.
    expect(seen).toContain("keep rejected");
    expect(seen).toContain("keep fulfilled");
  });
});

function deferred(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
