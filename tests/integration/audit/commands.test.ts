import { spawnSync } from "node:child_process";
import { appendFileSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";

import { recordAudit } from "@/lib/audit/record-audit";
import { databaseFile } from "@/lib/config/database-url";
import { closeDatabase, writeTransaction } from "@/lib/db/client";
import { programArgs } from "@/tests/support/processes/programs";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
  await writeTransaction(async (tx) => {
    for (const subjectId of ["a", "b", "c"]) {
      await recordAudit(tx, {
        at: new Date(),
        actorId: null,
        action: "plan.created",
        subjectType: "test",
        subjectId,
      });
    }
  });
  await closeDatabase();
});
afterAll(() => database.cleanup());

const COMMANDS = {
  verify: await programArgs("lib/commands/deployed/audit-verify.ts"),
  begin: await programArgs("lib/commands/deployed/audit-begin.ts"),
};

/** As the npm scripts of package.json start it. */
function run(command: "verify" | "begin", env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, COMMANDS[command], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: database.url, ...env },
  });
  return { status, stdout, stderr };
}

it("tells that the chain holds", () => {
  expect(run("verify")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /^The audit chain holds: 4 events checked; newest event 4/,
    ) as string,
    stderr: "",
  });
});

it.each([
  ["no SQLite address", { DATABASE_URL: "mysql://x" }, /^DATABASE_URL must be a SQLite file.*\n$/],
  ["no such file", { DATABASE_URL: "file:/nowhere/none.db" }, /^There is no database at .*\n$/],
  ["a short secret", { AUDIT_SECRET: "short" }, /^AUDIT_SECRET must have at least 32.*\n$/],
  [
    "another secret",
    { AUDIT_SECRET: "z".repeat(40) },
    /^Broken at audit event 1 \(wrong-key\).*\n$/,
  ],
])("refuses %s in one sentence", (_name, env, sentence) => {
  const { status, stdout, stderr } = run("verify", env);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(sentence);
});

it("goes on under a new secret when told to, and says what it can no longer check", () => {
  expect(run("verify").status).toBe(0);
  const renewed = { AUDIT_SECRET: "n".repeat(40) };
  expect(run("begin", renewed).stdout).toMatch(/present secret from event 5/);
  expect(run("begin", renewed).stdout).toMatch(/nothing was written/);
  expect(run("verify", renewed)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/1 events checked; 4 events under an earlier secret/) as string,
  });
});

it("names the broken event", () => {
  const db = new Database(databaseFile(database.url));
  db.exec(`DROP TRIGGER "AuditEvent_update_refused"`);
  db.exec(`UPDATE "AuditEvent" SET "subjectId" = 'x' WHERE "id" = 5`);
  db.close();
  expect(run("verify", { AUDIT_SECRET: "n".repeat(40) })).toMatchObject({
    status: 1,
    stderr:
      "Broken at audit event 5 (changed): its content is not what was sealed; sound up to event 4.\n",
  });
});

it("says so where the result of the last verification cannot be read", () => {
  const kept = `${databaseFile(database.url)}.audit-verified`;
  appendFileSync(kept, "x");
  expect(run("verify")).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/cannot be read as the result of a verification\.\n$/) as string,
  });
  rmSync(kept);
});
