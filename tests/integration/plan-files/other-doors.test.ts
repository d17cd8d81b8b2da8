import { afterAll, beforeAll, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { writeTransaction } from "@/lib/db/client";
import { planWorkbook } from "@/lib/exchange/plan-files/plan-workbook";
import { previewPlanFile } from "@/lib/exchange/plan-files/preview-plan";
import { decideYear } from "@/lib/figures/years/year-mutations";
import { getPlanDraft, getPlanTexts } from "@/lib/plan-files/drafts/queries";
import { getDraftSection } from "@/lib/plan-files/drafts/section-query";
import { startPlanDraft } from "@/lib/plan-files/drafts/start-draft";
import { createPlan } from "@/lib/plan-files/store/create-plan";
import { addTargetVersion } from "@/lib/targets/target-mutations";
import { targetSchema } from "@/lib/targets/target-schema";
import { createMember } from "@/tests/support/factories";
import { MADE_UP_PLAN } from "@/tests/support/plan-files/made-up-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

/* What the site's other forms have written about a plan stands in its file without a fault: else nobody could change it. */

const { code, startYear, endYear } = MADE_UP_PLAN.plan;

let database: TestDatabase;
let admin: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  const by = { memberId: admin.id, at: new Date() };
  await writeTransaction((tx) => createPlan(tx, MADE_UP_PLAN, by));
});
afterAll(() => database.cleanup());

/** Sets a target for a city, by a document that another office has under the same title. */
async function allocate(city: string, year: number, document: Readonly<Record<string, string>>) {
  const asked = {
    plan: code,
    indicator: "computing",
    scope: city,
    seen: "0",
    comparison: "gte",
    year: String(year),
    min: "5",
    calibre: "made-up-count",
    wordingZh: "5EFLOPS以上",
    wordingEn: "5 EFLOPS or more",
    reason: "分解",
    source: "new",
    sourceTitle: "实施方案（虚构）",
    sourceGrade: "B",
    ...document,
  };
  await addTargetVersion(admin, targetSchema.parse(asked));
}

it("a target beyond the plan, due dates around it, a title of two offices, an address inside", async () => {
  await allocate("city-2", endYear + 3, {
    sourcePublisher: "西州",
    sourceUrl: "http://intranet/doc?id=5",
  });
  await allocate("city-3", endYear, { sourcePublisher: "南州", sourcePublishedOn: "2026" });
  for (const year of [startYear - 3, endYear + 3]) {
    const due = { plan: code, kind: "due" as const, reason: "" };
    await decideYear(admin, { ...due, year, seen: 0, dueOn: `${String(year + 1)}-03-31` });
  }
  const draft = await startPlanDraft(admin, { from: "plan", plan: code });
  expect(await getPlanDraft(admin, draft)).toMatchObject({ faults: [], differences: [] });
  const { offers } = (await getDraftSection(admin, draft, "allocations")) ?? {};
  expect(new Set(offers?.sources?.map(({ name }) => name.zh))).toEqual(
    new Set(["云岭省行动计划（虚构）", "实施方案（虚构） · 西州", "实施方案（虚构） · 南州"]),
  );
  const bytes = await planWorkbook(await getPlanTexts(admin, code), "zh");
  const preview = await previewPlanFile(admin, new File([bytes], "方案.xlsx"));
  expect(preview).toMatchObject({ faults: [], differences: [] });
});
