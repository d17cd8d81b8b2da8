import { describe, expect, it } from "vitest";

import type { WaterfallBar } from "@/lib/chart-layout/types";
import { layOutWaterfall } from "@/lib/chart-layout/waterfall-layout";

const bar = (label: string, text: string, from: number, to: number): WaterfallBar => ({
  key: label,
  label,
  text,
  from,
  to,
  kind: "rise",
});
const amountsOf = (bars: readonly WaterfallBar[], width: number) =>
  layOutWaterfall(bars, width).rows.map(({ text }) => text);

describe("the amounts of a waterfall", () => {
  const english = bar(
    "Smart manufacturing and services",
    "+CNY\u00a054.76\u00a0billion (37.8%)",
    0,
    547.6,
  );
  const chinese = bar("武汉", "+547.6亿元", 0, 547.6);

  it("stay whole on a phone, with their sign and currency", () => {
    expect(amountsOf([english], 320)).toEqual([["+CNY\u00a054.76\u00a0billion", "(37.8%)"]]);
    expect(amountsOf([english], 300)).toEqual([["+CNY", "54.76\u00a0billion", "(37.8%)"]]);
  });

  it("take no more room from the bars than they need", () => {
    const widthOf = (one: WaterfallBar) => {
      const { left, right } = layOutWaterfall([one], 342);
      return right - left;
    };
    expect(widthOf(english)).toBeGreaterThan(50);
    expect(widthOf(chinese)).toBeGreaterThan(150);
  });
});
