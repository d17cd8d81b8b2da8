import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { GET as getOpenApi } from "@/app/api/v1/openapi.json/route";
import { GET as getAssessment } from "@/app/api/v1/p/[token]/assessment/route";
import { GET as getChart } from "@/app/api/v1/p/[token]/charts/[indicator]/[file]/route";
import { GET as getDestinations } from "@/app/api/v1/p/[token]/destinations/route";
import { GET as getCsv } from "@/app/api/v1/p/[token]/figures.csv/route";
import { GET as getJson } from "@/app/api/v1/p/[token]/figures.json/route";
import { GET as getXlsx } from "@/app/api/v1/p/[token]/figures.xlsx/route";
import { GET as getFeed } from "@/app/api/v1/p/[token]/releases.atom/route";
import { GET as getDocx } from "@/app/api/v1/p/[token]/report.docx/route";
import { GET as getWorkbook } from "@/app/api/v1/p/[token]/report.xlsx/route";
import { GET as getShare } from "@/app/api/v1/p/[token]/share.png/route";
import { GET as getCatalogue } from "@/app/open/catalog.jsonld/route";
import { GET as getOpenCsv } from "@/app/open/data/figures.csv/route";
import type { Actor } from "@/lib/access/types";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { readSnapshot } from "@/lib/db/client";
import { planWorkbook } from "@/lib/exchange/plan-files/plan-workbook";
import { previewPlanFile } from "@/lib/exchange/plan-files/preview-plan";
import { writeUpload } from "@/lib/exchange/progress-form/upload/mutations";
import { saveAndSubmit } from "@/lib/figures/drafts/draft-mutations";
import { submitGrid } from "@/lib/figures/drafts/grid-mutations";
import { getYearGrid } from "@/lib/figures/grid/grid-queries";
import { reviewTogether } from "@/lib/figures/review/review-mutations";
import { listSubmitted } from "@/lib/figures/review/submitted-queries";
import { gridSchema } from "@/lib/figures/schema";
import { getFirstSteps } from "@/lib/home/home-queries";
import { createLink } from "@/lib/links/mutations";
import { setListed } from "@/lib/links/option-mutations";
import { getLink } from "@/lib/links/queries";
import { adoptPlanDraft } from "@/lib/plan-files/drafts/adopt-draft";
import { savePlanDraft } from "@/lib/plan-files/drafts/mutations";
import { planTexts } from "@/lib/plan-files/plan-texts";
import { SECTION_NAMES, type PlanTexts } from "@/lib/plan-files/sections";
import { makeRelease } from "@/lib/releases/mutations";
import {
  asXlsx,
  at,
  blankTable,
  preview,
} from "@/tests/integration/exchange/progress-form/form-world";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, type TestPlan } from "@/tests/support/factories";
import { unzip } from "@/tests/support/files/unzip";
import type { FormWorld } from "@/tests/support/form-plan";
import { gridCell } from "@/tests/support/grid-cell";
import { MADE_UP_PLAN } from "@/tests/support/plan-files/made-up-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const session = vi.hoisted((): { actor: unknown } => ({ actor: null }));
vi.mock("@/lib/auth/session", () => ({ actorOf: async () => session.actor }));

const CODE = "walked";
const COUNT = { calibre: "made-up-count", year: 2024 } as const;

/** What only Hubei's plan says: none of it may stand where another plan is shown. */
const OF_HUBEI =
  /湖北|Hubei|武汉|Wuhan|襄阳|宜昌|光谷|三大|科创中心|区域载体|核心领域|其他市州|Other cities|“333”/;

/** The made-up plan as somebody would fill it in today: running since 2024, and in Chinese alone. */
function filledIn(): PlanTexts {
  const shift = (year: string) => String(Number(year) - 2);
  const rows = planTexts(MADE_UP_PLAN);
  return Object.fromEntries(
    SECTION_NAMES.map((section) => [
      section,
      rows[section].map((row) =>
        Object.fromEntries(
          Object.entries(row).flatMap(([column, text]): [string, string][] => {
            if (column.endsWith("En")) return [];
            if (section === "plan" && column === "code") return [[column, CODE]];
            if (/^(year|startYear|endYear)$/.test(column) && text !== "") {
              return [[column, shift(text)]];
            }
            if (column === "dueOn") return [[column, text.replace("2027", "2025")]];
            return [[column, text]];
          }),
        ),
      ),
    ]),
  ) as unknown as PlanTexts;
}

