import { describe, expect, it } from "vitest";

import { textWidth } from "@/lib/chart-layout/chart-text";
import { rowScale } from "@/lib/chart-layout/stack-pieces";
import { layOutStackedBar } from "@/lib/chart-layout/stacked-bar-layout";
import type { StackRow, StackedBarSeries } from "@/lib/chart-layout/types";

import { partsRow } from "../charts/fixtures";

const series = (rows: readonly StackRow[], scale: "shared" | "row" = "row"): StackedBarSeries => ({
  scale,
  partLabels: ["武汉", "襄阳", "宜昌"],
  restLabel: "其他市州",
  remainingLabel: "剩余缺口",
  boundLabel: "目标",
  rows,
});

describe("layOutStackedBar", () => {
  it("fills the bar exactly: parts and remainder reach the bound", () => {
    const [row] = layOutStackedBar(series([partsRow([700, 120, 90], 1500)]), 800).rows;
    expect(row?.boundX).toBeCloseTo(row?.bar.right ?? NaN);
    const last = row?.pieces[row.pieces.length - 1];
    expect(last?.fill).toBe("remaining");
    expect(last?.right).toBeCloseTo(row?.bar.right ?? NaN);
  });

  it("keeps the bound's mark inside when the sum is above it, and the number clear of the mark", () => {
    const [row] = layOutStackedBar(series([partsRow([80, 40, 0], 100)]), 800).rows;
    expect(row?.boundX).toBeCloseTo(
      (row?.bar.left ?? 0) + ((row?.bar.right ?? 0) - (row?.bar.left ?? 0)) / 1.2,
    );
    const divided = row?.pieces[1];
    expect(Math.abs((divided?.textX ?? 0) - (row?.boundX ?? 0))).toBeGreaterThan(10);
  });

  it("names parts that do not fit, zero and missing ones below the bar", () => {
    const [row] = layOutStackedBar(series([partsRow([3, 0, null], 500)]), 800).rows;
    expect(row?.aside.map(({ text }) => text)).toEqual(["武汉 3", "襄阳 0", "宜昌 未报"]);
    expect(row?.aside.map(({ fill }) => fill)).toEqual([0, 1, "none"]);
  });

  it("gives rows of a shared scale one unit, and every row of its own scale the full width", () => {
    const rows = [
      partsRow([10, 0, 0], 100, { key: "a" }),
      partsRow([400, 0, 0], 500, { key: "b" }),
    ];
    expect(rows.map((row) => rowScale(series(rows, "shared"), row))).toEqual([500, 500]);
    expect(rows.map((row) => rowScale(series(rows, "row"), row))).toEqual([100, 500]);
  });

  it("stays inside its width and height, rows apart, on a phone and on a desk", () => {
    const rows = ["人工智能产业规模", "专精特新“小巨人”企业（国家级）", "行业大模型"].map(
      (label, index) =>
        partsRow([index * 3, null, 1], 100, {
          key: label,
          label,
          endText: "还差 93 个（目标 100 个以上）",
        }),
    );
    for (const width of [240, 320, 600, 1100]) {
      const layout = layOutStackedBar(series(rows), width);
      layout.rows.forEach((row, index) => {
        expect(row.bar.right).toBeLessThanOrEqual(width);
        const lowest = Math.max(row.bar.bottom, ...row.aside.map(({ y }) => y + 8));
        expect(lowest).toBeLessThanOrEqual(layout.height);
        const next = layout.rows[index + 1];
        if (next) expect(lowest).toBeLessThanOrEqual(Math.min(next.bar.top, next.label.y - 8));
      });
    }
  });

  it("needs no more height in a wider box of the same kind", () => {
    const rows = [partsRow([3, 0, null], 500), partsRow([700, 120, 90], 1500, { key: "b" })];
    for (const [from, to] of [
      [240, 559],
      [560, 1400],
    ] as const) {
      const reserved = layOutStackedBar(series(rows), from).height;
      for (let width = from; width <= to; width += 7) {
        expect(layOutStackedBar(series(rows), width).height).toBeLessThanOrEqual(reserved);
      }
    }
  });

  it("offers the keyboard every piece", () => {
    const { stops } = layOutStackedBar(series([partsRow([3, 0, null], 500)]), 800);
    expect(stops.map(({ announcement }) => announcement)).toEqual([
      "部分1 3",
      "部分2 0",
      "部分3 未报",
      "剩余缺口 497",
    ]);
  });

  it.each([358, 700])(
    "breaks a name of sixty letters in key and below its bar, at %i px",
    (width) => {
      const name = "示例".repeat(30);
      const long = { ...series([partsRow([3, 4, 5], 500)]), partLabels: [name, "襄阳", name] };
      const { key, rows, height } = layOutStackedBar(long, width);
      const texts = [...key, ...rows.flatMap(({ aside }) => aside)];
      expect(texts.filter(({ lines }) => lines.length > 1).length).toBeGreaterThan(1);
      let below = -Infinity;
      for (const { text, lines, x, y } of [...texts].sort((a, b) => a.y - b.y)) {
        for (const line of lines) expect(x + 16 + textWidth(line)).toBeLessThanOrEqual(width + 14);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        if (x < 20) expect(y).toBeGreaterThan(below);
        below = Math.max(below, y + (lines.length - 1) * 16);
      }
      expect(below).toBeLessThan(height);
      const [bar] = rows;
      const lowest = Math.max(...key.map(({ lines, y }) => y + (lines.length - 1) * 16));
      expect(bar?.bar.top).toBeGreaterThan(lowest);
    },
  );
});
