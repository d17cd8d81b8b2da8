import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { verifyChain } from "@/lib/audit/verify-chain";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { planWorkbook } from "@/lib/exchange/plan-files/plan-workbook";
import { previewPlanFile } from "@/lib/exchange/plan-files/preview-plan";
import { adoptPlanDraft } from "@/lib/plan-files/drafts/adopt-draft";
import { discardPlanDraft, savePlanDraft } from "@/lib/plan-files/drafts/mutations";
import { checkPlanTexts, getPlanTexts, listPlanDrafts } from "@/lib/plan-files/drafts/queries";
import { planTexts } from "@/lib/plan-files/plan-texts";
import { readPlanFile } from "@/lib/plan-files/read-plan-file";
import { createPlan } from "@/lib/plan-files/store/create-plan";
import { loadPlanFile } from "@/lib/plan-files/store/load-plan-file";
import { listPlans } from "@/lib/plans/queries";
import {
  ALLOCATION_BASELINES,
  ALLOCATIONS,
  ILLUSTRATIVE_PLAN,
  ILLUSTRATIVE_SUCCESSOR,
  RAISED_TARGET,
} from "@/prisma/data/illustrative/illustrative-plan";
import { SAMPLE_PLAN } from "@/prisma/data/illustrative/sample-province";
import { createMember } from "@/tests/support/factories";
import { MADE_UP_PLAN } from "@/tests/support/plan-files/made-up-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let author: Actor;
let second: Actor;
let analyst: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  author = await createMember("admin", { name: "甲" });
  second = await createMember("admin", { name: "乙" });
  analyst = await createMember("analyst");
});
afterAll(() => database.cleanup());

const { code } = MADE_UP_PLAN.plan;
const TEXTS = planTexts(MADE_UP_PLAN);

function workbook(bytes: Uint8Array<ArrayBuffer>): File {
  return new File([bytes], "方案.xlsx");
}

const ownDraft = async () => (await listPlanDrafts(author)).find((one) => one.code === code);

describe("a draft", () => {
  it("is nowhere but with administrators until a second one puts it in force", async () => {
    const id = await savePlanDraft(author, TEXTS, null);
    expect(await listPlans(analyst)).toEqual([]);
    await expect(listPlanDrafts(analyst)).rejects.toThrow("forbidden");
    await expect(getPlanAssessment(author, code, {})).rejects.toThrow("not-found");
    await expect(adoptPlanDraft(author, { draft: id, lockVersion: 0 })).rejects.toThrow("ownDraft");
    expect(await listPlans(author)).toEqual([]);
  });

  it("is replaced as a whole, and only the version that was seen", async () => {
    await expect(savePlanDraft(author, TEXTS, null)).rejects.toThrow("changed");
    const draft = await savePlanDraft(author, TEXTS, 0);
    await expect(discardPlanDraft(author, { draft, lockVersion: 0 })).rejects.toThrow("changed");
    expect(await ownDraft()).toMatchObject({ lockVersion: 1, tookPart: true, faults: 0 });
  });

  it("is kept with a fault in it, and not put in force with one", async () => {
    const [first, ...rest] = TEXTS.targets;
    const broken = { ...TEXTS, targets: [{ ...first, min: "" }, ...rest] };
    const draft = await savePlanDraft(author, broken, 1);
    expect(await ownDraft()).toMatchObject({ lockVersion: 2, faults: 1 });
    await expect(adoptPlanDraft(second, { draft, lockVersion: 2 })).rejects.toThrow("faults");
  });

  it("is discarded and leaves nothing but its trail", async () => {
    const draft = (await ownDraft())?.id ?? "";
    await discardPlanDraft(author, { draft, lockVersion: 2 });
    expect(await ownDraft()).toBeUndefined();
    const events = await readSnapshot((tx) => tx.auditEvent.findMany({ orderBy: { id: "asc" } }));
    expect(
      events.map(({ action }) => action).filter((action) => action.startsWith("plan.")),
    ).toEqual(["plan.drafted", "plan.drafted", "plan.drafted", "plan.draft-discarded"]);
  });

  it("is in force once another administrator says so, sealed, with all that it says", async () => {
    const draft = await savePlanDraft(author, TEXTS, null);
    expect(await adoptPlanDraft(second, { draft, lockVersion: 0 })).toBe(code);
    expect(await ownDraft()).toBeUndefined();
    const assessment = await getPlanAssessment(analyst, code, {});
    expect(assessment.dimensions).toEqual(MADE_UP_PLAN.dimensions);
    expect(assessment.scopes).toEqual(MADE_UP_PLAN.scopes);
    expect(assessment.indicators.map((one) => one.target?.comparison)).toEqual([
      "gte",
      "between",
      "lte",
      "gt",
      "statement",
    ]);
    expect(await readSnapshot((tx) => loadPlanFile(tx, code))).toEqual(MADE_UP_PLAN);
    expect((await verifyChain()).broken).toBeNull();
  });

  it("with the code of a plan that is in force is one of its changes", async () => {
    expect((await checkPlanTexts(author, TEXTS)).differences).toEqual([]);
    const draft = await savePlanDraft(author, TEXTS, null);
    expect(await ownDraft()).toMatchObject({ purpose: "change", faults: 0 });
    await expect(adoptPlanDraft(second, { draft, lockVersion: 0 })).rejects.toThrow("noChange");
    await discardPlanDraft(author, { draft, lockVersion: 0 });
    expect(await getPlanTexts(author, code)).toEqual(TEXTS);
  });
});

