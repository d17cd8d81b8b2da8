import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { BulletBar, bulletPosition } from "@/components/charts/bullet-bar";
import type { BulletMarks } from "@/lib/chart-layout/types";

const marks = (over: Partial<BulletMarks> = {}): BulletMarks => ({
  value: 700,
  expectedNow: 736.4,
  baseline: 516,
  bound: 1500,
  boundMax: null,
  scaleMin: 0,
  scaleMax: 1500,
  ...over,
});
const html = (over?: Partial<BulletMarks>) =>
  renderToStaticMarkup(<BulletBar marks={marks(over)} tone="watch" label="700，目标 1500" />);

describe("BulletBar", () => {
  it("is one named picture with value, expected, baseline and target", () => {
    const drawn = html();
    expect(drawn).toContain('role="img"');
    expect(drawn).toContain('aria-label="700，目标 1500"');
    for (const name of ["bullet-value", "bullet-expected", "bullet-baseline", "bullet-target"]) {
      expect(drawn).toContain(name);
    }
    expect(drawn).not.toContain("<script");
  });

  it("hatches the bar without a value and keeps the target", () => {
    const drawn = html({ value: null });
    const hatch = /<pattern id="([^"]+)"/.exec(drawn)?.[1];
    expect(drawn).toContain(`fill="url(#${hatch})"`);
    expect(drawn).not.toContain("bullet-value");
    expect(drawn).toContain("bullet-target");
  });

  it("does not hatch a zero: zero is a value", () => {
    expect(html({ value: 0 })).toContain("bullet-value");
    expect(html({ value: 0 })).not.toContain("bullet-empty");
  });

  it("frames the band of a target from 1 to 2, with a value of 3 beyond it", () => {
    const drawn = html({
      value: 3,
      bound: 1,
      boundMax: 2,
      expectedNow: null,
      baseline: null,
      scaleMax: 3,
    });
    expect(drawn).toMatch(/bullet-band" x="33.333%"[^>]*width="33.33/);
    expect(drawn).toMatch(/bullet-value"[^>]*width="100%"/);
  });

  it("draws nothing where target, baseline or expectation is unknown", () => {
    const drawn = html({ bound: null, baseline: null, expectedNow: null });
    expect(drawn).not.toMatch(/bullet-(target|baseline|expected)/);
  });
});

describe("bulletPosition", () => {
  it("is held inside the scale and knows negative scales", () => {
    expect(bulletPosition(2000, marks())).toBe(100);
    expect(bulletPosition(-5, marks())).toBe(0);
    expect(bulletPosition(0, marks({ scaleMin: -50, scaleMax: 50 }))).toBe(50);
  });
});
