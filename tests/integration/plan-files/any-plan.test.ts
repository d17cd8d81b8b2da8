import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { writeTransaction } from "@/lib/db/client";
import { figuresXlsx } from "@/lib/exchange/figures-xlsx";
import { getEntryForm } from "@/lib/figures/entry/queries";
import { getYearGrid } from "@/lib/figures/grid/grid-queries";
import type { PlanFile } from "@/lib/plan-files/plan-file";
import { planTexts } from "@/lib/plan-files/plan-texts";
import { readPlanFile } from "@/lib/plan-files/read-plan-file";
import { createPlan } from "@/lib/plan-files/store/create-plan";
import { getAllocationGrid } from "@/lib/targets/allocation-queries";
import { pillarBoard } from "@/lib/words/board/pillar-board";
import { pillarsOf } from "@/lib/words/lookup";
import { dimensionSentence } from "@/lib/words/part/dimension-words";
import { createMember } from "@/tests/support/factories";
import { speaker } from "@/tests/support/in-words";
import { MADE_UP_PLAN } from "@/tests/support/plan-files/made-up-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const DIMENSIONS = ["ring", "belt", "base", "trade"];
const MEMBERS = 12;
const INDICATORS = 60;

/** Four dimensions of twelve members each, the second inside the first member of the first; sixty indicators. */
function largePlan(): PlanFile {
  const words = (zh: string) => ({ zh, en: zh });
  const [whole] = MADE_UP_PLAN.scopes;
  const [output] = MADE_UP_PLAN.indicators;
  const [target] = MADE_UP_PLAN.targets;
  if (whole === undefined || output === undefined || target === undefined) throw new Error("none");
  const codes = Array.from({ length: INDICATORS }, (_, index) => `measure-${index + 1}`);
  return {
    ...MADE_UP_PLAN,
    plan: { ...MADE_UP_PLAN.plan, code: "large" },
    dimensions: DIMENSIONS.map((code) => ({
      code,
      name: words(`划分${code}`),
      rest: words(`其余${code}`),
    })),
    scopes: [
      whole,
      ...DIMENSIONS.flatMap((kind) =>
        Array.from({ length: MEMBERS }, (_, index) => ({
          code: `${kind}-${index + 1}`,
          kind,
          name: words(`${kind}第${index + 1}`),
          parent: kind === "belt" ? "ring-1" : whole.code,
        })),
      ),
    ],
    indicators: codes.map((code) => ({ ...output, code, name: words(`指标${code}`) })),
    targets: codes.map((indicator) => ({ ...target, indicator, milestones: [] })),
    baselines: [],
  };
}

let database: TestDatabase;
let admin: Actor;
let assessment: PlanAssessment;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  const { file, faults } = readPlanFile(planTexts(largePlan()));
  expect(faults).toEqual([]);
  await writeTransaction((tx) => createPlan(tx, file, { memberId: admin.id, at: new Date() }));
  assessment = await getPlanAssessment(admin, "large");
});
afterAll(() => database.cleanup());

describe("a plan of 4 dimensions × 12 members × 60 indicators", () => {
  it("has every part on its board and in its figures", async () => {
    expect(pillarsOf(assessment)).toHaveLength(DIMENSIONS.length * MEMBERS);
    expect(pillarBoard(assessment).rows).toHaveLength(DIMENSIONS.length * MEMBERS);
    expect(pillarBoard(assessment).indicators).toHaveLength(INDICATORS);
    expect((await figuresXlsx(assessment)).length).toBeGreaterThan(0);
  });

  it("is named in its own words alone", async () => {
    const inWords = await speaker("zh");
    const said = DIMENSIONS.map((code) => inWords(dimensionSentence(assessment, code)));
    expect(said[1]).toBe("划分belt是ring第1的一部分，此外是其余belt。");
    expect(JSON.stringify(assessment)).not.toMatch(/湖北|Hubei|武汉|Wuhan|三大/);
  });

  it("has a grid for each dimension and for each way of entering figures", async () => {
    for (const kind of DIMENSIONS) {
      const grid = await getAllocationGrid(admin, "large", kind);
      expect(grid).toMatchObject({ kind, kinds: DIMENSIONS });
      expect(grid?.parts).toHaveLength(MEMBERS);
    }
    expect((await getAllocationGrid(admin, "large", null))?.kind).toBe("ring");
    const grid = await getYearGrid(admin, "large", { kind: "year", year: 2026, scope: null });
    expect(grid.rows.length).toBeGreaterThan(0);
    const key = {
      plan: "large",
      indicator: "measure-1",
      scope: "belt-3",
      year: 2026,
      calibre: "made-up-count",
    };
    expect(await getEntryForm(admin, key)).toBeDefined();
  });
});
