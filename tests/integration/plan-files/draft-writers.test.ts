import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { writeTransaction } from "@/lib/db/client";
import { adoptPlanDraft } from "@/lib/plan-files/drafts/adopt-draft";
import { savePlanGrounds } from "@/lib/plan-files/drafts/edit-section";
import { getPlanDraft } from "@/lib/plan-files/drafts/queries";
import { startPlanDraft } from "@/lib/plan-files/drafts/start-draft";
import { createPlan } from "@/lib/plan-files/store/create-plan";
import { createMember } from "@/tests/support/factories";
import { editDraft, rename } from "@/tests/support/plan-files/edit-draft";
import { MADE_UP_PLAN } from "@/tests/support/plan-files/made-up-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const { code } = MADE_UP_PLAN.plan;
const GROUNDS = { reason: "省里更名", basis: "云政办〔2027〕1号", basisOn: "2027-01-05" };

let database: TestDatabase;
let first: Actor;
let second: Actor;
let third: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  first = await createMember("admin", { name: "甲" });
  second = await createMember("admin", { name: "乙" });
  third = await createMember("admin", { name: "丙" });
  const by = { memberId: first.id, at: new Date() };
  await writeTransaction((tx) => createPlan(tx, MADE_UP_PLAN, by));
});
afterAll(() => database.cleanup());

describe("a draft of changes", () => {
  it("is decided by nobody who saved anything in it, however little and however early", async () => {
    const draft = await startPlanDraft(first, { from: "plan", plan: code });
    await editDraft(first, draft, "members", rename("city-1", { nameZh: "东州新区" }));
    const seen = (await getPlanDraft(second, draft))?.lockVersion ?? -1;
    expect(await getPlanDraft(second, draft)).toMatchObject({ tookPart: false, writers: ["甲"] });
    await savePlanGrounds(second, { draft, lockVersion: seen, ...GROUNDS });
    const ref = { draft, lockVersion: seen + 1 };
    for (const writer of [first, second]) {
      const shown = await getPlanDraft(writer, draft);
      expect(shown).toMatchObject({ tookPart: true, writers: ["甲", "乙"] });
      await expect(adoptPlanDraft(writer, ref)).rejects.toThrow("ownDraft");
    }
    expect(await getPlanDraft(third, draft)).toMatchObject({ tookPart: false });
    expect(await adoptPlanDraft(third, ref)).toBe(code);
  });
});
