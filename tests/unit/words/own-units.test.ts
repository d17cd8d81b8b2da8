import { describe, expect, it } from "vitest";

import { amountOf } from "@/lib/words/subject";
import { inOwnUnits, type Word } from "@/lib/words/sentence";

import { speaker } from "../../support/in-words";

const scale = { decimals: 1, unit: { zh: "亿元", en: "100 million CNY" } };
const firms = { decimals: 0, unit: { zh: "家", en: "firms" } };

describe("a word in the units that its amounts are kept in", () => {
  it("adds to English money the unit of the figures, and nothing to anything else", async () => {
    const inEnglish = await speaker("en");
    const inChinese = await speaker("zh");
    const money = inOwnUnits(amountOf(scale, 1386.5, { qualifier: "about" }));
    expect(inEnglish(money)).toMatch(/^about CNY\s138\.65\sbillion \(1,386\.5\s亿元\)$/);
    expect(inChinese(money)).toMatch(/^约 1386\.5\s亿元$/);
    expect(inEnglish(inOwnUnits(amountOf(firms, 12)))).toMatch(/^12\sfirms$/);
    expect(inEnglish(inOwnUnits(amountOf(scale, 12, { bare: true })))).toBe("1.2");
  });

  it("reaches the amounts inside a sentence and inside a list", async () => {
    const inEnglish = await speaker("en");
    const list: Word = { list: [amountOf(scale, 10), "x"] };
    const sentence: Word = { key: "dashboard.parenthesis", values: { text: list } };
    expect(inEnglish(inOwnUnits(sentence))).toMatch(/CNY\s1\sbillion \(10\s亿元\), x/);
    expect(inEnglish(sentence)).not.toContain("亿元");
  });
});
