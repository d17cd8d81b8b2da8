import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { spreadLabels } from "@/lib/chart-layout/spread-labels";

const label = (wish: number, height = 16) => ({ wish, height });

describe("spreadLabels", () => {
  it("leaves labels alone that do not touch", () => {
    expect(spreadLabels([label(20), label(100)], 0, 200, 4)).toEqual([12, 92]);
  });

  it("parts two labels that wish for one spot, the first above, both equally far off", () => {
    expect(spreadLabels([label(100), label(100)], 0, 200, 4)).toEqual([82, 102]);
  });

  it("pushes labels at the edge back inside", () => {
    expect(spreadLabels([label(0), label(2)], 0, 200, 4)).toEqual([0, 20]);
    expect(spreadLabels([label(199), label(200)], 0, 200, 4)).toEqual([164, 184]);
  });

  it("never lets labels overlap, and stays inside whenever they fit", () => {
    const labels = fc.array(
      fc.record({ wish: fc.integer({ min: -50, max: 350 }), height: fc.constantFrom(16, 32, 48) }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(labels, (given) => {
        const tops = spreadLabels(given, 0, 300, 4);
        const boxes = given
          .map(({ height }, index) => ({ top: tops[index] ?? NaN, height }))
          .sort((a, b) => a.top - b.top);
        boxes.forEach((box, index) => {
          const next = boxes[index + 1];
          if (next) expect(box.top + box.height + 4).toBeLessThanOrEqual(next.top + 1e-6);
        });
        const needed = given.reduce((sum, { height }) => sum + height + 4, -4);
        if (needed <= 300) {
          for (const { top, height } of boxes) {
            expect(top).toBeGreaterThanOrEqual(-1e-6);
            expect(top + height).toBeLessThanOrEqual(300 + 1e-6);
          }
        }
      }),
    );
  });
});
