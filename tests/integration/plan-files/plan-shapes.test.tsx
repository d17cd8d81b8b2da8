import type { AnchorHTMLAttributes, ReactElement } from "react";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { CompletenessBoard } from "@/components/figures/years/completeness-board";
import { IndicatorListView } from "@/components/indicator/indicator-list-view";
import { IndicatorView } from "@/components/indicator/indicator-view";
import { OverviewView } from "@/components/overview/overview-view";
import { PillarView } from "@/components/pillars/pillar-view";
import { PillarsView } from "@/components/pillars/pillars-view";
import { PlanView } from "@/components/plan/plan-view";
import { AllocationView } from "@/components/targets/allocation-view";
import { TargetList } from "@/components/targets/target-list";
import type { Actor } from "@/lib/access/types";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { writeTransaction } from "@/lib/db/client";
import { figuresXlsx } from "@/lib/exchange/figures-xlsx";
import { getFormOptions } from "@/lib/figures/entry/form-options";
import { getYearGrid } from "@/lib/figures/grid/grid-queries";
import { readLens } from "@/lib/figures/grid/read-lens";
import { getCompletenessBoard } from "@/lib/figures/years/completeness-queries";
import type { PlanFile } from "@/lib/plan-files/plan-file";
import { planTexts } from "@/lib/plan-files/plan-texts";
import { readPlanFile } from "@/lib/plan-files/read-plan-file";
import { createPlan } from "@/lib/plan-files/store/create-plan";
import { getAllocationGrid } from "@/lib/targets/allocation-queries";
import { getTargetPage } from "@/lib/targets/target-queries";
import { dimensionPath } from "@/lib/words/board/dimension-path";
import { pillarsOf } from "@/lib/words/lookup";
import { statementsOf } from "@/tests/support/drafts/count-statements";
import { createMember } from "@/tests/support/factories";
import { html, textOf } from "@/tests/support/html";
import { LARGE_PLAN, ODD_PLANS, shapedPlan } from "@/tests/support/plan-files/plan-shapes";
import { reportAll } from "@/tests/support/plan-files/report-all";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

// The real one needs Next's router.
vi.mock("@/lib/i18n/navigation", () => ({
  Link: ({
    prefetch,
    ...rest
  }: AnchorHTMLAttributes<HTMLAnchorElement> & { prefetch?: boolean }) => (
    <a data-prefetch={String(prefetch)} {...rest} />
  ),
  getPathname: ({ href }: { href: string }) => href,
  useRouter: () => ({ push: () => undefined, replace: () => undefined }),
}));

const PLACE = { base: "/p/token", year: "2025", asOf: null };
const YEAR = 2025;

/** A plan of the size of those that come with the program. */
const USUAL_PLAN = shapedPlan({ code: "usual", dimensions: [3, 3, 3], indicators: 10 });
const SCOPES = LARGE_PLAN.scopes.length;
const INDICATORS = LARGE_PLAN.indicators.length;

let database: TestDatabase;
let admin: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  const people = {
    author: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
  };
  for (const plan of [USUAL_PLAN, LARGE_PLAN, ...ODD_PLANS]) {
    const { file, faults } = readPlanFile(planTexts(plan));
    expect(faults).toEqual([]);
    await writeTransaction((tx) => createPlan(tx, file, { memberId: admin.id, at: new Date() }));
    await reportAll(plan, people, YEAR);
  }
}, 120_000);
afterAll(() => database.cleanup());

const assess = ({ plan }: PlanFile) => getPlanAssessment(admin, plan.code, { year: YEAR });

/** The pages of a plan, one of each kind. */
function views(assessment: PlanAssessment): ReadonlyMap<string, ReactElement> {
  const props = { assessment, place: PLACE, notices: [] };
  const [indicator] = assessment.indicators;
  const [part] = pillarsOf(assessment);
  return new Map([
    ["overview", <OverviewView key="overview" {...props} changes={null} />],
    ["indicators", <IndicatorListView key="indicators" {...props} />],
    ["pillars", <PillarsView key="pillars" {...props} />],
    ["plan", <PlanView key="plan" {...props} records={[]} sources={[]} />],
    ...(indicator === undefined
      ? []
      : [["indicator", <IndicatorView key="i" {...props} indicator={indicator} />] as const]),
    ...(part === undefined
      ? []
      : [["pillar", <PillarView key="p" {...props} scope={part} />] as const]),
  ]);
}

