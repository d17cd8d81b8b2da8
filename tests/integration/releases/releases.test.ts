import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { CURRENT_METHOD } from "@/lib/assessment/method";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { Actor } from "@/lib/access/types";
import { makeRelease } from "@/lib/releases/mutations";
import { getPlanView, getReleasePreview, listReleases } from "@/lib/releases/queries";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

let database: TestDatabase;
let admin: Actor;
let official: Actor;
let people: { author: Actor; reviewer: Actor };

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  official = await createMember("official");
  people = { author: await createMember("analyst"), reviewer: await createMember("reviewer") };
});
afterAll(() => database.cleanup());

const newPlan = () => createPlan({ signedBy: admin });
const scale = { indicator: "scale", year: 2024, calibre: "industry-scale" } as const;

async function raiseTarget(plan: TestPlan): Promise<void> {
  await writeTransaction((tx) =>
    tx.target.create({
      data: {
        id: newId(),
        indicatorId: plan.indicators.firms,
        scopeId: plan.scopes.province,
        version: 2,
        year: 2025,
        comparison: "gte",
        min: "40",
        origin: "plan",
        calibreId: plan.calibres["department-count"],
        wordingZh: "40家",
        wordingEn: "40",
        reason: "调整",
        createdById: admin.id,
        approvedAt: new Date(),
      },
    }),
  );
}

describe("makeRelease", () => {
  it("numbers releases from 1, later and later, and keeps who made them on record", async () => {
    const plan = await newPlan();
    const first = await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
    expect(first).toMatchObject({
      number: 1,
      note: "首版",
      correctionNote: null,
      methodVersion: CURRENT_METHOD.version,
    });
    await writeRevision(plan, people, { ...scale, value: "700" });
    const second = await makeRelease(admin, plan.code, { note: "二版", expectedNumber: 2 });
    expect(second.instant > first.instant).toBe(true);
    expect((await listReleases(official, plan.code)).map(({ number }) => number)).toEqual([2, 1]);

    const audit = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { action: "release.made", actorId: admin.id } }),
    );
    expect(JSON.parse(audit.at(-1)?.detail ?? "")).toMatchObject({ plan: plan.code, number: 2 });
  });

  it("is never dated before an approval that it contains", async () => {
    const plan = await newPlan();
    const ahead = new Date(Date.now() + 3_600_000).toISOString();
    await writeRevision(plan, people, { ...scale, value: "700", at: ahead });
    const { instant } = await makeRelease(admin, plan.code, { note: "n", expectedNumber: 1 });
    expect(instant >= ahead).toBe(true);
    const after = new Date(Date.parse(instant) + 1).toISOString();
    await writeRevision(plan, people, { ...scale, year: 2023, value: "600", at: after });
    const next = await makeRelease(admin, plan.code, { note: "n", expectedNumber: 2 });
    expect(next.instant > instant).toBe(true);
  });

  it("refuses a number that somebody has taken meanwhile", async () => {
    const plan = await newPlan();
    const input = { note: "n", expectedNumber: 1 };
    const results = await Promise.allSettled([
      makeRelease(admin, plan.code, input),
      makeRelease(admin, plan.code, input),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict", reference: { values: { number: 2 } } },
    });
    expect(await listReleases(admin, plan.code)).toHaveLength(1);
  });

  it("refuses what was approved after the preview", async () => {
    const plan = await newPlan();
    const { assessment } = await getReleasePreview(admin, plan.code);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await writeRevision(plan, people, { ...scale, value: "700" });
    const input = { note: "n", expectedNumber: 1, previewedAt: assessment.asOf };
    await expect(makeRelease(admin, plan.code, input)).rejects.toMatchObject({
      code: "conflict",
      reference: { key: "releases.errors.newApprovals" },
    });
    const again = await getReleasePreview(admin, plan.code);
    await makeRelease(admin, plan.code, { ...input, previewedAt: again.assessment.asOf });
  });

  it("wants a correction note when a released figure changes, and none for a new one", async () => {
    const plan = await newPlan();
    await writeRevision(plan, people, { ...scale, value: "700" });
    await makeRelease(admin, plan.code, { note: "n", expectedNumber: 1 });
    await writeRevision(plan, people, { ...scale, year: 2023, value: "600" });
    expect((await getReleasePreview(admin, plan.code)).needsCorrectionNote).toBe(false);
    await makeRelease(admin, plan.code, { note: "n", expectedNumber: 2 });

    await writeRevision(plan, people, { ...scale, value: "710" });
    const preview = await getReleasePreview(admin, plan.code);
    expect(preview).toMatchObject({ nextNumber: 3, needsCorrectionNote: true });
    expect(preview.changes?.figuresCorrected).toMatchObject([
      { year: 2024, before: { value: 700 }, after: { value: 710 } },
    ]);
    const input = { note: "n", expectedNumber: 3 };
    await expect(makeRelease(admin, plan.code, input)).rejects.toMatchObject({
      code: "invalid",
      fields: { correctionNote: [{ key: "releases.errors.correctionNoteMissing" }] },
    });
    expect(await listReleases(admin, plan.code)).toHaveLength(2);
    const third = await makeRelease(admin, plan.code, { ...input, correctionNote: "更正" });
    expect(third.correctionNote).toBe("更正");
  });

  it("wants a correction note when a released target changes", async () => {
    const plan = await newPlan();
    await makeRelease(admin, plan.code, { note: "n", expectedNumber: 1 });
    await raiseTarget(plan);
    await expect(
      makeRelease(admin, plan.code, { note: "n", expectedNumber: 2 }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("is for administrators only, and so is the preview", async () => {
    const plan = await newPlan();
    const waiting = await createMember("admin", { mustChangePassword: true });
    for (const actor of [official, people.author, people.reviewer, waiting, null]) {
      const refused = { code: "forbidden" };
      const input = { note: "n", expectedNumber: 1 };
      await expect(makeRelease(actor as Actor, plan.code, input)).rejects.toMatchObject(refused);
      await expect(getReleasePreview(actor as Actor, plan.code)).rejects.toMatchObject(refused);
    }
    await expect(listReleases(null as unknown as Actor, plan.code)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(
      makeRelease(admin, "none", { note: "n", expectedNumber: 1 }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("getPlanView", () => {
  it("compares with the last release before the instant", async () => {
    const plan = await newPlan();
    expect((await getPlanView(official, plan.code)).changes).toBeNull();
    await writeRevision(plan, people, { ...scale, value: "700" });
    const first = await makeRelease(admin, plan.code, { note: "n", expectedNumber: 1 });
    await writeRevision(plan, people, { ...scale, scope: "wuhan", value: "500" });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { assessment, changes } = await getPlanView(official, plan.code);
    expect(await getPlanAssessment(official, plan.code, assessment)).toEqual(assessment);
    expect(changes).toMatchObject({
      before: { release: 1, asOf: first.instant },
      figuresAdded: [{ scope: "wuhan", after: { value: 500 } }],
      figuresCorrected: [],
    });
    const then = await getPlanView(official, plan.code, { asOf: first.instant });
    expect(then.changes).toBeNull();
    expect(then.assessment.asOf).toBe(first.instant);
  });
});
