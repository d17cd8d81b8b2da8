import { describe, expect, it } from "vitest";

import { LINE_HEIGHT, textWidth } from "@/lib/chart-layout/chart-text";
import { GLYPH_WIDTH } from "@/lib/chart-layout/end-label";
import { layOutTrajectory } from "@/lib/chart-layout/trajectory-layout";

import { point, trajectory } from "../charts/fixtures";

const crowded = trajectory({
  segments: [
    {
      key: "a",
      label: "人工智能产业规模（方案口径）",
      comparable: true,
      points: [point(2024, 980)],
    },
    {
      key: "b",
      label: "核心产业规模（省统计局口径）",
      comparable: false,
      points: [point(2022, 516)],
    },
    {
      key: "c",
      label: "规模以上企业营业收入（经信部门口径）",
      comparable: false,
      points: [point(2023, 940)],
    },
  ],
  guides: [
    {
      key: "expected",
      label: "应达值",
      dash: "dashed",
      announcement: null,
      points: [
        { x: 2022, y: 516 },
        { x: 2025, y: 1500 },
      ],
    },
    {
      key: "projection",
      label: "按已实现的年均增速推算为1480亿元",
      dash: "dotted",
      announcement: "推算值 1480",
      points: [
        { x: 2024, y: 980 },
        { x: 2025, y: 1480 },
      ],
    },
  ],
  marks: [{ key: "f", label: "预计值", mark: "diamond", points: [point(2025, 1490)] }],
});

describe("layOutTrajectory", () => {
  it.each([760, 1190])("names what ends early in a row under the plot at %i px", (width) => {
    const { endLabels, plot, margin } = layOutTrajectory(crowded, width, 380);
    const under = endLabels.filter(({ y }) => y > plot.bottom);
    // Three points of other years and a single mark: beside the plot they would stand next to nothing.
    expect(under.map(({ key }) => key).toSorted()).toEqual(["a", "b", "c", "f"]);
    expect(margin.bottom).toBeGreaterThan(0);
    const beside = endLabels.filter((label) => !under.includes(label));
    expect(beside.map(({ key }) => key).toSorted()).toEqual(["band", "expected", "projection"]);
    for (const { leader, x } of beside) {
      expect(leader).not.toBeNull();
      expect(x).toBeGreaterThan(plot.right);
    }
  });

  it.each([300, 340, 560, 760, 1100])("neither cuts nor overlaps long labels at %i px", (width) => {
    const { endLabels } = layOutTrajectory(crowded, width, 380);
    expect(endLabels).toHaveLength(7);
    const boxes = endLabels.map(({ x, y, lines, glyph }) => ({
      left: x,
      right:
        x +
        (glyph.kind === "none" ? 0 : GLYPH_WIDTH) +
        Math.max(...lines.map((line) => textWidth(line))),
      top: y - LINE_HEIGHT / 2,
      bottom: y + (lines.length - 0.5) * LINE_HEIGHT,
    }));
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width + 3);
      expect(box.bottom).toBeLessThanOrEqual(380);
    }
    boxes.forEach((a, index) =>
      boxes.slice(index + 1).forEach((b) => {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }),
    );
  });

  it("says each label in full", () => {
    const texts = layOutTrajectory(crowded, 340, 380).endLabels.map(({ lines }) => lines.join(""));
    expect(texts).toContain("规模以上企业营业收入（经信部门口径）");
    expect(texts).toContain("目标 超过1500亿元（2025年）");
  });

  it("keeps a band far above the data, and one far below, inside the plot", () => {
    for (const [from, value] of [
      [500, 3],
      [1, 900],
    ] as const) {
      const series = trajectory({
        segments: [{ key: "a", label: "", comparable: true, points: [point(2024, value)] }],
        band: { label: "目标", from, to: null, x: 2025, announcement: "" },
      });
      const { toY, plot } = layOutTrajectory(series, 700, 340);
      expect(toY(from)).toBeGreaterThanOrEqual(plot.top);
      expect(toY(from)).toBeLessThanOrEqual(plot.bottom);
    }
  });

  it("leaves a plot worth looking at on a phone", () => {
    const { plot } = layOutTrajectory(crowded, 280, 380);
    expect(plot.right - plot.left).toBeGreaterThan(180);
    expect(plot.bottom - plot.top).toBeGreaterThan(100);
  });

  it("lists every mark, hole and band once, from left to right", () => {
    const series = trajectory({
      ...crowded,
      holes: [{ x: 2023, text: "未收集", announcement: "2023年未收集" }],
    });
    const { stops } = layOutTrajectory(series, 700, 340);
    expect(stops).toHaveLength(7);
    expect(new Set(stops.map((stop) => stop.key)).size).toBe(7);
    expect(stops.map((stop) => stop.x)).toEqual(stops.map((stop) => stop.x).sort((a, b) => a - b));
    expect(stops.map((stop) => stop.announcement)).toContain("2023年未收集");
  });

  it("survives one year, nothing but zeros, and nothing", () => {
    const zero = layOutTrajectory(
      trajectory({
        xs: [2024],
        band: null,
        segments: [{ key: "a", label: "甲", comparable: true, points: [point(2024, 0)] }],
      }),
      300,
      300,
    );
    expect(zero.toY(0)).toBe(zero.plot.bottom);
    expect(zero.toX(2024)).toBeCloseTo((zero.plot.left + zero.plot.right) / 2);
    const nothing = layOutTrajectory(trajectory({ segments: [], band: null }), 300, 300);
    expect(nothing.stops).toEqual([]);
    expect(Number.isFinite(nothing.toY(0))).toBe(true);
  });
});
