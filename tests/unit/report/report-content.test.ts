import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hanNumber } from "@/lib/report/blocks/report-numbers";
import { shareCell } from "@/lib/report/sheets/sheet-numbers";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { ReportBlock, ReportContent, SheetCell } from "@/lib/report/files/types";

import { compose, FACTS, RICH } from "./report-fixture";

const bare = (cell: SheetCell) => (typeof cell === "object" ? (cell?.value ?? null) : cell);
const texts = ({ blocks }: ReportContent) =>
  blocks.flatMap((block) =>
    block.kind === "paragraph" ? [`${block.lead ?? ""}${block.text}`] : [],
  );

function rowsOf(content: ReportContent, sheet: number) {
  const { columns, rows } = content.sheets[sheet]!;
  return rows.map((row) =>
    Object.fromEntries(row.map((cell, index) => [columns[index]!.heading, bare(cell)])),
  );
}

describe.each([
  ["published figures", FACTS],
  ["figures of every kind", RICH],
] as const)("the report of %s", (_, assessment: PlanAssessment) => {
  const targeted = assessment.indicators.filter(({ target }) => target !== null);

  it("has every number of every target as the read model has it", async () => {
    const rows = rowsOf(await compose(assessment), 1);
    expect(rows).toHaveLength(targeted.length);
    for (const indicator of targeted) {
      const row = rows.find((candidate) => candidate["指标"] === indicator.name.zh)!;
      const scope = indicator.scopes[0]!;
      expect(row).toMatchObject({
        目标值: indicator.target!.min,
        区间上限: indicator.target!.max,
        最新值: scope.latest?.value ?? null,
        年份: scope.latest?.year ?? null,
        完成率: scope.attainment,
        目标差距: scope.gap,
        应达值: scope.expected,
        序时进度: scope.pace,
        推算值: scope.projection,
        实际增速: scope.observedGrowth,
        需要增速: scope.requiredGrowth,
        基期值: scope.baseline?.value ?? null,
        基期年份: scope.baseline?.year ?? null,
      });
    }
  });

  it("has every figure, flag, forecast, other reading and rest, and none besides", async () => {
    const rows = rowsOf(await compose(assessment), 2);
    const wanted = assessment.indicators
      .filter(({ accrual }) => accrual !== "qualitative")
      .flatMap(({ scopes, rest }) => [
        ...scopes.flatMap(({ series, references }) =>
          [...series, ...references].map(({ year, value }) => [year, value]),
        ),
        ...rest.filter(({ parts }) => parts.length > 0).map(({ year, value }) => [year, value]),
      ]);
    expect(rows.map((row) => [row["年度"], row["数值"]])).toEqual(wanted);
  });

  it("is finished in both languages: no key, no placeholder, no Chinese left in what English words say", async () => {
    for (const locale of ["zh", "en"] as const) {
      const content = await compose(assessment, locale);
      const all = JSON.stringify(content, (key, value: unknown) =>
        key === "exported" ? null : value,
      );
      expect(all).not.toMatch(/undefined|NaN|\{\w+\}|(report|dashboard|terms)\.\w+/);
      const own = [content.standing, content.noPicture, ...content.sheets.map(({ name }) => name)];
      if (locale === "en") expect(own.join()).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("counts its figures and tables", async () => {
    const { blocks } = await compose(assessment);
    for (const [kind, word] of [
      ["picture", "图"],
      ["table", "表"],
    ] as const) {
      const captions = blocks.flatMap((block) => (block.kind === kind ? [block.caption] : []));
      expect(captions.length).toBeGreaterThan(0);
      captions.forEach((caption, index) =>
        expect(caption.startsWith(`${word} ${index + 1}　`)).toBe(true),
      );
    }
  });
});

describe("what the report says", () => {
  it("begins with the overview's sentence and names what is missing", async () => {
    const said = texts(await compose(FACTS));
    expect(said[0]).toBe(
      "方案期已满：8 项量化目标中，1 项已完成，7 项待数据；人工智能产业规模尚无公开的 2025 年全省数据。2 项定性目标还没有评定。",
    );
    expect(said.find((text) => text.startsWith("评估结论：○ 待数据。"))).toContain(
      "需要：2025 年全省数（口径：产业规模）。",
    );
    // What needs the same is said once.
    expect(said).toContain(
      "重大标志性成果、新建全国重点实验室、省级创新平台、行业大模型、应用示范场景。需要：2023—2025 年全省累计数（口径：主管部门公布数）。",
    );
  });

  it("keeps what an official decides by before the annex, worst first, with a picture only where it is not met", async () => {
    const { blocks } = await compose(RICH);
    const annex = blocks.findIndex(({ kind }) => kind === "annex");
    const headings = (level: number, part: readonly ReportBlock[]) =>
      part.flatMap((block) =>
        block.kind === "heading" && block.level === level ? [block.text] : [],
      );
    const [main, rest] = [blocks.slice(0, annex), blocks.slice(annex)];
    expect(headings(1, main)).toEqual([
      "一、总体进展",
      "二、各项目标完成情况",
      "三、缺口在哪里",
      "四、量化目标逐项情况",
      "五、责任、进展和节点",
    ]);
    expect(headings(1, rest)).toEqual([
      "一、年度数据",
      "二、口径",
      "三、与上一发布版相比",
      "四、数据来源",
      "五、评估方法说明",
    ]);
    expect(headings(2, main).at(-1)).toContain("尚无数据的目标");
    for (const block of blocks) {
      if (block.kind === "picture") expect(block.exported.banner).toBeNull();
    }
  });

  it("draws the trajectory of a target that was judged, and none of one that only awaits data", async () => {
    const trajectories = async (assessment: PlanAssessment) =>
      (await compose(assessment)).blocks.filter(
        (block) => block.kind === "picture" && block.exported.drawing.kind === "trajectory",
      ).length;
    const awaits = ({ indicators }: PlanAssessment) =>
      indicators.some(({ scopes }) => scopes[0]?.verdict === "awaiting-data");
    expect(awaits(FACTS)).toBe(true);
    expect(await trajectories(FACTS)).toBe(0);
    expect(await trajectories(RICH)).toBeGreaterThan(0);
  });

  it("says a conflict with both numbers, and never shows a value as having reached the target", async () => {
    const content = await compose(RICH);
    const said = texts(content).join("\n");
    expect(said).toContain("数据矛盾 1 处：各部分之和大于总数。");
    const parts = content.blocks.find(
      (block) => block.kind === "table" && block.caption.includes("三大科创中心"),
    );
    const row = parts?.kind === "table" ? parts.rows.at(-1)!.map(({ text }) => text) : [];
    expect(row.slice(1, 5)).toEqual([
      "初步数 900.5[1]\n占全省目标 60.0%",
      "400[1]\n占全省目标 26.7%",
      "300[1]\n占全省目标 20.0%",
      "−100.5\n数据矛盾",
    ]);
    const targets = content.blocks.find((block) => block.kind === "table")!;
    const scale = targets.rows[0]!.map(({ text }) => text);
    expect(scale[2]).toContain("1499.9\u00a0亿元");
    expect(scale[3]).toBe("99.9%");
  });

  it("tells a view of the workspace from a release, and marks invented numbers everywhere", async () => {
    expect((await compose(FACTS)).standing).toContain("工作区视图（未发布）");
    const real = await compose(RICH);
    expect(real.standing).toContain("发布版 3");
    expect([real.banner, real.mark]).toEqual([null, null]);
    const invented = await compose({ ...RICH, illustrative: true });
    expect(invented).toMatchObject({
      mark: "演示数据",
      banner: expect.stringContaining("演示数据"),
      fileName: expect.stringMatching(/-进展通报-截至2026-11-23-演示数据$/),
    });
  });
});

describe("shareCell", () => {
  it("never reads as a threshold that its number is below", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.9, max: 1, maxExcluded: true, noNaN: true }), (share) => {
        const cell = shareCell(share);
        if (cell === null || typeof cell !== "object") throw new Error("no number");
        const digits = cell.format.length - "0.%".length;
        // Shares of real figures have at most 15 digits.
        if (1 - share > 1e-9) expect(Number((share * 100).toFixed(digits))).toBeLessThan(100);
        expect(cell.value).toBe(share);
      }),
    );
    expect(shareCell(0.467)).toEqual({ value: 0.467, format: "0.0%" });
    expect(shareCell(0.9996)).toEqual({ value: 0.9996, format: "0.00%" });
    expect(shareCell(null)).toBeNull();
  });
});

describe("hanNumber", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [42, "四十二"],
  ])("%i is %s", (number, word) => expect(hanNumber(number)).toBe(word));
});
