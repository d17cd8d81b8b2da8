import { afterAll, beforeAll, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { writeTransaction } from "@/lib/db/client";
import { translatorFor } from "@/lib/i18n/translator";
import type { PlanFile } from "@/lib/plan-files/plan-file";
import { createPlan } from "@/lib/plan-files/store/create-plan";
import { composeReport } from "@/lib/report/compose-report";
import type { ReportContent, ReportTable } from "@/lib/report/files/types";
import { pillarsOf } from "@/lib/words/lookup";
import { createMember } from "@/tests/support/factories";
import { LARGE_PLAN, shapedPlan } from "@/tests/support/plan-files/plan-shapes";
import { reportAll } from "@/tests/support/plan-files/report-all";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const YEAR = 2025;
const USUAL_PLAN = shapedPlan({ code: "usual", dimensions: [3, 3, 3], indicators: 10 });
/** As many cells as one sheet of a board holds, of a dozen parts. */
const WIDE_PLAN = shapedPlan({ code: "wide", dimensions: [12, 3], indicators: 10 });
/** Narrowest column of a number, as a share of the page's width: five letters of its table. */
const NARROWEST = 0.08;
/** Most bars that a picture can have before its page makes them small. */
const MOST_BARS = 15;

let database: TestDatabase;
let admin: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  const people = {
    author: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
  };
  for (const plan of [USUAL_PLAN, LARGE_PLAN, WIDE_PLAN]) {
    await writeTransaction((tx) => createPlan(tx, plan, { memberId: admin.id, at: new Date() }));
    await reportAll(plan, people, YEAR);
  }
}, 120_000);
afterAll(() => database.cleanup());

async function reportOf({ plan }: PlanFile) {
  const assessment = await getPlanAssessment(admin, plan.code, { year: YEAR });
  const view = { assessment, release: null, changes: null };
  return { assessment, content: composeReport(view, "zh", await translatorFor("zh")) };
}

/** The tables of the parts: those after the annex. */
function tablesOfParts({ blocks }: ReportContent): readonly ReportTable[] {
  const annex = blocks.findIndex(({ kind }) => kind === "annex");
  return blocks.slice(annex).flatMap((block) => (block.kind === "table" ? [block] : []));
}

const textsOf = ({ rows }: ReportTable) => rows.map((row) => row.map(({ text }) => text));

it.each([USUAL_PLAN, WIDE_PLAN, LARGE_PLAN])(
  "gives each number of $plan.code a column that it can be read in, and each bar its height",
  async (plan) => {
    const { blocks } = (await reportOf(plan)).content;
    for (const block of blocks) {
      if (block.kind === "table") {
        const { columns } = block;
        expect(Math.min(...columns.map(({ width }) => width))).toBeGreaterThanOrEqual(0.07);
        const parts = columns.filter(({ align }) => align === "right");
        expect(Math.min(1, ...parts.map(({ width }) => width))).toBeGreaterThanOrEqual(NARROWEST);
        expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1);
      }
      if (block.kind !== "picture") continue;
      const { drawing } = block.exported;
      if (drawing.kind !== "gaps" && drawing.kind !== "stack") continue;
      expect(drawing.series.rows.length).toBeLessThanOrEqual(MOST_BARS);
    }
  },
);

it("draws every target of a large plan once among the gaps", async () => {
  const { assessment, content } = await reportOf(LARGE_PLAN);
  const drawn = content.blocks.flatMap((block) =>
    block.kind === "picture" && block.exported.drawing.kind === "gaps"
      ? block.exported.drawing.series.rows.map(({ key }) => key)
      : [],
  );
  expect(drawn.toSorted()).toEqual(assessment.indicators.map(({ code }) => code).toSorted());
});

it("has of a large plan the newest number of every target and every part of the first dimension", async () => {
  const { assessment, content } = await reportOf(LARGE_PLAN);
  const tables = tablesOfParts(content);
  const parts = pillarsOf(assessment).filter(({ kind }) => kind === "way-1");
  const headings = tables.flatMap(({ columns }) => columns.slice(1).map(({ heading }) => heading));
  expect(headings).toEqual([...parts.map(({ name }) => name.zh), "第1类以外", "总数"]);
  for (const table of tables) {
    expect(table.rows).toHaveLength(assessment.indicators.length);
    expect(table.caption).toContain("2025 年，部门统计（虚构）");
    expect(textsOf(table).map(([name]) => name)).toEqual(
      assessment.indicators.map(({ name }) => `${name.zh}（家）`),
    );
  }
  const [first] = assessment.indicators;
  const values = parts.map(
    ({ code }) => first?.scopes.find(({ scope }) => scope === code)?.latest?.value,
  );
  const shown = tables.flatMap((table) => textsOf(table)[0]?.slice(1) ?? []);
  expect(shown.slice(0, parts.length)).toEqual(values.map((value) => `${String(value)}[1]`));
});

it("names every target of a large plan, the twelve furthest behind each with its trajectory", async () => {
  const { assessment, content } = await reportOf(LARGE_PLAN);
  const { blocks } = content;
  const trajectories = blocks.filter(
    (block) => block.kind === "picture" && block.exported.drawing.kind === "trajectory",
  );
  expect(trajectories).toHaveLength(12);
  const headings = blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 2 ? [block.text] : [],
  );
  const leads = blocks.flatMap((block) =>
    block.kind === "paragraph" && block.lead !== undefined ? [block.lead] : [],
  );
  const told = [...headings, ...leads];
  for (const { name } of assessment.indicators) {
    const own = told.filter(
      (one) => one.endsWith(`）${name.zh}`) || one.startsWith(`${name.zh}：`),
    );
    expect([name.zh, own.length]).toEqual([name.zh, 1]);
  }
});

it("sets the years of a dozen parts side by side, a part in each row", async () => {
  const { assessment, content } = await reportOf(WIDE_PLAN);
  const tables = tablesOfParts(content);
  expect(tables).toHaveLength(assessment.indicators.length);
  for (const table of tables) {
    expect(table.columns.map(({ heading }) => heading)).toEqual(["统计范围", "2024", "2025"]);
    expect(table.rows).toHaveLength(12 + 4);
  }
});

it("grows less than its plan: six times the targets and sixteen the parts, three times the blocks", async () => {
  const usual = (await reportOf(USUAL_PLAN)).content.blocks.length;
  const large = (await reportOf(LARGE_PLAN)).content.blocks.length;
  expect(large / usual).toBeLessThan(3);
});
