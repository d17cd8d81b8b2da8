import { describe, expect, it } from "vitest";

import { gapOriginSentence } from "@/lib/words/board/gap-origin";
import { pillarBoard } from "@/lib/words/board/pillar-board";
import { markSentence, pillarGauges, pillarPanels } from "@/lib/words/board/pillar-charts";
import type { PlanAssessment } from "@/lib/assessment/types";

import { speaker } from "../../../support/in-words";
import { assessmentFixture } from "../../../support/plans/assessment-fixture";

const hub = { year: 2024, scope: "wuhan" } as const;
const figures = [
  { year: 2024, value: "900" },
  { ...hub, value: "600" },
  { ...hub, indicator: "little-giants", value: "90", calibre: "association-list" },
] as const;

function cellOf(assessment: PlanAssessment, pillar: string, indicator: string) {
  const row = pillarBoard(assessment).rows.find((one) => one.pillar.code === pillar);
  return row?.cells.find((cell) => cell.indicator.code === indicator);
}

describe("the board of pillars", () => {
  const assessment = assessmentFixture({ year: 2024, figures: [...figures] });

  it("has nine rows in three kinds, and a column for each target a number can meet", () => {
    const { rows, indicators } = pillarBoard(assessment);
    expect(rows.filter(({ isFirstOfKind }) => isFirstOfKind)).toHaveLength(2);
    expect(rows).toHaveLength(9);
    expect(indicators).toHaveLength(8);
    expect(pillarBoard(assessment, { withUntargeted: true }).indicators.length).toBeGreaterThan(8);
  });

  it("gives a pillar without a target of its own a share and no verdict", () => {
    const cell = cellOf(assessment, "wuhan", "scale");
    expect(cell).toMatchObject({ kind: "share", verdict: null, year: null });
    expect(cell?.share).toBeCloseTo(600 / 1500, 10);
  });

  it("tells what nobody reported from zero, and says so", async () => {
    const inWords = await speaker("zh");
    const cell = cellOf(assessment, "yichang", "scale");
    expect(cell).toMatchObject({ kind: "unreported", share: null });
    expect(inWords(cell?.text ?? "")).toBe("未报");
  });
});

describe("the “333” mark", () => {
  const assessment = assessmentFixture({ year: 2024, figures: [...figures] });

  it("divides every gauge among all targets, and colours none without a target of its own", async () => {
    const { gauges } = pillarGauges(assessment, await speaker("zh"));
    expect(gauges).toHaveLength(9);
    for (const { arcs } of gauges) {
      expect(arcs.reduce((sum, { count }) => sum + count, 0)).toBe(8);
      expect(arcs.every(({ tone }) => tone === "accent" || tone === "track")).toBe(true);
    }
    const wuhan = gauges.find(({ key }) => key === "wuhan");
    expect(wuhan?.arcs).toEqual([
      { tone: "accent", count: 1 },
      { tone: "track", count: 7 },
    ]);
    expect(wuhan?.text).toBe("1");
  });

  it("says in its name how much of it is judged", async () => {
    const inWords = await speaker("zh");
    expect(inWords(markSentence(assessment))).toMatch(/72 格：0 格有分解目标.*没有可比的数/);
  });
});

describe("the small multiples", () => {
  it("keep every bar on its panel's scale", async () => {
    const assessment = assessmentFixture({ year: 2024, figures: [...figures] });
    const page = { inWords: await speaker("zh"), hrefOf: () => null };
    const { panels } = pillarPanels(assessment, page);
    expect(panels).toHaveLength(8);
    const bars = panels.flatMap((panel) => panel.bars);
    for (const { length } of bars) expect(length ?? 0).toBeLessThanOrEqual(1);
    const scale = panels.find(({ key }) => key === "scale");
    expect(scale?.bars.find(({ key }) => key === "wuhan")).toMatchObject({
      length: 1,
      target: null,
    });
  });
});

describe("where the gap comes from", () => {
  it("is told of a missed target only", () => {
    expect(gapOriginSentence(assessmentFixture({ year: 2024, figures: [] }))).toBeNull();
  });
});
