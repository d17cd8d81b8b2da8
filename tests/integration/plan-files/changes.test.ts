import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { getPlanAssessment, getReleasedAssessment } from "@/lib/assessment/load/queries";
import { writeTransaction } from "@/lib/db/client";
import { asRefusal } from "@/lib/errors/as-refusal";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { listNotices } from "@/lib/figures/review/notice-queries";
import { decideYear } from "@/lib/figures/years/year-mutations";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { createLink } from "@/lib/links/mutations";
import { adoptPlanDraft } from "@/lib/plan-files/drafts/adopt-draft";
import { discardPlanDraft } from "@/lib/plan-files/drafts/mutations";
import { savePlanGrounds, savePlanSection } from "@/lib/plan-files/drafts/edit-section";
import { getPlanDraft } from "@/lib/plan-files/drafts/queries";
import type { SectionEdit } from "@/lib/plan-files/drafts/section-schema";
import { getDraftSection } from "@/lib/plan-files/drafts/section-query";
import { startPlanDraft } from "@/lib/plan-files/drafts/start-draft";
import { listStandingPlans } from "@/lib/plan-files/drafts/standing-query";
import type { Section } from "@/lib/plan-files/sections";
import { createPlan } from "@/lib/plan-files/store/create-plan";
import { getReleasedPlan, listPlans } from "@/lib/plans/queries";
import { makeRelease } from "@/lib/releases/mutations";
import { setPlanRules } from "@/lib/rules/rule-mutations";
import { sealEarlier } from "@/lib/seals/seal-earlier";
import { verifyEvidence } from "@/lib/seals/verify-evidence";
import { addTargetVersion } from "@/lib/targets/target-mutations";
import { targetSchema } from "@/lib/targets/target-schema";
import { entryInput } from "@/tests/support/entry-input";
import { createMember } from "@/tests/support/factories";
import { editDraft, rename, type Change } from "@/tests/support/plan-files/edit-draft";
import { MADE_UP_PLAN } from "@/tests/support/plan-files/made-up-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let author: Actor;
let second: Actor;
let analyst: Actor;
let before: string;

const { code } = MADE_UP_PLAN.plan;

beforeAll(async () => {
  database = await useTestDatabase();
  author = await createMember("admin", { name: "甲" });
  second = await createMember("admin", { name: "乙" });
  analyst = await createMember("analyst");
  await writeTransaction(sealEarlier);
  const by = { memberId: author.id, at: new Date() };
  await writeTransaction((tx) => createPlan(tx, MADE_UP_PLAN, by));
  before = (await makeRelease(author, code, { note: "首版", expectedNumber: 1 })).instant;
});
afterAll(() => database.cleanup());

const edit = (draft: string, section: Section, change: Change) =>
  editDraft(author, draft, section, change);

async function adopt(draft: string): Promise<void> {
  const { lockVersion = -1 } = (await getPlanDraft(second, draft)) ?? {};
  await adoptPlanDraft(second, { draft, lockVersion });
}

const CORRECTED = { note: "更名", expectedNumber: 2, correctionNote: "目标调整" };
const GROUNDS = { reason: "省里更名", basis: "云政办〔2027〕1号", basisOn: "2027-01-05" };

/** Opens a link that stays with the first release. */
async function firstRelease() {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const { token } = await createLink(author, code, { label: "首版", expiresAt, release: 1 });
  const scope = await openPublicLink(token);
  if (scope === null) throw new Error("The link does not open.");
  return scope;
}

