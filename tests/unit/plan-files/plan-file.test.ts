import { describe, expect, it } from "vitest";

import type { PlanFile } from "@/lib/plan-files/plan-file";
import { startDraftSchema } from "@/lib/plan-files/drafts/start-schema";
import { planTexts } from "@/lib/plan-files/plan-texts";
import { readPlanFile } from "@/lib/plan-files/read-plan-file";
import type { PlanTexts } from "@/lib/plan-files/sections";
import { ACTION_PLAN } from "@/prisma/data/action-plan";
import { FOUND_CALIBRES, FOUND_INDICATORS } from "@/prisma/data/found/found-indicators";
import {
  ALLOCATION_BASELINES,
  ALLOCATIONS,
  ILLUSTRATIVE_PLAN,
  ILLUSTRATIVE_SUCCESSOR,
  RAISED_TARGET,
} from "@/prisma/data/illustrative/illustrative-plan";
import { SAMPLE_PLAN } from "@/prisma/data/illustrative/sample-province";
import { SUCCESSOR_PLAN } from "@/prisma/data/successor-plan";

/** Every built-in plan, with what is added to it later. */
const BUILT_IN: readonly (readonly [string, PlanFile])[] = [
  ["the three-year plan", ACTION_PLAN],
  [
    "the three-year plan with what was found since",
    {
      ...ACTION_PLAN,
      indicators: [...ACTION_PLAN.indicators, ...FOUND_INDICATORS],
      calibres: [...ACTION_PLAN.calibres, ...FOUND_CALIBRES],
    },
  ],
  ["the successor", SUCCESSOR_PLAN],
  [
    "the demonstration with its allocations",
    {
      ...ILLUSTRATIVE_PLAN,
      targets: [...ILLUSTRATIVE_PLAN.targets, ...ALLOCATIONS, RAISED_TARGET],
      baselines: [...ILLUSTRATIVE_PLAN.baselines, ...ALLOCATION_BASELINES],
    },
  ],
  ["the demonstration's successor", ILLUSTRATIVE_SUCCESSOR],
  ["the sample province", SAMPLE_PLAN],
];

describe("a plan as the texts of its file", () => {
  it.each(BUILT_IN)("gives %s back as it is typed", (_name, plan) => {
    const { file, faults } = readPlanFile(planTexts(plan));
    expect(faults).toEqual([]);
    expect(file).toEqual({
      ...plan,
      predecessor: plan.predecessor ?? null,
      baselines: plan.baselines.map((baseline) => ({ reason: null, ...baseline })),
      dueDates: [],
    });
  });

  it("keeps milestones, withdrawn bridges and due dates", () => {
    const plan: PlanFile = {
      ...ACTION_PLAN,
      targets: ACTION_PLAN.targets.map((target) =>
        target.indicator === "scale"
          ? {
              ...target,
              milestones: [
                { year: 2023, value: "700" },
                { year: 2024, value: "1000.5" },
              ],
            }
          : target,
      ),
      bridges: ACTION_PLAN.bridges.map((bridge) => ({ ...bridge, withdrawn: true })),
      dueDates: [{ year: 2024, dueOn: "2025-03-31" }],
    };
    const { file, faults } = readPlanFile(planTexts(plan));
    expect(faults).toEqual([]);
    expect(file).toMatchObject({
      targets: plan.targets,
      bridges: plan.bridges,
      dueDates: plan.dueDates,
    });
  });
});

const SOUND: PlanTexts = planTexts(SAMPLE_PLAN);

/** The sound plan with cells of one row changed. */
function withCells(
  section: keyof PlanTexts,
  row: number,
  cells: Readonly<Record<string, string>>,
): PlanTexts {
  const rows = SOUND[section].map((old, index) => (index === row ? { ...old, ...cells } : old));
  return { ...SOUND, [section]: row < rows.length ? rows : [...rows, cells] };
}

