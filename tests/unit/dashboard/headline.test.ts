import { describe, expect, it } from "vitest";

import { headlineOf } from "@/components/dashboard/headline";

import { assessmentFixture } from "../../support/assessment-fixture";
import { speaker } from "./say";

const say = await speaker("zh");
const sayEnglish = await speaker("en");

describe("headlineOf", () => {
  it("counts the published position after the plan's end", () => {
    const { lead, tallies, clause } = headlineOf(assessmentFixture());
    expect(say(lead)).toBe("方案期已满：8 项量化目标中，");
    expect(tallies).toEqual([
      { verdict: "met", term: "terms.verdict.met", count: 1 },
      { verdict: "awaiting-data", term: "terms.verdict.awaiting-data", count: 7 },
    ]);
    expect(clause && say(clause)).toBe("人工智能产业规模尚无公开的 2025 年全省数据");
    expect(clause && sayEnglish(clause)).toBe(
      "no province-wide 2025 figure has been published for AI industry scale",
    );
  });

  it("speaks of a running plan, and of what is met as met early", () => {
    const labs = { indicator: "national-key-labs", calibre: "department-count", value: "1" };
    const { lead, tallies, clause } = headlineOf(
      assessmentFixture({ year: 2023, figures: [{}, labs] }),
    );
    expect(say(lead)).toBe("截至 2023 年：8 项量化目标中，");
    expect(tallies.map(({ term, count }) => `${say({ key: term })} ${count}`)).toEqual([
      "提前完成 1",
      "略低于序时进度 1",
      "无法评估 6",
    ]);
    expect(clause && say(clause)).toBe("人工智能产业规模按 2023 年数还差 800 亿元");
  });

  it("does not call a value equal to an exceeded-bound target met", () => {
    const { clause } = headlineOf(assessmentFixture({ figures: [{ year: 2025, value: "1500" }] }));
    expect(clause && say(clause)).toBe("人工智能产业规模 2025 年为 1500 亿元");
  });
});
