import { describe, expect, it } from "vitest";

import type { PlanAssessment } from "@/lib/assessment/types";
import type { Judgement } from "@/lib/records/judgement";
import { headlineOf } from "@/lib/words/verdict/headline";
import { headlineText } from "@/lib/words/verdict/headline-text";
import { judgedSentence } from "@/lib/words/verdict/judged-sentence";
import { contextIndicators } from "@/lib/words/lookup";
import { assessPlan } from "@/lib/assessment/assess-plan";
import { methodOf } from "@/lib/assessment/method";

import { assessmentFixture, fixtureInput } from "../../../support/plans/assessment-fixture";
import { speaker } from "../../../support/in-words";

const inWords = await speaker("zh");
const inEnglish = await speaker("en");

describe("headlineOf", () => {
  it("counts the published position after the plan's end", () => {
    const { lead, tallies, clause } = headlineOf(assessmentFixture());
    expect(inWords(lead)).toBe("方案期已满：8 项量化目标中，");
    expect(tallies).toEqual([
      { verdict: "met", term: "terms.verdict.met", count: 1 },
      { verdict: "awaiting-data", term: "terms.verdict.awaiting-data", count: 7 },
    ]);
    expect(clause && inWords(clause)).toBe("人工智能产业规模尚无公开的 2025 年全省数据");
    expect(clause && inEnglish(clause)).toBe(
      "no 2025 figure for the province has been published for AI industry scale",
    );
  });

  it("speaks of a running plan, and of what is met as met early", () => {
    const labs = { indicator: "national-key-labs", calibre: "department-count", value: "1" };
    const { lead, tallies, clause } = headlineOf(
      assessmentFixture({ year: 2023, figures: [{}, labs] }),
    );
    expect(inWords(lead)).toBe("截至 2023 年：8 项量化目标中，");
    expect(tallies.map(({ term, count }) => `${inWords({ key: term })} ${count}`)).toEqual([
      "提前完成 1",
      "略低于序时进度 1",
      "无法评估 6",
    ]);
    expect(clause && inWords(clause)).toBe("人工智能产业规模按 2023 年数还差 800 亿元");
  });

  it("has a sentence of its own for a day before anything was recorded", () => {
    const empty = assessPlan(
      fixtureInput(),
      { asOf: "2020-01-01T00:00:00.000Z", release: null },
      methodOf(1),
    );
    const { lead, tallies, clause } = headlineOf(empty);
    expect(inWords(lead)).toBe("在该时点系统中尚无目标和数据。");
    expect(inEnglish(lead)).toBe("At that time the system held no targets and no figures yet.");
    expect([tallies, clause]).toEqual([[], null]);
    // What the plan set a target for does not become a context indicator by looking at an early day.
    const names = contextIndicators(empty).map(({ code }) => code);
    expect(names).toEqual(contextIndicators(assessmentFixture()).map(({ code }) => code));
    expect(names).not.toContain("scale");
  });

  it("does not call a value equal to an exceeded-bound target met", () => {
    const { clause } = headlineOf(assessmentFixture({ figures: [{ year: 2025, value: "1500" }] }));
    expect(clause && inWords(clause)).toBe("人工智能产业规模 2025 年为 1500 亿元");
  });
});

describe("judgedSentence", () => {
  it("says that nobody has judged, what was judged, and what was not, apart from the verdicts", () => {
    const said = (...results: (Judgement["result"] | null)[]) => {
      const sentence = judgedSentence(judged(results));
      return sentence && [inWords(sentence), inEnglish(sentence)];
    };
    expect(said(null, null)).toEqual([
      "2 项定性目标还没有评定。",
      "2 qualitative targets are not judged yet.",
    ]);
    expect(said("largely-reached", "open")).toEqual([
      "定性目标另行评定：基本达到 1 项、暂不能评定 1 项。",
      "Qualitative targets, judged apart: 1 largely reached, 1 cannot be judged yet.",
    ]);
    expect(said("missed", null)?.[0]).toBe("定性目标另行评定：未达到 1 项、未评定 1 项。");
    expect(said("reached", "reached")?.[0]).toBe("定性目标另行评定：达到 2 项。");
  });

  it("ends the headline that leaves the page, whose counts stay the same", () => {
    const before = headlineText(judged([null, null]), inWords);
    const after = headlineText(judged(["missed", "missed"]), inWords);
    expect(after.replace(/定性目标.*$/, "")).toBe(before.replace(/2 项定性目标.*$/, ""));
    expect(after).toMatch(/。定性目标另行评定：未达到 2 项。$/);
  });

  it("says nothing where the plan has no such target", () => {
    const { indicators, ...assessment } = assessmentFixture();
    const counted = indicators.filter(({ target }) => target?.comparison !== "statement");
    expect(judgedSentence({ ...assessment, indicators: counted })).toBeNull();
  });
});

/** The plan's two statements with a result each; null is one that nobody judged. */
function judged(results: readonly (Judgement["result"] | null)[]): PlanAssessment {
  const left = [...results];
  const assessment = assessmentFixture();
  return {
    ...assessment,
    indicators: assessment.indicators.map((indicator) => {
      if (indicator.target?.comparison !== "statement") return indicator;
      const result = left.shift() ?? null;
      return { ...indicator, judgement: result && ({ result } as Judgement) };
    }),
  };
}
