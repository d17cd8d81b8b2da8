import { describe, expect, it } from "vitest";

import { textWidth, tickText, wrapText } from "@/lib/chart-layout/chart-text";

describe("textWidth", () => {
  it("counts a Chinese character as one em and a digit as less", () => {
    expect(textWidth("产业规模", 12)).toBe(48);
    expect(textWidth("1500", 12)).toBeLessThan(48);
  });
});

describe("wrapText", () => {
  it("keeps every character and stays inside the width", () => {
    const text = "专精特新“小巨人”企业（省级认定口径，年末数）目标100家以上";
    const lines = wrapText(text, 84);
    expect(lines.join("")).toBe(text);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(84);
  });

  it("breaks before a bracket that fits on a line of its own", () => {
    expect(wrapText("核心产业规模（基期口径）", 96)).toEqual(["核心产业规模", "（基期口径）"]);
  });

  it("does not part a number from its unit, nor begin a line with a comma", () => {
    expect(wrapText("目标超过1500亿元", 72)).toEqual(["目标超过", "1500亿元"]);
    expect(wrapText("还差 113.5\u00a0亿元", 72)).toEqual(["还差", "113.5\u00a0亿元"]);
    expect(wrapText("甲乙丙丁，戊己", 48).some((line) => line.startsWith("，"))).toBe(false);
  });

  it("does not part a currency from its amount, nor tear the amount where a line is too short for both", () => {
    const amount = "CNY\u00a011.35\u00a0billion";
    expect(wrapText(`${amount} short`, 140)).toEqual([amount, "short"]);
    expect(wrapText(`138.65 (provisional) / ${amount}`, 150)).toEqual([
      "138.65 (provisional)",
      `/ ${amount}`,
    ]);
    expect(wrapText(`${amount} short`, 110)).toEqual(["CNY", "11.35\u00a0billion", "short"]);
    // Too narrow for that as well: between number and unit, never within a word.
    expect(wrapText(amount, 60)).toEqual(["CNY", "11.35", "billion"]);
  });

  it("leaves a hyphen at the end of its line", () => {
    expect(wrapText("influential AI high-tech firms", 140)).toEqual([
      "influential AI",
      "high-tech firms",
    ]);
  });

  it("splits a word that is longer than a line instead of cutting it", () => {
    const lines = wrapText("Donaudampfschifffahrt", 60);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("")).toBe("Donaudampfschifffahrt");
  });
});

describe("tickText", () => {
  it("groups from five digits on and hides binary noise", () => {
    expect(tickText(1500)).toBe("1500");
    expect(tickText(15000)).toBe("15,000");
    expect(tickText(0.1 + 0.2)).toBe("0.3");
  });
});
