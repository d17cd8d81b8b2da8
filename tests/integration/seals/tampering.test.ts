import { copyFileSync, readFileSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { BreakKind } from "@/lib/audit/check-chain";
import { eventHash } from "@/lib/audit/chain";
import { databaseFile } from "@/lib/config/database-url";
import { closeDatabase, writeTransaction } from "@/lib/db/client";
import { changeRole, createMember } from "@/lib/members/mutations";
import { decideYear } from "@/lib/figures/years/year-mutations";
import type { Actor } from "@/lib/access/types";
import { sealEarlier } from "@/lib/seals/seal-earlier";
import { verifyEvidence, type Finding } from "@/lib/seals/verify-evidence";
import { ensureDemoMembers } from "@/prisma/seed/ensure-demo-members";
import { loadDemoIn } from "@/prisma/seed/load-demo";
import { DECISION_TAMPERING } from "@/tests/support/seals/decision-tampering";
import { FIGURE_TAMPERING } from "@/tests/support/seals/figure-tampering";
import { copyRow, PLAN, SCALE, setScale } from "@/tests/support/seals/tampering-places";
import { tamper } from "@/tests/support/seals/tamper";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let file: string;
let sound: string;

/** The demonstration, a year that an administrator has closed, and a member whose role has changed. */
beforeAll(async () => {
  database = await useTestDatabase();
  file = databaseFile(database.url);
  sound = `${file}.sound`;
  await writeTransaction(sealEarlier);
  await writeTransaction(async (tx) => {
    await ensureDemoMembers(tx, "Demo-Password-2026");
    await loadDemoIn(tx);
  });
  const admin = await findAdministrator();
  const year = { plan: PLAN, year: 2024, dueOn: "", reason: "" };
  await decideYear(admin, { ...year, kind: "closed", seen: 0 });
  await createMember(admin, { name: "新人", email: "new@demo.local", role: "analyst" });
  const { id } = await oneRow(`SELECT "id" FROM "Member" WHERE "email" = 'new@demo.local'`);
  await changeRole(admin, { member: String(id), role: "official" });
  await closeDatabase();
  new Database(file).pragma("wal_checkpoint(TRUNCATE)");
  copyFileSync(file, sound);
}, 60_000);
afterAll(() => database.cleanup());

async function findAdministrator(): Promise<Actor> {
  const row = await oneRow(`SELECT * FROM "Member" WHERE "email" = 'admin@demo.local'`);
  return { ...row, mustChangePassword: false, sessionId: "s" } as unknown as Actor;
}

async function oneRow(statement: string): Promise<Record<string, unknown>> {
  await closeDatabase();
  const db = new Database(file);
  const row = db.prepare(statement).get() as Record<string, unknown>;
  db.close();
  return row;
}

interface Verdict {
  kinds: string[];
  broken: BreakKind | null;
  findings: readonly Finding[];
}

/** What the verification says of the sound file after plain SQL; the result of earlier ones is forgotten. */
async function verdictAfter(...statements: readonly string[]): Promise<Verdict> {
  await closeDatabase();
  for (const kept of ["-wal", "-shm", ".audit-verified"]) rmSync(file + kept, { force: true });
  copyFileSync(sound, file);
  tamper(file, ...statements);
  const { chain, findings } = await verifyEvidence();
  const kinds = [...new Set(findings.map(({ kind }) => kind))].toSorted();
  return { kinds, broken: chain.broken?.kind ?? null, findings };
}

describe("plain SQL in the database file", () => {
  it.each([...FIGURE_TAMPERING, ...DECISION_TAMPERING])("%s", async (_name, statements, kinds) => {
    const verdict = await verdictAfter(...statements);
    expect(verdict).toMatchObject({ kinds, broken: null });
  });

  it("names the cell, the release and its part, in both languages", async () => {
    const { findings } = await verdictAfter(setScale(`"value" = 1234.5`));
    const sentences = findings.map(({ kind, sentence }) => [kind, sentence.zh, sentence.en]);
    expect(sentences).toEqual([
      [
        "figure-changed",
        expect.stringMatching(
          /^全省“人工智能产业规模”2024 年（产业规模，第 2 次）：数值、来源或说明与审定时封存的不符（审计第 \d+ 条）$/,
        ),
        expect.stringMatching(
          /^Province, AI industry scale, 2024 \(Industry scale, revision 2\): value, source or notes are not as sealed at approval \(audit event \d+\)$/,
        ),
      ],
      [
        "release-changed",
        expect.stringMatching(/第 2 版：重算的校验值与封存的不符，涉及：指标“[^”]*产业规模/),
        expect.stringMatching(
          /, release 2: the hash computed again is not the sealed one; parts concerned: indicator /,
        ),
      ],
    ]);
  });
});

describe("a table that is gone", () => {
  it.each(["ReleaseSeal", "Bridge", "Revision"])("%s is said in one sentence", async (table) => {
    await expect(verdictAfter(`DELETE FROM "${table}"`, `DROP TABLE "${table}"`)).rejects.toThrow(
      /^The audit chain was read, but what is in effect in .* cannot be: .*\.$/,
    );
  });
});

describe("together with the audit", () => {
  const lastSeal = `(SELECT "id" FROM "AuditEvent" WHERE "action" = 'revision.approved' AND "subjectId" = (SELECT "id" FROM "Revision" WHERE ${SCALE}))`;

  it("a changed seal breaks the chain, and the figure before it is still found", async () => {
    const first = `"id" = (SELECT "subjectId" FROM "AuditEvent" WHERE "action" = 'revision.approved' ORDER BY "id" LIMIT 1)`;
    const verdict = await verdictAfter(
      `UPDATE "Revision" SET "value" = 1 WHERE ${first}`,
      `UPDATE "AuditEvent" SET "detail" = '{}' WHERE "id" = ${lastSeal}`,
    );
    expect(verdict).toMatchObject({ broken: "changed" });
    expect(verdict.kinds).toContain("figure-changed");
    expect(verdict.kinds.filter((kind) => kind.endsWith("-unsealed"))).toEqual([]);
  });

  it("a deleted event of an approval breaks the chain", async () => {
    expect(await verdictAfter(`DELETE FROM "AuditEvent" WHERE "id" = ${lastSeal}`)).toMatchObject({
      broken: "deleted",
    });
  });

  it("a forged event without the secret breaks the chain", async () => {
    const event = copyRow(
      "AuditEvent",
      { id: `(SELECT max("id") + 1 FROM "AuditEvent")` },
      `"id" = ${lastSeal}`,
    );
    expect(await verdictAfter(...event)).toMatchObject({ broken: "changed" });
  });
});

describe("what the verification cannot show, and says so", () => {
  it("a value and its seal rewritten by somebody who has the audit secret", async () => {
    const key = readFileSync(`${file}.audit-secret`, "utf8").trim();
    await verdictAfter(`DELETE FROM "YearEvent"`);
    await closeDatabase();
    const db = new Database(file);
    const rows = db.prepare(`SELECT * FROM "AuditEvent" ORDER BY "id"`).all() as Parameters<
      typeof eventHash
    >[1][];
    let previousHash = "";
    for (const row of rows) {
      const isClosing = row.action === "year.closed";
      const changed = { ...row, ...(isClosing ? { detail: "{}" } : {}), previousHash };
      previousHash = eventHash(key, changed);
      db.prepare(
        `UPDATE "AuditEvent" SET "detail" = ?, "previousHash" = ?, "hash" = ? WHERE "id" = ?`,
      ).run(changed.detail, changed.previousHash, previousHash, row.id);
    }
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
    rmSync(`${file}.audit-verified`, { force: true });
    const { chain, findings } = await verifyEvidence();
    expect([chain.broken, findings]).toEqual([null, []]);
  });

  it("newest events taken away with their rows and the counter, where nothing outside remembers them", async () => {
    const last = `(SELECT max("id") FROM "AuditEvent")`;
    const verdict = await verdictAfter(
      `UPDATE "Member" SET "role" = 'analyst' WHERE "email" = 'new@demo.local'`,
      `DELETE FROM "AuditEvent" WHERE "id" = ${last}`,
      `UPDATE "sqlite_sequence" SET "seq" = (SELECT max("id") FROM "AuditEvent") WHERE "name" = 'AuditEvent'`,
    );
    expect(verdict).toMatchObject({ kinds: [], broken: null });
  });
});
