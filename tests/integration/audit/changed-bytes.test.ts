import { readFileSync, rmSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { recordAudit } from "@/lib/audit/record-audit";
import { verifyChain } from "@/lib/audit/verify-chain";
import { databaseFile } from "@/lib/config/database-url";
import { closeDatabase, writeTransaction } from "@/lib/db/client";
import { createMember } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

/** The columns of the table, as they lie one behind the other in the file. */
const COLUMNS = [
  ...(["at", "actorId", "action", "subjectType", "subjectId", "detail"] as const),
  ...(["hash", "previousHash"] as const),
];
type Column = (typeof COLUMNS)[number];
type Stored = Readonly<Record<Column, string>> & { id: number };

const LAST = 12;
const EVENT = { action: "plan.created", subjectType: "test" } as const;
let database: TestDatabase;
let file: string;
let sound: Buffer;
let rows: readonly Stored[];

/** The start of the chain and eleven events, all in the file and nothing in its log. */
beforeAll(async () => {
  database = await useTestDatabase();
  file = databaseFile(database.url);
  const { id: actorId } = await createMember("admin");
  await writeTransaction(async (tx) => {
    for (let number = 2; number <= LAST; number += 1) {
      await recordAudit(tx, {
        ...EVENT,
        at: new Date(),
        actorId,
        subjectId: `s-${number}`,
        detail: { number },
      });
    }
  });
  await closeDatabase();
  const db = new Database(file);
  db.pragma("wal_checkpoint(TRUNCATE)");
  rows = db.prepare(`SELECT * FROM "AuditEvent" ORDER BY "id"`).all() as Stored[];
  db.close();
  sound = readFileSync(file);
});
afterAll(() => database.cleanup());

/** What the verification says of the file with these bytes; no statement is run and no trigger asked. */
async function verdictOf(change: (bytes: Buffer) => void) {
  const bytes = Buffer.from(sound);
  change(bytes);
  await closeDatabase();
  for (const kept of ["-wal", "-shm", ".audit-verified"]) rmSync(file + kept, { force: true });
  writeFileSync(file, bytes);
  return (await verifyChain()).broken;
}

/** Where a column of an event begins in the file. */
function placeOf(id: number, column: Column): number {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`There is no event ${id}.`);
  const textOf = (names: readonly Column[]) => names.map((name) => row[name]).join("");
  const start = sound.indexOf(textOf(COLUMNS));
  expect(start).toBeGreaterThan(0);
  return start + Buffer.byteLength(textOf(COLUMNS.slice(0, COLUMNS.indexOf(column))));
}

/** Takes a row out of its page of the table, as if it had never been there. */
function takeOut(bytes: Buffer, id: number): void {
  const place = placeOf(id, "at");
  const page = place - (place % 4096);
  // The leaf of a table: bytes 3 and 4 count its cells, from byte 8 on stand the places of their beginnings.
  expect(bytes[page]).toBe(0x0d);
  const count = bytes.readUInt16BE(page + 3);
  const cells = Array.from({ length: count }, (_, index) =>
    bytes.readUInt16BE(page + 8 + index * 2),
  );
  const own = Math.max(...cells.filter((cell) => page + cell < place));
  const kept = cells.filter((cell) => cell !== own);
  for (const [index, cell] of kept.entries()) bytes.writeUInt16BE(cell, page + 8 + index * 2);
  bytes.writeUInt16BE(kept.length, page + 3);
}

describe("a byte changed in the database file", () => {
  it("is none in the file as it was written", async () => {
    expect(await verdictOf(() => undefined)).toBeNull();
  });

  it.each(COLUMNS)(
    "is found in the column %s of the second, a middle and the last event",
    async (column) => {
      for (const id of [2, 7, LAST]) {
        const at = placeOf(id, column) + 3;
        const broken = await verdictOf((bytes) => (bytes[at]! ^= 1));
        expect([column, broken]).toEqual([column, { kind: "changed", id, after: id - 1 }]);
      }
    },
  );

  it("is found in the event that begins the chain", async () => {
    const at = placeOf(1, "subjectId") + 1;
    expect(await verdictOf((bytes) => (bytes[at]! ^= 1))).toMatchObject({ id: 1, after: null });
    const key = sound.indexOf(`"key":"`, placeOf(1, "detail")) + `"key":"`.length;
    // The fingerprint of the secret: the chain is then taken for one of another secret, and that is told.
    expect(await verdictOf((bytes) => (bytes[key]! ^= 1))).toMatchObject({
      kind: "wrong-key",
      id: 1,
    });
  });

  it.each([
    [7, { kind: "deleted", id: 8, after: 6 }],
    [LAST, { kind: "truncated", id: LAST, after: LAST - 1 }],
    [1, { kind: "deleted", id: 2, after: null }],
  ])("is found where event %i is taken out of its page", async (id, broken) => {
    expect(await verdictOf((bytes) => takeOut(bytes, id))).toEqual(broken);
  });
});
