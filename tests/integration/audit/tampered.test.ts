import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { verifyChain } from "@/lib/audit/verify-chain";
import { writeTransaction } from "@/lib/db/client";
import { saveAndSubmit } from "@/lib/figures/drafts/draft-mutations";
import { approveRevision } from "@/lib/figures/review/review-mutations";
import { makeRelease } from "@/lib/releases/mutations";
import { sealEarlier } from "@/lib/seals/seal-earlier";
import { verifyEvidence } from "@/lib/seals/verify-evidence";
import { tamperWith } from "@/tests/support/databases/tamper-with";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { submissionOf } from "@/tests/support/submission-cells";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let plan: TestPlan;

/** Figures that were submitted and approved, and a release: all of it sealed. */
beforeEach(async () => {
  database = await useTestDatabase();
  const [admin, analyst, reviewer]: Actor[] = [
    await createMember("admin"),
    await createMember("analyst"),
    await createMember("reviewer"),
  ];
  plan = await createPlan({ signedBy: admin });
  await writeTransaction(sealEarlier);
  for (const n of [1, 2]) {
    const { id, lockVersion } = await saveAndSubmit(analyst!, submissionOf(plan.code, n));
    await approveRevision(reviewer!, { revision: id, lockVersion });
  }
  await makeRelease(admin!, plan.code, { note: "首版", expectedNumber: 1 });
});
afterEach(() => database.cleanup());

const NEWEST = `(SELECT max("id") FROM "AuditEvent")`;

describe("on either database", () => {
  it("the chain and what it seals hold after ordinary work", async () => {
    const { chain, findings, complete, rows, releases } = await verifyEvidence();
    expect([chain.broken, findings, complete]).toEqual([null, [], true]);
    expect([rows > 2, releases]).toEqual([true, 1]);
  });

  it.each([
    ["an event changed", `UPDATE "AuditEvent" SET "detail" = '{}' WHERE "id" = 3`],
    [
      "its instant moved",
      `UPDATE "AuditEvent" SET "at" = '2020-01-01T00:00:00.000+00:00' WHERE "id" = 3`,
    ],
    ["an event taken away", `DELETE FROM "AuditEvent" WHERE "id" = 3`],
    ["the newest event taken away", `DELETE FROM "AuditEvent" WHERE "id" = ${NEWEST}`],
  ])("%s is found", async (_, statement) => {
    await tamperWith(database.url, statement);
    expect((await verifyChain()).broken).not.toBeNull();
  });

  it.each([
    ["a value changed", `UPDATE "Revision" SET "value" = "value" + 1 WHERE "state" = 'approved'`],
    ["a release moved", `UPDATE "Release" SET "instant" = '2020-01-01T00:00:00.000+00:00'`],
  ])("%s is found by its seal", async (_, statement) => {
    await tamperWith(database.url, statement);
    expect((await verifyEvidence()).findings).not.toEqual([]);
  });
});
