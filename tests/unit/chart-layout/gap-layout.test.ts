import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LARGEST_SHARE, layOutGaps } from "@/lib/chart-layout/gap-layout";
import { textWidth } from "@/lib/chart-layout/chart-text";
import type { GapBar } from "@/lib/chart-layout/types";

const bar = (over: Partial<GapBar> = {}): GapBar => ({
  key: "scale",
  name: "人工智能产业规模",
  word: null,
  note: "未完成 · 分解目标 1000亿元以上",
  sign: "missed",
  tone: "behind",
  look: "solid",
  value: 0.9,
  whole: null,
  expected: null,
  remainder: "gap",
  hasTick: true,
  texts: ["还差 98.8 亿元（9.9%）", "武汉 901.2 亿元"],
  announcement: "还差 98.8 亿元",
  href: null,
  ...over,
});

const share = fc.double({ min: 0, max: 5, noNaN: true });
const bars = fc
  .array(
    fc.record({
      value: share,
      name: fc.constantFrom("产业规模", "国内有影响力的人工智能高新技术企业"),
    }),
  )
  .map((rows) => rows.map((row, index) => bar({ ...row, key: String(index) })));
const widths = fc.integer({ min: 240, max: 1600 });

describe("layOutGaps", () => {
  it("puts every target at one place, inside the drawing", () => {
    fc.assert(
      fc.property(bars, widths, fc.boolean(), (rows, width, isDense) => {
        const { tickX, toX, left, right } = layOutGaps({ isDense, rows, keys: [] }, width);
        expect(tickX).toBeCloseTo(toX(1), 9);
        expect(left).toBeLessThan(tickX);
        expect(tickX).toBeLessThan(right);
        expect(toX(3)).toBe(toX(LARGEST_SHARE));
        expect(right).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("lets no row run into the next, and no text out of the drawing", () => {
    fc.assert(
      fc.property(bars, widths, fc.boolean(), (rows, width, isDense) => {
        const layout = layOutGaps({ isDense, rows, keys: [] }, width);
        layout.rows.forEach((row, index) => {
          const next = layout.rows[index + 1];
          const lowest = Math.max(row.tick.bottom, row.texts.y + (row.texts.lines.length - 1) * 16);
          expect(lowest).toBeLessThanOrEqual(row.end);
          if (next !== undefined) expect(next.name.y).toBeGreaterThan(row.end);
          const begun = [row.name, row.note, ...(row.isTextAtEnd ? [] : [row.texts])];
          for (const { lines, x } of begun) {
            for (const line of lines) expect(x + textWidth(line)).toBeLessThanOrEqual(width + 1);
          }
          if (!row.isTextAtEnd) return;
          for (const line of row.texts.lines) {
            expect(row.texts.x - textWidth(line)).toBeGreaterThanOrEqual(0);
          }
          // On a narrow drawing the bar stands below the words, on a wide one between them.
          expect(row.texts.x).toBeLessThanOrEqual(width);
        });
        expect(layout.rows.at(-1)?.end ?? 0).toBeLessThanOrEqual(layout.height);
      }),
    );
  });

  it("has one stop a row, which says everything", () => {
    const { stops } = layOutGaps(
      { isDense: false, rows: [bar(), bar({ key: "b", value: null })], keys: [] },
      760,
    );
    expect(stops.map(({ announcement }) => announcement)).toEqual([
      "还差 98.8 亿元",
      "还差 98.8 亿元",
    ]);
  });
});