let database: TestDatabase;
let first: Actor;
let second: Actor;
let analyst: Actor;
let reviewer: Actor;
let token: string;

beforeAll(async () => {
  database = await useTestDatabase();
  first = await createMember("admin", { name: "甲" });
});
afterAll(() => database.cleanup());

async function approveAll(): Promise<number> {
  const cells = (await listSubmitted(reviewer, CODE)).map(({ revision }) => ({
    revision: revision.id,
    lockVersion: revision.lockVersion,
  }));
  await reviewTogether(reviewer, { decision: "approve", note: "", cells });
  return cells.length;
}

describe("from an empty site to a public link", () => {
  it("begins by telling the administrator to invite a second one, and others whom they wait for", async () => {
    const open = (await getFirstSteps(first))?.steps?.filter(({ done }) => !done);
    expect(open?.slice(0, 2).map(({ step, href }) => [step, href])).toEqual([
      ["administrators", "/settings/members"],
      ["plan", "/settings/plan-files"],
    ]);
    analyst = await createMember("analyst", { name: "丙" });
    expect(await getFirstSteps(analyst)).toEqual({ steps: null, drafts: { own: 0, others: 0 } });
    second = await createMember("admin", { name: "乙" });
    reviewer = await createMember("reviewer", { name: "丁" });
    expect((await getFirstSteps(first))?.steps?.[0]).toMatchObject({ done: true });
  });

  it("takes the plan as a file, drafts it, and puts it in force by the other administrator", async () => {
    const file = new File([await planWorkbook(filledIn(), "zh")], "方案.xlsx");
    const shown = await previewPlanFile(first, file);
    expect(shown.faults).toEqual([]);
    const draft = await savePlanDraft(first, shown.texts, null);
    expect((await getFirstSteps(first))?.drafts).toEqual({ own: 1, others: 0 });
    expect((await getFirstSteps(second))?.drafts).toEqual({ own: 0, others: 1 });
    await adoptPlanDraft(second, { draft, lockVersion: 0 });
    expect(await getFirstSteps(first)).toBeNull();
  });

  it("takes figures by the form, by the grid and by a filled workbook, approved by somebody else", async () => {
    await saveAndSubmit(
      analyst,
      entryInput({ plan: CODE, ...COUNT, year: "2024", indicator: "output", value: "620" }),
    );
    const cells = [
      gridCell({ ...COUNT, indicator: "output", scope: "city-1", value: "300" }),
      gridCell({ ...COUNT, indicator: "output", scope: "city-2", value: "120" }),
      gridCell({ ...COUNT, indicator: "computing", value: "12.5" }),
    ];
    const form = { plan: CODE, intent: "submit", cells: JSON.stringify(cells) };
    expect(await submitGrid(analyst, gridSchema.parse(form))).toMatchObject({ done: true });
    expect(await approveAll()).toBe(4);

    session.actor = analyst;
    const world = { analyst, second: analyst, reviewer, plan: { code: CODE } as TestPlan };
    const table = await blankTable(world satisfies FormWorld);
    const filled = table.map((row) => {
      const value = { 全国位次: "9", 规上企业应用率: "41.5" }[row[at("indicator")] ?? ""];
      if (value === undefined || row[at("scope")] !== "全省") return row;
      const next = [...row];
      next[at("value")] = value;
      next[at("source")] = "统计公报";
      next[at("sourcePublisher")] = "统计局";
      next[at("sourceGrade")] = "A";
      return next;
    });
    const shown = await preview(world, await asXlsx(filled));
    expect(shown.preview.counts).toMatchObject({ wrong: 0 });
    const place = { plan: CODE, year: COUNT.year, scope: null };
    expect(await writeUpload(analyst, place, shown)).toMatchObject({ step: "written", count: 2 });
    const grid = await getYearGrid(analyst, CODE, { kind: "year", year: COUNT.year, scope: null });
    expect(JSON.stringify(grid)).toContain("41.5");
  });

  it("is sent from the grid, approved, released and opened by its link", async () => {
    const drafts = await readSnapshot((tx) =>
      tx.revision.findMany({
        where: { state: "draft" },
        include: { figure: { include: { indicator: true, calibre: true } } },
      }),
    );
    const cells = drafts.map(({ id, lockVersion, value, figure }) =>
      gridCell({
        ...COUNT,
        calibre: figure.calibre.code,
        indicator: figure.indicator.code,
        value: String(value),
        revision: id,
        lockVersion,
      }),
    );
    const form = { plan: CODE, intent: "submit", cells: JSON.stringify(cells) };
    const sent = await submitGrid(analyst, gridSchema.parse(form));
    expect(sent.cells.flatMap(({ messages }) => messages)).toEqual([]);
    expect(sent.done).toBe(true);
    expect(await approveAll()).toBe(2);
    await makeRelease(first, CODE, { note: "首版", expectedNumber: 1 });
    const link = await createLink(first, CODE, {
      label: "网站",
      expiresAt: new Date(Date.now() + 30 * 24 * 60 * 60 * 1000),
      release: null,
    });
    token = link.token;
    const assessment = await getPlanAssessment(analyst, CODE, {});
    expect(
      assessment.indicators.map(({ code, scopes }) => [code, scopes[0]?.latest?.value ?? null]),
    ).toEqual([
      ["output", 620],
      ["computing", 12.5],
      ["place", 9],
      ["use-share", 41.5],
      ["ecosystem", null],
    ]);
    const { lockVersion = -1 } = (await getLink(first, link.linkId))?.link ?? {};
    await setListed(first, { linkId: link.linkId, lockVersion }, true);
  });

  const params = () => Promise.resolve({ token });
  const asked = (path: string) =>
    new Request(`http://127.0.0.1/api/v1/p/${token}/${path}`, {
      headers: { host: "127.0.0.1:3000" },
    });

  const ROUTES = [
    ["assessment", getAssessment],
    ["destinations", getDestinations],
    ["figures.csv", getCsv],
    ["figures.json", getJson],
    ["figures.xlsx", getXlsx],
    ["report.docx", getDocx],
    ["report.docx?lang=en", getDocx],
    ["report.xlsx", getWorkbook],
    ["report.xlsx?lang=en", getWorkbook],
    ["releases.atom", getFeed],
    ["share.png", getShare],
  ] as const;

  it.each(ROUTES)("gives %s in the plan's own words", async (path, get) => {
    const response = await get(asked(path), { params: params() });
    expect(response.status).toBe(200);
    const text = await textsOf(response, path);
    expect(text).not.toMatch(OF_HUBEI);
    if (/report|json|csv|atom|assessment/.test(path)) expect(text).toMatch(/云岭省|核心产业规模/);
    if (path === "report.docx") expect(text).toContain("全省");
    if (path === "report.docx?lang=en") expect(text).toMatch(/the province/);
  });

  it.each([
    ["output", "trajectory"],
    ["output", "contributions-city"],
    ["place", "trajectory"],
    ["use-share", "trajectory"],
    ["overview", "pillars"],
    ["overview", "mark"],
    ["overview", "gap-province"],
  ])("draws %s %s and gives its numbers", async (indicator, chart) => {
    for (const ending of ["svg", "csv", "png"]) {
      const response = await getChart(asked(`charts/${indicator}/${chart}.${ending}`), {
        params: Promise.resolve({ token, indicator, file: `${chart}.${ending}` }),
      });
      expect([chart, ending, response.status]).toEqual([chart, ending, 200]);
      if (ending !== "png") expect(await response.text()).not.toMatch(OF_HUBEI);
    }
  });

  it("stands on the public site, and the description of the API names no region", async () => {
    for (const get of [getCatalogue, getOpenCsv]) {
      const response = await get(asked("x"), { params: Promise.resolve({}) });
      expect(response.status).toBe(200);
      expect(await response.text()).not.toMatch(OF_HUBEI);
    }
    const response = getOpenApi();
    // The cookie is called after the program.
    const text = (await response.text())
      .replaceAll("hubei.session_token", "")
      // Kind of the one scope that is a plan's whole: a code, whatever the place is.
      .replaceAll("`province`", "");
    expect(text).not.toMatch(OF_HUBEI);
    expect(text).not.toMatch(/province|\bhubs?\b|carrier/i);
  });
});

/** All texts of an answer, those inside a workbook or a document too; none of a picture. */
async function textsOf(response: Response, path: string): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (path.includes(".docx")) {
    return [...unzip(bytes).values()].filter((part) => part.startsWith("<?xml")).join("\n");
  }
  if (path.includes(".xlsx")) {
    const { sheets } = await readXlsx(bytes);
    return JSON.stringify(sheets.map(({ name, rows }) => [name, rows]));
  }
  return path.endsWith(".png") ? "" : new TextDecoder().decode(bytes);
}