describe("changes of a plan in force", () => {
  it("are versions with a reason, approved by a second person; the past keeps its names", async () => {
    const draft = await startPlanDraft(author, { from: "plan", plan: code });
    expect(await startPlanDraft(second, { from: "plan", plan: code })).toBe(draft);
    await edit(draft, "plan", rename(code, { nameZh: "云岭省新计划" }));
    await edit(draft, "dimensions", rename("city", { nameZh: "四座城市", restZh: "其余各地" }));
    await edit(draft, "members", rename("city-1", { nameZh: "东州新区" }));
    await edit(draft, "indicators", (rows) => [
      ...rename("output", { nameZh: "核心产业总规模", unitEn: "CNY 0.1bn" })(rows),
      { nameZh: "专利", unitZh: "件", accrual: "累计数" },
    ]);
    await edit(draft, "calibres", rename("made-up-count", { nameZh: "部门口径" }));
    await edit(draft, "targets", (rows) => [
      ...rows.map((row) =>
        row["indicator"] === "place" ? { ...row, min: "6", wordingZh: "进入全国前六" } : row,
      ),
      {
        indicator: "indicator-1",
        year: "2028",
        comparison: "不少于",
        min: "50",
        calibre: "made-up-count",
        wordingZh: "50件以上",
      },
    ]);
    await edit(draft, "bridges", () => [
      { indicator: "output", from: "made-up-survey", to: "made-up-count", noteZh: "经核对可比" },
    ]);
    await edit(draft, "dueDates", (rows) => rows.map((row) => ({ ...row, dueOn: "2027-04-15" })));
    const read = await getPlanDraft(second, draft);
    expect(read?.faults).toEqual([]);
    expect(read?.differences.map(({ section, deed }) => `${section} ${deed}`)).toEqual([
      "plan changed",
      "dimensions changed",
      "members changed",
      "indicators changed",
      "indicators added",
      "calibres changed",
      "targets changed",
      "targets added",
      "bridges added",
      "dueDates changed",
    ]);
    await expect(adopt(draft)).rejects.toThrow("noReason");
    const lockVersion = read?.lockVersion ?? -1;
    await savePlanGrounds(author, { draft, lockVersion, ...GROUNDS });
    await expect(adoptPlanDraft(author, { draft, lockVersion: lockVersion + 1 })).rejects.toThrow(
      "ownDraft",
    );
    expect((await listPlans(analyst))[0]?.name.zh).toBe(MADE_UP_PLAN.plan.name.zh);
    await adopt(draft);

    const now = await getPlanAssessment(analyst, code, {});
    expect(now.plan.name.zh).toBe("云岭省新计划");
    expect(now.indicators.map(({ name }) => name.zh)).toEqual([
      "核心产业总规模",
      "智能算力",
      "全国位次",
      "规上企业应用率",
      "产业生态",
      "专利",
    ]);
    expect(now.indicators[2]?.target).toMatchObject({ min: 6 });
    const then = await getPlanAssessment(analyst, code, { asOf: before });
    expect(then.plan.name).toEqual(MADE_UP_PLAN.plan.name);
    expect(then.dimensions).toEqual(MADE_UP_PLAN.dimensions);
    expect(then.scopes).toEqual(MADE_UP_PLAN.scopes);
    expect(then.indicators.map(({ name, unit }) => [name, unit])).toEqual(
      MADE_UP_PLAN.indicators.map(({ name, unit }) => [name, unit]),
    );
    expect(then.indicators[2]?.target).toMatchObject({ min: 8 });
    const scope = await firstRelease();
    expect((await getReleasedPlan(scope)).name).toEqual(MADE_UP_PLAN.plan.name);
    const shown = await getReleasedAssessment(scope);
    expect(shown.indicators.map(({ name }) => name)).toEqual(
      MADE_UP_PLAN.indicators.map(({ name }) => name),
    );
    expect(await verifyEvidence()).toMatchObject({ chain: { broken: null }, findings: [] });
  });

  it("can be released although no number changed", async () => {
    expect(await makeRelease(author, code, CORRECTED)).toMatchObject({
      number: 2,
    });
    expect((await verifyEvidence()).findings).toEqual([]);
  });

  it("cannot turn figures into others: how it is counted, what is there, an earlier version", async () => {
    const draft = await startPlanDraft(author, { from: "plan", plan: code });
    await edit(draft, "indicators", (rows) =>
      rename("output", { accrual: "年末数" })(rows).filter(({ code }) => code !== "computing"),
    );
    await edit(draft, "members", rename("park-1", { parent: "city-2" }));
    await edit(draft, "targets", (rows) =>
      rows.map((row) =>
        row["indicator"] === "place" && row["version"] === "1" ? { ...row, min: "9" } : row,
      ),
    );
    const read = await getPlanDraft(author, draft);
    const said = new Set(read?.faults.map(({ message }) => message.key));
    for (const name of ["removed", "fixed", "pastVersion"]) {
      expect(said, name).toContain(`planFiles.fault.${name}`);
    }
    await expect(adopt(draft)).rejects.toThrow("faults");
  });

  it("takes in what was decided meanwhile", async () => {
    const { id: draft } = (await openDraft()) ?? { id: "" };
    const input = targetSchema.parse({
      plan: code,
      indicator: "use-share",
      scope: "province",
      seen: "1",
      comparison: "gte",
      year: "2028",
      min: "65",
      calibre: "made-up-survey",
      wordingZh: "65%以上",
      wordingEn: "65%",
      reason: "调整",
      source: "new",
      sourceTitle: "文件（虚构）",
      sourcePublisher: "测试",
      sourceGrade: "A",
    });
    await addTargetVersion(second, input);
    const read = await getPlanDraft(author, draft);
    const versions = read?.file.targets.filter(({ indicator }) => indicator === "use-share");
    expect(versions?.map(({ version }) => version)).toContain(2);
  });

  it("say a conflict where two windows edit one section", async () => {
    const { id: draft } = (await openDraft()) ?? { id: "" };
    const seen = await getDraftSection(author, draft, "members");
    await edit(draft, "members", rename("city-2", { nameZh: "西州新区" }));
    const stale: SectionEdit = {
      draft,
      section: "members",
      seen: seen?.hash ?? "",
      posted: { from: 0, count: 7, rows: new Map([[0, { nameZh: "别的" }]]) },
      move: null,
      blank: 0,
      block: "",
      kept: "",
    };
    await expect(savePlanSection(second, stale)).rejects.toThrow("sectionChanged");
  });
});