describe("what somebody types", () => {
  it.each([
    ["members", 0, { nameZh: "" }, "nameZh", "required"],
    ["plan", 0, { endYear: "2020" }, "endYear", "endBeforeStart"],
    ["plan", 0, { code: "Demo Plan" }, "code", "code"],
    ["plan", 0, { illustrative: "maybe" }, "illustrative", "choice"],
    ["members", 1, { nameZh: "甲市", dimension: "城市" }, "dimension", "reference"],
    ["members", 1, { nameZh: "甲市" }, "dimension", "twoWholes"],
    ["indicators", 2, { code: "national-rank" }, "code", "twice"],
    ["indicators", 0, { unitZh: "", unitEn: "" }, "unitZh", "unit"],
    ["targets", 0, { indicator: "no such" }, "indicator", "reference"],
    ["targets", 0, { min: "" }, "min", "noBound"],
    ["targets", 0, { max: "9" }, "max", "needlessBound"],
    ["targets", 0, { calibre: "" }, "calibre", "noCalibre"],
    ["targets", 2, { max: "1" }, "max", "upperBelow"],
    ["targets", 0, { year: "2040" }, "year", "integer"],
    ["targets", 0, { version: "3", reason: "说明" }, "version", "version"],
    ["targets", 0, { comparison: "文字目标" }, "comparison", "statement"],
    ["milestones", 0, { indicator: "revenue", year: "2027", value: "9" }, "year", "milestoneYear"],
    ["baselines", 0, { publishedGrowth: "0.3" }, "publishedGrowth", "growth"],
    [
      "bridges",
      0,
      { indicator: "revenue", from: "sample-rank", to: "sample-rank", noteZh: "同" },
      "to",
      "sameCalibre",
    ],
    ["dueDates", 0, { year: "2026", dueOn: "2027-02-31" }, "dueOn", "day"],
    ["sources", 0, { url: "javascript:alert(1)" }, "url", "address"],
  ] as const)("names the cell: %s row %i %o", (section, row, cells, column, fault) => {
    const { faults } = readPlanFile(withCells(section, row, cells));
    expect(faults).toContainEqual(
      expect.objectContaining({
        section,
        row,
        column,
        message: expect.objectContaining({ key: `planFiles.fault.${fault}` }) as unknown,
      }),
    );
  });

  it("says of a second target of one indicator where its year belongs", () => {
    const [first] = SOUND.targets;
    const { faults } = readPlanFile(
      withCells("targets", SOUND.targets.length, { ...first, year: "2026" }),
    );
    expect(faults).toContainEqual(
      expect.objectContaining({
        section: "targets",
        column: "year",
        message: { key: "planFiles.fault.targetTwice" },
      }),
    );
  });

  it("begins no plan that ends before it starts, because its code would say so for good", () => {
    const begun = { from: "nothing", nameZh: "甲", nameEn: "", regionZh: "", startYear: "2026" };
    const { error } = startDraftSchema.safeParse({ ...begun, endYear: "2025" });
    expect(error?.issues).toMatchObject([
      { path: ["endYear"], message: "planFiles.fault.endBeforeStart" },
    ]);
    for (const endYear of ["2026", "2028", "二〇二八"]) {
      expect(startDraftSchema.safeParse({ ...begun, endYear }).success).toBe(true);
    }
  });

  it("says of a name that two share that it names neither, and not that nothing is called so", () => {
    const [first] = SOUND.indicators;
    const { faults } = readPlanFile(
      withCells("indicators", SOUND.indicators.length, { ...first, code: "another" }),
    );
    const text = first?.["nameZh"] ?? "";
    const { faults: shared } = readPlanFile({
      ...withCells("indicators", SOUND.indicators.length, { ...first, code: "another" }),
      targets: SOUND.targets.map((row, index) => (index === 0 ? { ...row, indicator: text } : row)),
    });
    expect(shared).toContainEqual({
      section: "targets",
      row: 0,
      column: "indicator",
      message: { key: "planFiles.fault.sharedName", values: { text } },
    });
    // The indicators themselves are told of their names.
    expect(faults).toContainEqual(expect.objectContaining({ section: "indicators" }));
  });

  it("understands names for codes, English choices, and numbers as people write them", () => {
    const { file, faults } = readPlanFile(
      withCells("targets", 3, {
        indicator: "人工智能企业营收",
        scope: "全省",
        comparison: "more than",
        min: "1,300亿元",
        calibre: "部门统计（示例）",
      }),
    );
    expect(faults).toEqual([]);
    expect(file.targets[3]).toMatchObject({
      indicator: "revenue",
      scope: "province",
      comparison: "gt",
      min: "1300",
      calibre: "sample-count",
    });
  });

  it("numbers what has no code and shows the Chinese where there is no English", () => {
    const { file, faults } = readPlanFile(
      withCells("indicators", 4, { nameZh: "新指标", unitZh: "个", accrual: "年末数" }),
    );
    expect(faults).toEqual([]);
    expect(file.indicators[4]).toMatchObject({
      code: "indicator-5",
      name: { zh: "新指标", en: "新指标" },
      unit: { zh: "个", en: "个" },
    });
  });
});
