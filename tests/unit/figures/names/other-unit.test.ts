import { describe, expect, it } from "vitest";

import { otherUnit } from "@/lib/figures/names/other-unit";

const YI = { zh: "亿元", en: "100 million CNY" };
const WAN = { zh: "万元", en: "10,000 CNY" };
const FIRMS = { zh: "家", en: "firms" };

describe("otherUnit", () => {
  it.each([
    [YI, WAN],
    [WAN, YI],
    [YI, { zh: "亿美元", en: "100 million USD" }],
    [YI, FIRMS],
    [FIRMS, { zh: "万家", en: "10,000 firms" }],
    [FIRMS, { zh: "%", en: "%" }],
    [
      { zh: "%", en: "%" },
      { zh: "个百分点", en: "points" },
    ],
    [
      { zh: "EFLOPS", en: "EFLOPS" },
      { zh: "PFLOPS", en: "PFLOPS" },
    ],
    [
      { zh: "公顷", en: "ha" },
      { zh: "亩", en: "mu" },
    ],
  ])("does not take %o for %o", (before, after) => {
    expect(otherUnit(before, after)).toBe("unitZh");
  });

  it("does not take another amount in English for the same in Chinese", () => {
    expect(otherUnit(YI, { zh: "亿元", en: "10,000 CNY" })).toBe("unitEn");
  });

  it.each([
    [FIRMS, { zh: "户", en: "companies" }],
    [YI, YI],
    [YI, { zh: "亿元", en: "100 million yuan" }],
    [FIRMS, { zh: "家", en: "companies" }],
  ])("takes %o for %o", (before, after) => {
    expect(otherUnit(before, after)).toBeNull();
  });
});