describe.each(ODD_PLANS.map((plan) => [plan.plan.code, plan] as const))(
  "the plan %s",
  (_code, plan) => {
    it("has every page in both languages, in its own words", async () => {
      const assessment = await assess(plan);
      for (const [page, view] of views(assessment)) {
        const zh = textOf(html("zh", view));
        const en = textOf(html("en", view));
        expect([page, zh.length > 100, en.length > 100]).toEqual([page, true, true]);
        expect(`${zh}${en}`).not.toMatch(
          /湖北|Hubei|武汉|三大|其他市州|Other cities|undefined|NaN/,
        );
        expect(html("zh", view)).not.toContain("<script>x");
        if (plan.plan.code === "city") {
          expect(zh).not.toContain("全省");
          expect(en).not.toMatch(/province/i);
        }
      }
      expect((await figuresXlsx(assessment)).length).toBeGreaterThan(0);
    });

    it("marks in English every name that is Chinese alone and stands alone, on the pages of the whole plan", async () => {
      const assessment = await assess(plan);
      const { indicators, scopes, calibres } = assessment;
      const names = new Set([...indicators, ...scopes, ...calibres].map(({ name }) => name.zh));
      const wholes = ["overview", "indicators", "plan"];
      const pages = [...views(assessment)].filter(([page]) => wholes.includes(page));
      const unmarked = pages.flatMap(([page, view]) =>
        unmarkedTexts(html("en", view)).flatMap((text) => (names.has(text) ? [[page, text]] : [])),
      );
      expect(unmarked).toEqual([]);
      for (const [, view] of pages) expect(html("zh", view)).not.toContain('lang="zh-CN"');
    });

    it("says on its plan page what it set out to do, where nothing beside its numbers is recorded", async () => {
      const page = textOf(html("zh", views(await assess(plan)).get("plan") ?? <p />));
      for (const { wording, origin } of plan.targets) {
        if (origin === "plan") expect(page).toContain(wording.zh);
      }
      expect(page).toContain("这一方案还没有数字以外的记录");
    });
  },
);

/** The texts of a page, outside its drawings, for which nothing says that they are Chinese. */
function unmarkedTexts(markup: string): readonly string[] {
  return markup
    .replaceAll(/<svg\b.*?<\/svg>/gs, "")
    .replaceAll(/<span lang="zh-CN">[^<]*<\/span>/g, "")
    .split(/<[^>]+>/);
}

/** How many times as long a page of the large plan may be as that of a usual one; its board has 32 times the cells. */
const LONGEST: Readonly<Record<string, number>> = {
  overview: 1.8,
  // A row for each of six times as many indicators.
  indicators: 6,
  pillars: 3,
  // As many targets more.
  plan: 6,
  indicator: 2.5,
  pillar: 3.2,
};

describe("a plan of 4 dimensions × 12 members × 60 indicators", () => {
  it("has pages that are not much longer than those of a usual plan", async () => {
    const usual = views(await assess(USUAL_PLAN));
    const large = views(await assess(LARGE_PLAN));
    for (const [page, view] of large) {
      const ratio = html("zh", view).length / html("zh", usual.get(page) ?? <p />).length;
      expect([page, ratio <= (LONGEST[page] ?? 0)]).toEqual([page, true]);
    }
  });

  it("is read with at most half as many statements again: none for each indicator or part", async () => {
    await assess(USUAL_PLAN);
    const usual = await statementsOf(() => assess(USUAL_PLAN));
    const large = await statementsOf(() => assess(LARGE_PLAN));
    // Long lists of keys are asked for in pieces, some hundreds at once.
    expect(large.length / usual.length).toBeLessThanOrEqual(1.5);
  });

  it("draws the most pressing of its rows, and names every other one as a link", async () => {
    const assessment = await assess(LARGE_PLAN);
    for (const [page, view] of views(assessment)) {
      if (page !== "overview" && page !== "indicators" && page !== "pillar") continue;
      const markup = html("zh", view);
      expect([page, textOf(markup).includes("图中画出最需要关注的 16 项")]).toEqual([page, true]);
      for (const { name } of assessment.indicators) expect(markup).toContain(name.zh);
    }
  });

  it("leads from a part to the sheet on which its dimension begins", async () => {
    const large = await assess(LARGE_PLAN);
    expect(dimensionPath(large, "way-1")).toBe("/pillars?sheet=1#kind-way-1");
    expect(dimensionPath(large, "way-4")).toBe("/pillars?sheet=16#kind-way-4");
    expect(dimensionPath(await assess(USUAL_PLAN), "way-2")).toBe("/pillars#kind-way-2");
  });

  it("shows every sheet of its board, each with its own parts and indicators", async () => {
    const assessment = await assess(LARGE_PLAN);
    const sheet = (asked: string) =>
      textOf(
        html(
          "zh",
          <PillarsView assessment={assessment} place={PLACE} notices={[]} sheet={asked} />,
        ),
      );
    expect(sheet("1")).toMatch(/第1项指标.*第12项指标/s);
    expect(sheet("20")).toMatch(/第4类第12处/);
    expect(sheet("20")).toContain("第60项指标");
    expect(sheet("2")).not.toBe(sheet("3"));
  });
});