async function openDraft() {
  return getPlanDraft(author, await startPlanDraft(author, { from: "plan", plan: code }));
}

describe("a plan that is retired", () => {
  it("refuses every entry with one sentence until it is taken up again", async () => {
    const open = await openDraft();
    if (open === null) throw new Error("none");
    await discardPlanDraft(author, { draft: open.id, lockVersion: open.lockVersion });

    const asked = { plan: code, ...GROUNDS };
    const sent = { indicator: "output", scope: "city-1", year: "2026", calibre: "made-up-count" };
    await saveAndSubmit(analyst, entryInput({ plan: code, ...sent, value: "5" }));
    expect(await listNotices(second, code)).toHaveLength(1);
    await expect(startPlanDraft(author, { from: "resume", ...asked })).rejects.toThrow(
      "notRetired",
    );
    const draft = await startPlanDraft(author, { from: "retire", ...asked });
    await expect(startPlanDraft(second, { from: "plan", plan: code })).rejects.toThrow("openDraft");
    await expect(adoptPlanDraft(author, { draft, lockVersion: 0 })).rejects.toThrow("ownDraft");
    await adoptPlanDraft(second, { draft, lockVersion: 0 });
    expect((await listStandingPlans(author))[0]?.retirement).toMatchObject({ reason: "省里更名" });
    expect(await listNotices(second, code)).toEqual([]);
    const cell = entryInput({
      plan: code,
      indicator: "output",
      scope: "province",
      year: "2026",
      calibre: "made-up-count",
      value: "500",
    });
    const year = {
      plan: code,
      year: 2026,
      kind: "closed" as const,
      seen: 2,
      dueOn: "",
      reason: "",
    };
    const doors = [
      () => saveDraft(analyst, cell),
      () => saveAndSubmit(analyst, cell),
      () => decideYear(author, year),
      () => makeRelease(author, code, { note: "再版", expectedNumber: 3, correctionNote: "更正" }),
      () => startPlanDraft(author, { from: "plan", plan: code }),
      () => setPlanRules(author, { plan: code, seen: 0, entryByUnit: true, notesRequired: false }),
    ];
    for (const door of doors) {
      const refused = await door().then(() => null, asRefusal);
      expect(refused?.reference.key).toBe("planFiles.errors.retired");
    }
    expect((await getPlanAssessment(analyst, code, {})).plan.name.zh).toBe("云岭省新计划");

    const again = await startPlanDraft(second, { from: "resume", ...asked });
    await adoptPlanDraft(author, { draft: again, lockVersion: 0 });
    expect(await saveDraft(analyst, cell)).toMatchObject({ state: "draft" });
    expect(await verifyEvidence()).toMatchObject({ chain: { broken: null }, findings: [] });
  });
});

describe("a successor", () => {
  it("is a draft with everything but what its targets come to", async () => {
    const draft = await startPlanDraft(author, { from: "predecessor", plan: code });
    const read = await getPlanDraft(author, draft);
    expect(read?.texts.plan[0]).toMatchObject({
      startYear: "2029",
      endYear: "2031",
      predecessor: code,
    });
    expect(read?.file.scopes).toHaveLength(7);
    expect(read?.texts.targets[0]).not.toHaveProperty("min");
    expect(read?.texts.targets.every(({ year }) => year === "2031")).toBe(true);
    expect(read?.faults.every(({ section }) => section === "targets" || section === "plan")).toBe(
      true,
    );
  });
});
