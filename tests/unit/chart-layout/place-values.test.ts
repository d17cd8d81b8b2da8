import { describe, expect, it } from "vitest";

import { placeValues, strokeHitsBox } from "@/lib/chart-layout/place-values";

const FRAME = { left: 0, top: 0, right: 300, bottom: 200 };
const BOX = { left: 10, top: 10, right: 20, bottom: 20 };

describe("strokeHitsBox", () => {
  it("knows a stroke that passes, one that ends before and one beside", () => {
    expect(strokeHitsBox({ x1: 0, y1: 15, x2: 30, y2: 15 }, BOX)).toBe(true);
    expect(strokeHitsBox({ x1: 0, y1: 15, x2: 5, y2: 15 }, BOX)).toBe(false);
    expect(strokeHitsBox({ x1: 0, y1: 30, x2: 30, y2: 30 }, BOX)).toBe(false);
  });
});

describe("placeValues", () => {
  it("puts a lone value above its mark", () => {
    const [placed] = placeValues(
      [{ x: 100, y: 100, text: "700" }],
      [{ x: 100, y: 100 }],
      [],
      [],
      FRAME,
    );
    expect(placed?.x).toBe(100);
    expect(placed?.y).toBeLessThan(100);
  });

  it("goes below where a line passes above", () => {
    const line = { x1: 0, y1: 82, x2: 300, y2: 82 };
    const [placed] = placeValues([{ x: 100, y: 100, text: "700" }], [], [line], [], FRAME);
    expect(placed?.y).toBeGreaterThan(100);
  });

  it("stands at its own mark where another one lies close above it", () => {
    const values = [
      { x: 100, y: 108, text: "35.4" },
      { x: 100, y: 112, text: "34.7" },
      { x: 100, y: 104, text: "36.4" },
    ];
    const placed = placeValues(values, values, [], [], FRAME);
    expect(placed.map(({ text }) => text).sort()).toEqual(["34.7", "35.4", "36.4"]);
    for (const { text, x, y } of placed) {
      const away = (mark: { x: number; y: number }) => Math.hypot(mark.x - x, mark.y - y);
      const nearest = values.toSorted((one, other) => away(one) - away(other))[0];
      expect(nearest?.text).toBe(text);
    }
  });

  it("never puts two values on each other, and leaves one out rather than that", () => {
    const crowd = Array.from({ length: 12 }, () => ({ x: 100, y: 100, text: "超1000" }));
    const placed = placeValues(crowd, crowd, [], [], FRAME);
    expect(placed.length).toBeGreaterThan(1);
    expect(placed.length).toBeLessThan(12);
    placed.forEach((a, index) =>
      placed.slice(index + 1).forEach((b) => {
        const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= 16;
        expect(apart).toBe(true);
      }),
    );
  });
});