describe("the workbook", () => {
  it("gives the plan back cell by cell, in both languages", async () => {
    for (const locale of ["zh", "en"] as const) {
      const { texts } = await previewPlanFile(author, workbook(await planWorkbook(TEXTS, locale)));
      const { file, faults } = readPlanFile(texts);
      expect(faults).toEqual([]);
      expect(file).toEqual(MADE_UP_PLAN);
    }
  });

  it("is an empty template that says what is missing", async () => {
    const empty = await previewPlanFile(author, workbook(await planWorkbook(null, "zh")));
    expect(empty.faults.map(({ sheet, message }) => [sheet.zh, message.key])).toContainEqual([
      "范围",
      "planFiles.fault.noWhole",
    ]);
  });

  it("names sheet, row and column of what cannot be read: a formula, a date, a heading, a word", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "范围",
          rows: [
            ["名称 *", "所属划分", "面积"],
            ["全省", null],
            ["东州", "没有的划分"],
          ],
          cells: new Map([["1,0", { value: null, formula: 'HYPERLINK("http://x")' }]]),
        },
        { name: "别的", rows: [["=1+1"]] },
      ],
    });
    const { faults } = await previewPlanFile(author, workbook(new Uint8Array(bytes)));
    const said = faults.map(({ sheet, row, column, message }) =>
      [sheet.zh, row, column?.zh, message.key].join(" "),
    );
    expect(said).toContain("范围   planFiles.fault.heading");
    expect(said).toContain("范围 2 名称 planFiles.fault.formula");
    expect(said).toContain("范围 3 所属划分 planFiles.fault.reference");
  });

  it("takes a date as precisely as it is shown, and names a source that stands twice", async () => {
    const january = new Date("2026-01-01T00:00:00Z");
    const shown = (value: Date, numFmt: string) => ({ value, style: { numFmt } });
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "来源",
          rows: [
            ["标题 *", "发布者 *", "发布日期"],
            ["通报", "甲", null],
            ["通报", "甲", null],
            ["通报", "乙", null],
            ["通报", "甲", null],
          ],
          cells: new Map([
            ["1,2", shown(january, "yyyy-mm")],
            ["2,2", shown(january, "yyyy-mm-dd")],
            ["3,2", shown(january, "yyyy")],
            ["4,2", shown(january, "yyyy-mm")],
          ]),
        },
      ],
    });
    const { faults, texts } = await previewPlanFile(author, workbook(new Uint8Array(bytes)));
    expect(texts.sources.map(({ publishedOn }) => publishedOn)).toEqual([
      "2026-01",
      "2026-01-01",
      "2026",
      "2026-01",
    ]);
    const twice = faults.filter(({ message }) => message.key === "planFiles.fault.twice");
    expect(twice.map(({ row, column }) => [row, column?.zh])).toEqual([[5, "标题"]]);
  });

  it("refuses what is no plan at all with a sentence", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "别的", rows: [["a"]] }] });
    await expect(previewPlanFile(author, workbook(new Uint8Array(bytes)))).rejects.toMatchObject({
      fields: { file: [{ key: "planFiles.errors.noSheet" }] },
    });
    await expect(previewPlanFile(author, new File(["x"], "x.xlsx"))).rejects.toThrow("invalid");
    await expect(previewPlanFile(analyst, new File(["x"], "x.xlsx"))).rejects.toThrow("forbidden");
  });
});

/** What an assessment says, without what no file carries: the instants, and calibres that the plan does not use. */
function said(assessment: PlanAssessment): unknown {
  const used = new Set(JSON.stringify(assessment.indicators).match(/"[a-z0-9-]+"/g));
  return JSON.parse(
    JSON.stringify({
      ...assessment,
      calibres: assessment.calibres.filter((one) => used.has(`"${one.code}"`)),
    }).replaceAll(/"\d{4}-\d\d-\d\dT[^"]*Z"/g, '"instant"'),
  );
}

describe("a plan exported and imported elsewhere", () => {
  it("gives the same assessment, for every built-in plan", async () => {
    const plans = [
      {
        ...ILLUSTRATIVE_PLAN,
        targets: [...ILLUSTRATIVE_PLAN.targets, ...ALLOCATIONS, RAISED_TARGET],
        baselines: [...ILLUSTRATIVE_PLAN.baselines, ...ALLOCATION_BASELINES],
      },
      ILLUSTRATIVE_SUCCESSOR,
      SAMPLE_PLAN,
    ];
    const by = () => ({ memberId: author.id, at: new Date() });
    for (const plan of plans) await writeTransaction((tx) => createPlan(tx, plan, by()));
    const here = [];
    for (const { plan } of [...plans, MADE_UP_PLAN]) {
      const texts = await getPlanTexts(author, plan.code);
      const { texts: read } = await previewPlanFile(
        author,
        workbook(await planWorkbook(texts, "zh")),
      );
      here.push({ read, said: said(await getPlanAssessment(author, plan.code, {})) });
    }
    await database.cleanup();
    database = await useTestDatabase();
    author = await createMember("admin");
    for (const { read, said: before } of here) {
      const { file, faults } = readPlanFile(read);
      expect(faults).toEqual([]);
      await writeTransaction((tx) => createPlan(tx, file, by()));
      expect(said(await getPlanAssessment(author, file.plan.code, {}))).toEqual(before);
    }
  });
});
