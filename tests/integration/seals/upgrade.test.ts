import { afterEach, beforeEach, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { databaseFile } from "@/lib/config/database-url";
import { closeDatabase, readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { listReleases } from "@/lib/releases/queries";
import { sealEarlier } from "@/lib/seals/seal-earlier";
import { verifyEvidence } from "@/lib/seals/verify-evidence";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { tamper } from "@/tests/support/seals/tamper";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const RELEASED_AT = new Date("2026-03-01T00:00:00.000Z");
let database: TestDatabase;
let admin: Actor;
let plan: TestPlan;

/** A database as a version without seals left it: rows in effect and a release, and nothing in the audit of them. */
beforeEach(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  plan = await createPlan({ signedBy: admin });
  const release = { number: 1, instant: RELEASED_AT, note: "旧", methodVersion: 1 };
  await writeTransaction((tx) =>
    tx.release.create({
      data: { id: newId(), planId: plan.id, createdById: admin.id, ...release },
    }),
  );
});
afterEach(() => database.cleanup());

const evidence = async () => {
  const { findings, complete, rows, releases } = await verifyEvidence();
  return { kinds: findings.map(({ kind }) => kind), complete, rows, releases };
};

it("is asked for where nothing is sealed yet, and nothing is taken for tampering", async () => {
  await writeTransaction((tx) => tx.member.count());
  expect(await evidence()).toEqual({ kinds: [], complete: false, rows: 0, releases: 0 });
});

it("verifies the chain alone where the database has not been migrated yet", async () => {
  await writeTransaction((tx) => tx.member.count());
  await closeDatabase();
  tamper(
    databaseFile(database.url),
    `DROP TABLE "ReleaseSeal"`,
    `UPDATE "Plan" SET "position" = 7`,
  );
  expect(await evidence()).toEqual({ kinds: [], complete: false, rows: 0, releases: 0 });
});

it("seals rows and releases as it finds them, once, and the release says since when", async () => {
  const before = new Date().toISOString();
  await writeTransaction(sealEarlier);
  const counted = await evidence();
  expect(counted).toMatchObject({ kinds: [], complete: true, releases: 1 });
  expect(counted.rows).toBeGreaterThan(10);
  const [release] = await listReleases(admin, plan.code);
  expect(release?.instant).toBe(RELEASED_AT.toISOString());
  expect(release?.seal?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect((release?.seal?.sealedAt ?? "") >= before).toBe(true);

  await writeTransaction(sealEarlier);
  const actions = await readSnapshot((tx) =>
    tx.auditEvent.findMany({ select: { action: true }, orderBy: { id: "asc" } }),
  );
  expect(actions.map(({ action }) => action)).toEqual([
    ...["chain.started", "seals.added", "release.sealed", "seals.begun"],
  ]);
});

it("never seals later what somebody put into the file by hand", async () => {
  await writeTransaction(sealEarlier);
  await closeDatabase();
  const kept = `"indicatorId", "scopeId", "year", "comparison", "max", "calibreId", "wordingZh", "wordingEn", "origin", "sourceId", "createdById", "approvedAt"`;
  tamper(
    databaseFile(database.url),
    `INSERT INTO "Target" ("id", "version", "min", "reason", ${kept}) SELECT 'forged', 2, 1, '调整', ${kept} FROM "Target" LIMIT 1`,
  );
  await writeTransaction(sealEarlier);
  const { findings } = await verifyEvidence();
  expect(findings.map(({ kind }) => kind)).toContain("target-unsealed");
});
