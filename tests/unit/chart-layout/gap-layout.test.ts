import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LARGEST_SHARE } from "@/lib/chart-layout/gap-frame";
import { layOutGaps } from "@/lib/chart-layout/gap-layout";
import { LINE_HEIGHT, textWidth } from "@/lib/chart-layout/chart-text";
import type { GapBar } from "@/lib/chart-layout/gap-types";

const bar = (over: Partial<GapBar> = {}): GapBar => ({
  key: "scale",
  name: "人工智能产业规模",
  word: null,
  note: "未完成 · 分解目标 1000亿元以上",
  chip: null,
  sign: "missed",
  tone: "behind",
  look: "solid",
  value: 0.9,
  last: null,
  whole: null,
  expected: null,
  remainder: "gap",
  hasTick: true,
  isContradicted: false,
  texts: ["还差 98.8 亿元（9.9%）", "武汉 901.2 亿元"],
  announcement: "还差 98.8 亿元",
  href: null,
  entry: null,
  ...over,
});

const share = fc.double({ min: 0, max: 5, noNaN: true });
const bars = fc
  .array(
    fc.record({
      value: share,
      chip: fc.constantFrom(null, "武汉未定目标", `${"示例".repeat(30)}未定目标`),
      entry: fc.constantFrom(null, { text: "去填报", href: "/figures" }),
      name: fc.constantFrom("产业规模", "国内有影响力的人工智能高新技术企业"),
    }),
  )
  .map((rows) => rows.map((row, index) => bar({ ...row, key: String(index) })));
const widths = fc.integer({ min: 240, max: 1600 });

describe("layOutGaps", () => {
  it("puts every target at one place, inside the drawing", () => {
    fc.assert(
      fc.property(bars, widths, (rows, width) => {
        const { tickX, toX, left, right } = layOutGaps({ isDense: false, rows, keys: [] }, width);
        expect(tickX).toBeCloseTo(toX(1), 9);
        expect(left).toBeLessThan(tickX);
        expect(tickX).toBeLessThan(right);
        expect(toX(3)).toBe(toX(LARGEST_SHARE));
        expect(right).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("writes a chip that is wider than its side below the numbers at the right", () => {
    const rows = [
      bar({ chip: "none set for Industrial foundation", texts: ["34.48", "39.8%", "the target"] }),
    ];
    const [row] = layOutGaps({ isDense: false, rows, keys: [] }, 320).rows;
    const last = (row?.texts.y ?? 0) + ((row?.texts.lines.length ?? 0) - 1) * LINE_HEIGHT;
    expect(row?.chip?.y).toBeGreaterThan(last + LINE_HEIGHT * 0.9);
    expect(row?.chip?.width).toBeGreaterThan(textWidth(rows[0]?.chip ?? ""));
    expect((row?.chip?.y ?? 0) + LINE_HEIGHT / 2).toBeLessThanOrEqual(row?.tick.top ?? 0);
  });

  it("lets no row run into the next, and no text out of the drawing", () => {
    fc.assert(
      fc.property(bars, widths, (rows, width) => {
        const layout = layOutGaps({ isDense: false, rows, keys: [] }, width);
        layout.rows.forEach((row, index) => {
          const next = layout.rows[index + 1];
          const blocks = [
            row.name,
            row.note,
            row.gap,
            row.texts,
            ...(row.entry ? [row.entry] : []),
            ...(row.chip ? [{ ...row.chip, anchor: "start" }] : []),
          ];
          const lowest = Math.max(
            row.tick.bottom,
            ...blocks.map(({ y, lines }) => y + (lines.length - 1) * 16),
          );
          expect(lowest).toBeLessThanOrEqual(row.end);
          // A row's words never lie over its bar, nor over each other's.
          const [left, right] = [row.name, row.gap].map(({ x, lines, anchor }) => {
            const wide = Math.max(...lines.map((line) => textWidth(line)));
            return anchor === "end" ? [x - wide, x] : [x, x + wide];
          });
          expect(left?.[1]).toBeLessThanOrEqual(right?.[0] ?? 0);
          if (next !== undefined) expect(next.name.y).toBeGreaterThan(row.end);
          for (const { lines, x, anchor } of blocks) {
            for (const line of lines) {
              const end = anchor === "end" ? x : x + textWidth(line);
              expect(end).toBeLessThanOrEqual(width + 1);
            }
          }
        });
        expect(layout.rows.at(-1)?.end ?? 0).toBeLessThanOrEqual(layout.height);
      }),
    );
  });

  it.each([320, 700])(
    "breaks a long name in the key, and begins the rows below it, at %i px",
    (width) => {
      const keys = [
        { mark: "part", tone: "accent", text: `${"示例".repeat(40)}，对全省` },
        { mark: "target", tone: "accent", text: "目标" },
      ] as const;
      const layout = layOutGaps({ isDense: false, rows: [bar()], keys }, width);
      const [long, next] = layout.keys;
      for (const line of long?.lines ?? []) {
        expect((long?.x ?? 0) + 18 + textWidth(line)).toBeLessThanOrEqual(width);
      }
      const end = (long?.y ?? 0) + ((long?.lines.length ?? 0) - 1) * LINE_HEIGHT;
      expect(long?.lines.join("")).toBe(keys[0].text);
      expect(next?.y).toBeGreaterThan(end);
      expect(layout.rows[0]?.name.y).toBeGreaterThan(end + LINE_HEIGHT);
    },
  );

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
