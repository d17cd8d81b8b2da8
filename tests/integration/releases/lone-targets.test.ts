import { afterAll, beforeAll, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { writeTransaction } from "@/lib/db/client";
import { adoptPlanDraft } from "@/lib/plan-files/drafts/adopt-draft";
import { savePlanGrounds } from "@/lib/plan-files/drafts/edit-section";
import { getPlanDraft } from "@/lib/plan-files/drafts/queries";
import { startPlanDraft } from "@/lib/plan-files/drafts/start-draft";
import { createPlan } from "@/lib/plan-files/store/create-plan";
import { getReleaseChecklist } from "@/lib/releases/checklist-queries";
import { makeRelease } from "@/lib/releases/mutations";
import { getReleasePreview } from "@/lib/releases/queries";
import { addTargetVersion } from "@/lib/targets/target-mutations";
import { targetSchema } from "@/lib/targets/target-schema";
import { createMember } from "@/tests/support/factories";
import { editDraft } from "@/tests/support/plan-files/edit-draft";
import { MADE_UP_PLAN } from "@/tests/support/plan-files/made-up-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const { code } = MADE_UP_PLAN.plan;

let database: TestDatabase;
let first: Actor;
let second: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  first = await createMember("admin", { name: "甲" });
  second = await createMember("admin", { name: "乙" });
  const by = { memberId: first.id, at: new Date() };
  await writeTransaction((tx) => createPlan(tx, MADE_UP_PLAN, by));
  await makeRelease(first, code, { note: "首版", expectedNumber: 1 });
});
afterAll(() => database.cleanup());

async function alone() {
  const checklist = await getReleaseChecklist(first, await getReleasePreview(first, code));
  return checklist.find(({ check }) => check === "lone-targets");
}

const set = (seen: string, min: string, wordingZh: string) =>
  addTargetVersion(
    first,
    targetSchema.parse({
      plan: code,
      indicator: "place",
      scope: "province",
      year: String(MADE_UP_PLAN.plan.endYear),
      seen,
      comparison: "lte",
      min,
      calibre: "made-up-count",
      wordingZh,
      wordingEn: `among the first ${min}`,
      reason: "中期调整",
      source: "new",
      sourceTitle: "调整通知",
      sourcePublisher: "省政府",
      sourceGrade: "A",
    }),
  );

it("names a target that one person set since the last release, with reason and document", async () => {
  expect(await alone()).toMatchObject({ count: 0 });
  await set("1", "7", "进入全国前七");
  expect(await alone()).toMatchObject({
    count: 1,
    entries: [
      {
        indicator: "place",
        scope: "province",
        href: `/settings/plans?plan=${code}&indicator=place&scope=province`,
        by: { memberId: first.id, author: "甲", reason: "中期调整", source: "调整通知" },
      },
    ],
  });
});

it("is silent about one that a second person has put in force after it", async () => {
  const draft = await startPlanDraft(first, { from: "plan", plan: code });
  await editDraft(first, draft, "targets", (rows) =>
    rows.map((row) =>
      row["indicator"] === "place" && row["version"] === "2"
        ? { ...row, min: "6", wordingZh: "进入全国前六" }
        : row,
    ),
  );
  const lockVersion = async () => (await getPlanDraft(second, draft))?.lockVersion ?? -1;
  const grounds = { reason: "核对", basis: "一号文", basisOn: "2027-01-05" };
  await savePlanGrounds(first, { draft, lockVersion: await lockVersion(), ...grounds });
  await adoptPlanDraft(second, { draft, lockVersion: await lockVersion() });
  expect(await alone()).toMatchObject({ count: 0, entries: [] });
});

it("is silent about what was released", async () => {
  await set("3", "5", "进入全国前五");
  expect(await alone()).toMatchObject({ count: 1 });
  const preview = await getReleasePreview(first, code);
  await makeRelease(first, code, {
    note: "次版",
    correctionNote: "目标调整",
    expectedNumber: preview.nextNumber,
  });
  expect(await alone()).toMatchObject({ count: 0 });
});
