import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { niceScale, thinTicks } from "@/lib/chart-layout/chart-scale";

describe("niceScale", () => {
  it("holds zero and every value, with rising ticks from end to end", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (values) => {
          const { min, max, ticks } = niceScale(values);
          const slack = (max - min) * 1e-6;
          expect(max).toBeGreaterThan(min);
          expect(Math.min(0, ...values)).toBeGreaterThanOrEqual(min - slack);
          expect(Math.max(0, ...values)).toBeLessThanOrEqual(max + slack);
          expect(ticks.length).toBeLessThanOrEqual(8);
          ticks.forEach((tick, index) =>
            expect(tick).toBeGreaterThan(ticks[index - 1] ?? -Infinity),
          );
        },
      ),
    );
  });

  it("gives counts whole ticks", () => {
    expect(niceScale([1, 2, 3]).ticks).toEqual([0, 1, 2, 3]);
    expect(niceScale([1]).ticks).toEqual([0, 1]);
  });

  it("survives zeros and nothing", () => {
    expect(niceScale([0, 0])).toEqual({ min: 0, max: 1, ticks: [0, 1] });
    expect(niceScale([]).ticks).toEqual([]);
  });
});

describe("thinTicks", () => {
  it("keeps the last position when there is room for every other only", () => {
    expect(thinTicks([2021, 2022, 2023, 2024], 25, 40)).toEqual([2022, 2024]);
    expect(thinTicks([2021, 2022, 2023], 80, 40)).toEqual([2021, 2022, 2023]);
  });
});
