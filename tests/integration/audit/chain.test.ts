import { rmSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { AuditKeyError } from "@/lib/audit/audit-key";
import { recordAudit, type AuditEntry } from "@/lib/audit/record-audit";
import type { ChainReport } from "@/lib/audit/check-chain";
import { verifyChain } from "@/lib/audit/verify-chain";
import { databaseFile } from "@/lib/config/database-url";
import { forgetEnv } from "@/lib/config/env";
import { closeDatabase, readSnapshot, writeTransaction } from "@/lib/db/client";
import { createLink, revokeLink } from "@/lib/links/mutations";
import { changeRole, createMember as addMember } from "@/lib/members/mutations";
import type { Actor } from "@/lib/access/types";
import { makeRelease } from "@/lib/releases/mutations";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let file: string;
let admin: Actor;
let plan: TestPlan;

beforeEach(async () => {
  database = await useTestDatabase();
  file = databaseFile(database.url);
  admin = await createMember("admin");
  plan = await createPlan({ signedBy: admin });
});
afterEach(async () => {
  delete process.env.AUDIT_SECRET;
  forgetEnv();
  await database.cleanup();
});

/** Eight events from real mutations: the start of the chain and seven deeds, the last one id 8. */
async function work(): Promise<void> {
  const { linkId } = await createLink(admin, plan.code, link("甲"));
  await revokeLink(admin, linkId);
  await addMember(admin, { name: "新人", email: "new@example.test", role: "analyst" });
  await changeRole(admin, { member: await idOf("new@example.test"), role: "reviewer" });
  await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
  await createLink(admin, plan.code, link("乙"));
  await createLink(admin, plan.code, link("丙"));
}

const link = (label: string) => ({ label, expiresAt: null, release: null });
const idOf = async (email: string) =>
  (await readSnapshot((tx) => tx.member.findUniqueOrThrow({ where: { email } }))).id;
const note = (subjectId: string): AuditEntry => ({
  at: new Date(),
  actorId: null,
  action: "plan.created",
  subjectType: "test",
  subjectId,
});

/** What somebody can do who has the file and no secret: the triggers stop nobody for long. */
async function tamper(...statements: readonly string[]): Promise<void> {
  await closeDatabase();
  const db = new Database(file);
  db.pragma("foreign_keys = OFF");
  for (const deed of ["update_refused", "delete_refused", "hash_required"]) {
    db.exec(`DROP TRIGGER "AuditEvent_${deed}"`);
  }
  for (const statement of statements) db.exec(statement);
  db.close();
}

async function verdict(): Promise<ChainReport["broken"]> {
  return (await verifyChain()).broken;
}

describe("the chain", () => {
  it("begins with the first event, links every mutation to the one before, and holds", async () => {
    await work();
    const events = await readSnapshot((tx) => tx.auditEvent.findMany({ orderBy: { id: "asc" } }));
    expect(events.map(({ id, action }) => [id, action])).toEqual([
      [1, "chain.started"],
      [2, "link.created"],
      [3, "link.revoked"],
      [4, "member.created"],
      [5, "member.role-changed"],
      [6, "release.made"],
      [7, "link.created"],
      [8, "link.created"],
    ]);
    expect(events.map(({ previousHash }) => previousHash)).toEqual([
      "",
      ...events.slice(0, -1).map(({ hash }) => hash),
    ]);
    const report = await verifyChain();
    expect(report).toMatchObject({ checked: 8, earlier: 0, unchecked: 0, broken: null });
    expect(report.head).toEqual({ id: 8, hash: events[7]!.hash });
    expect(statSync(`${file}.audit-secret`).mode & 0o777).toBe(0o600);
  });

  it("stays whole under 50 writers at once, and leaves no gap where a transaction fails", async () => {
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    const results = await Promise.allSettled(
      numbers.map((number) =>
        writeTransaction(async (tx) => {
          await recordAudit(tx, note(String(number)));
          if (number % 7 === 3) throw new Error("changed my mind");
        }),
      ),
    );
    const kept = results.filter(({ status }) => status === "fulfilled").length;
    expect(kept).toBe(43);
    expect(await verifyChain()).toMatchObject({ checked: kept + 1, head: { id: kept + 1 } });
  });

  it("reads more than a page of events", async () => {
    await writeTransaction(async (tx) => {
      for (let number = 0; number < 2100; number += 1) await recordAudit(tx, note(String(number)));
    });
    expect(await verifyChain()).toMatchObject({ checked: 2101, broken: null });
    await tamper(`UPDATE "AuditEvent" SET "subjectId" = 'x' WHERE "id" = 1001`);
    expect(await verdict()).toMatchObject({ kind: "changed", id: 1001, after: 1000 });
  });
});

describe("a value changed past the triggers", () => {
  it.each([
    ["at", `'2026-01-01T00:00:00.001+00:00'`],
    ["at", `replace("at", 'T', ' ')`],
    ["actorId", `NULL`],
    ["actorId", `'somebody'`],
    ["action", `'release.unmade'`],
    ["subjectType", `'link'`],
    ["subjectId", `'x'`],
    ["detail", `replace("detail", '}', ' }')`],
    ["detail", `CAST("detail" AS BLOB)`],
    ["previousHash", `replace("previousHash", substr("previousHash", 1, 1), 'z')`],
    ["hash", `replace("hash", substr("hash", 1, 1), 'z')`],
  ])("is found in the column %s (%s)", async (column, value) => {
    await work();
    await tamper(`UPDATE "AuditEvent" SET "${column}" = ${value} WHERE "id" = 6`);
    expect(await verdict()).toEqual({ kind: "changed", id: 6, after: 5 });
  });
});

describe("events taken away or put in", () => {
  it("names the event after which others are missing", async () => {
    await work();
    await tamper(`DELETE FROM "AuditEvent" WHERE "id" IN (4, 5)`);
    expect(await verdict()).toEqual({ kind: "deleted", id: 6, after: 3 });
  });

  it("notices a missing beginning", async () => {
    await work();
    await tamper(`DELETE FROM "AuditEvent" WHERE "id" < 4`);
    expect(await verdict()).toEqual({ kind: "deleted", id: 4, after: null });
  });

  it("names an event put between two others", async () => {
    await work();
    await tamper(
      ...[8, 7, 6].map((id) => `UPDATE "AuditEvent" SET "id" = ${id + 1} WHERE "id" = ${id}`),
      `INSERT INTO "AuditEvent" SELECT 6, "at", "actorId", "action", "subjectType", 'forged', "detail",
         hex(randomblob(32)), (SELECT "hash" FROM "AuditEvent" WHERE "id" = 5)
       FROM "AuditEvent" WHERE "id" = 5`,
    );
    expect(await verdict()).toEqual({ kind: "inserted", id: 6, after: 5 });
  });

  it("names an event put at the end without a hash, and one before the beginning", async () => {
    await work();
    const copy = (id: number) =>
      `INSERT INTO "AuditEvent" SELECT ${id}, "at", "actorId", "action", "subjectType", "subjectId",
         "detail", NULL, NULL FROM "AuditEvent" WHERE "id" = 5`;
    await tamper(copy(9));
    expect(await verdict()).toEqual({ kind: "inserted", id: 9, after: 8 });
    await closeDatabase();
    const db = new Database(file);
    db.exec(`DELETE FROM "AuditEvent" WHERE "id" = 9`);
    db.exec(copy(-3));
    db.close();
    expect(await verdict()).toEqual({ kind: "earlier-changed", id: 1, after: -3 });
  });

  it("notices missing newest events by the highest number ever given", async () => {
    await work();
    await tamper(`DELETE FROM "AuditEvent" WHERE "id" > 6`);
    expect(await verdict()).toEqual({ kind: "truncated", id: 7, after: 6 });
  });

  it("notices them by the last verification where that number was changed as well", async () => {
    await work();
    expect(await verdict()).toBeNull();
    await tamper(
      `DELETE FROM "AuditEvent" WHERE "id" > 6`,
      `UPDATE "sqlite_sequence" SET "seq" = 6 WHERE "name" = 'AuditEvent'`,
    );
    expect(await verdict()).toEqual({ kind: "truncated", id: 7, after: 6 });
    // The site writes on over the gap; what was verified before is still remembered.
    await createLink(admin, plan.code, link("丁"));
    await createLink(admin, plan.code, link("戊"));
    expect(await verdict()).toEqual({ kind: "replaced", id: 8, after: 7 });
  });

  it("notices a chain begun anew in place of the verified one", async () => {
    await work();
    expect(await verdict()).toBeNull();
    await tamper(`DELETE FROM "AuditEvent"`, `DELETE FROM "sqlite_sequence"`);
    expect(await verdict()).toMatchObject({ kind: "truncated", id: 1 });
  });
});

describe("rows from before the chain", () => {
  const old = (id: number, subject: string) =>
    `INSERT INTO "AuditEvent" ("id", "at", "action", "subjectType", "subjectId", "detail")
     VALUES (${id}, '2026-01-01T00:00:00.000+00:00', 'test.done', 'test', '${subject}', '{}')`;

  it("are taken as found under one seal, and changed no more unseen", async () => {
    await tamper(old(1, "a"), old(2, "b"));
    expect(await verifyChain()).toMatchObject({ head: null, earlier: 2, broken: null });
    await work();
    expect(await verifyChain()).toMatchObject({ checked: 8, earlier: 2, broken: null });
    await closeDatabase();
    const db = new Database(file);
    db.exec(`UPDATE "AuditEvent" SET "subjectId" = 'c' WHERE "id" = 2`);
    db.close();
    expect(await verdict()).toEqual({ kind: "earlier-changed", id: 3, after: 2 });
  });
});

describe("the key", () => {
  const useKey = async (key: string) => {
    await closeDatabase();
    process.env.AUDIT_SECRET = key;
    forgetEnv();
  };

  it("of another secret is told from a change, and nothing is written under it", async () => {
    await work();
    await useKey("another secret of at least 32 characters");
    expect(await verdict()).toEqual({ kind: "wrong-key", id: 1, after: 8 });
    await expect(createLink(admin, plan.code, link("丁"))).rejects.toThrow(
      new AuditKeyError("wrong"),
    );
    expect(await readSnapshot((tx) => tx.publicLink.count())).toBe(3);
  });

  it("that is missing is asked for, not made up", async () => {
    await work();
    rmSync(`${file}.audit-secret`);
    await expect(verifyChain()).rejects.toThrow(/There is no audit secret/);
    expect(() => statSync(`${file}.audit-secret`)).toThrow(/ENOENT/);
  });
});
