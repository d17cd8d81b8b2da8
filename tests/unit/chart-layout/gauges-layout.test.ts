import { describe, expect, it } from "vitest";

import { layOutGauges } from "@/lib/chart-layout/pillar-layouts";
import { textWidth } from "@/lib/chart-layout/chart-text";

const NAMES = [
  "Wuhan",
  "Optics Valley",
  "Zhongfa Cyber Valley",
  "Industrial base",
  "武汉",
  "产业基础",
];
const gauges = NAMES.map((name) => ({ key: name, name, arcs: [], text: "0", announcement: name }));

describe("the gauges of the mark", () => {
  it.each([200, 300, 360])("breaks a name that is wider than its gauge, at %i px", (width) => {
    const { gauges: placed, height } = layOutGauges({ gauges }, width);
    for (const { name, nameY, x } of placed) {
      for (const line of name) expect(textWidth(line)).toBeLessThanOrEqual(width / 3);
      expect(nameY + (name.length - 1) * 16).toBeLessThan(height);
      expect(x).toBeGreaterThan(0);
    }
    expect(placed[1]?.name.join("").replace(/\s/g, "")).toBe("OpticsValley");
  });

  it("keeps the next row below the last line of the row above", () => {
    const { gauges: placed } = layOutGauges({ gauges }, 200);
    const lowest = Math.max(
      ...placed.slice(0, 3).map(({ name, nameY }) => nameY + name.length * 16 - 8),
    );
    for (const { y, outer } of placed.slice(3)) expect(y - outer).toBeGreaterThanOrEqual(lowest);
  });

  it("leaves no room below a row of short names for the long ones of another", () => {
    const short = ["武汉", "襄阳", "宜昌"].map((name) => ({ ...gauges[0]!, key: name, name }));
    const both = layOutGauges({ gauges: [...short, ...gauges.slice(1, 4)] }, 200);
    const { height } = layOutGauges({ gauges: short }, 200);
    expect(both.height).toBe(height + layOutGauges({ gauges: gauges.slice(1, 4) }, 200).height);
    expect(both.height).toBeGreaterThan(2 * height);
  });

  it("has one line of names where all are short", () => {
    const short = gauges.slice(4);
    expect(layOutGauges({ gauges: short }, 360).gauges.every(({ name }) => name.length === 1)).toBe(
      true,
    );
  });

  it("sets more than eighteen six by six, where that leaves a name its room", () => {
    const many = Array.from({ length: 48 }, (_, index) => ({ ...gauges[4]!, key: String(index) }));
    const columnsOf = (count: number, width: number) =>
      new Set(layOutGauges({ gauges: many.slice(0, count) }, width).gauges.map(({ x }) => x)).size;
    expect([columnsOf(18, 500), columnsOf(48, 500), columnsOf(48, 300)]).toEqual([3, 6, 3]);
    const { height } = layOutGauges({ gauges: many }, 500);
    expect(height / 500).toBeLessThan(2);
  });
});
