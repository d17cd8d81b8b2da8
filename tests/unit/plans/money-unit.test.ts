import { describe, expect, it } from "vitest";

import { moneyUnit, shownUnit } from "@/lib/plans/money-unit";

describe("moneyUnit", () => {
  it.each([
    ["100 million CNY", "CNY", "billion", -1],
    ["10,000 CNY", "CNY", "million", -2],
    ["10 thousand CNY", "CNY", "million", -2],
    ["million USD", "USD", "million", 0],
    ["billion CNY", "CNY", "billion", 0],
    ["10 million EUR", "EUR", "billion", -2],
  ])("writes %s as %s … %s, times ten to the power %i", (en, currency, magnitude, exponent) => {
    expect(moneyUnit({ zh: "", en })).toEqual({ currency, magnitude, exponent });
  });

  it.each(["firms", "%", "100 million", "12 million CNY", "100 items", "TOPS"])(
    "finds no amount of money in %s",
    (en) => {
      expect(moneyUnit({ zh: "", en })).toBeNull();
    },
  );

  it("finds none where there is no unit", () => {
    expect(moneyUnit(null)).toBeNull();
  });
});

describe("shownUnit", () => {
  it("names the unit that numbers are shown in, and leaves the Chinese one", () => {
    const money = { zh: "亿元", en: "100 million CNY" };
    expect(shownUnit(money)).toEqual({ zh: "亿元", en: "CNY\u00a0bn" });
    const labs = { zh: "家", en: "labs" };
    expect(shownUnit(labs)).toEqual(labs);
  });
});