/** The grid that an address asks for. */
async function gridAt(plan: string, query: Readonly<Record<string, string>>) {
  const lens = readLens(query, await getFormOptions(admin, plan), YEAR);
  if (lens === null) throw new Error("The address names a cell.");
  return getYearGrid(admin, plan, lens);
}

describe("the year grid of a large plan", () => {
  it("has every cell with its values on one of its sheets, and none on a page of a usual plan more", async () => {
    const first = await gridAt("large", { scope: "all" });
    const seen = new Map<string, string | null>();
    for (const { number, missing } of first.sheets?.all ?? []) {
      const grid = await gridAt("large", { scope: "all", sheet: String(number) });
      expect([grid.sheets?.shown, missing]).toEqual([number, 0]);
      for (const { id, current, lastYear } of grid.rows.flatMap(({ cells }) => cells)) {
        expect([id, current === null, lastYear === null]).toEqual([id, false, false]);
        seen.set(id, current?.value ?? null);
      }
      // What the checks of these rows compare with is there: all parts in this year, those of the sheet in the other.
      const rows = new Set(grid.rows.map((row) => row.indicator)).size;
      expect(grid.known).toHaveLength(rows * (SCOPES + grid.columns.length));
    }
    expect(seen.size).toBe(SCOPES * INDICATORS);
    const whole = await gridAt("large", { scope: "province" });
    expect(whole.sheets).toBeNull();
    expect(whole.rows).toHaveLength(INDICATORS);
    for (const { id, current } of whole.rows.flatMap(({ cells }) => cells)) {
      expect(seen.get(id)).toBe(current?.value);
    }
    expect((await gridAt("usual", { scope: "all", sheet: "2" })).sheets).toBeNull();
  });

  it("says on each sheet how many of its cells nobody has begun", async () => {
    const grid = await gridAt("large", { scope: "all", year: "2026" });
    const counts = grid.sheets?.all.map(({ missing }) => missing) ?? [];
    expect(counts).toHaveLength(20);
    expect(new Set(counts)).toEqual(new Set([13 * 12]));
  });
});

describe("the pages of a large plan's completeness and targets", () => {
  it("show every cell owed, every target and every allocation on one of their sheets", async () => {
    const board = await getCompletenessBoard(admin, "large", YEAR);
    const boards = Array.from({ length: 20 }, (_, index) =>
      html(
        "zh",
        <CompletenessBoard board={board} canEnter afterId="x" sheet={String(index + 1)} />,
      ),
    );
    const linked = boards.flatMap((page) => [
      ...page.matchAll(/indicator=(measure-\d+)&amp;scope=([\w-]+)/g),
    ]);
    expect(new Set(linked.map(([, indicator, scope]) => `${indicator} ${scope}`)).size).toBe(
      SCOPES * INDICATORS,
    );

    const { catalogue, histories } = await getTargetPage(admin, "large");
    const lists = ["1", "2", "3", "4", "5"].map((sheet) =>
      html(
        "zh",
        <TargetList {...{ catalogue, histories }} asked={{ sheet, indicator: undefined }} />,
      ),
    );
    expect(lists.flatMap((page) => [...page.matchAll(/<h3/g)])).toHaveLength(histories.length);
    const chosen = { sheet: undefined, indicator: "measure-50" };
    const [last] = lists.slice(-1);
    expect(html("zh", <TargetList {...{ catalogue, histories }} asked={chosen} />)).toBe(last);

    const whole = await getAllocationGrid(admin, "large", "way-1");
    if (whole === null) throw new Error("There is no grid.");
    const action = () => Promise.resolve({ status: "idle" as const });
    const sheets = ["1", "2", "3", "4", "5"].map((sheet) =>
      textOf(html("zh", <AllocationView {...{ whole, sheet, action }} storageKey="x" />)),
    );
    for (const { indicator } of whole.rows) {
      const name = catalogue.indicators.find(({ code }) => code === indicator)?.name.zh ?? "";
      expect([name, sheets.filter((page) => page.includes(name)).length]).toEqual([name, 1]);
    }
  });
});
