import { describe, expect, it } from "vitest";

import { findIndicator } from "@/lib/words/lookup";
import { otherReadingSentence, otherReadings } from "@/lib/words/verdict/other-readings";
import { statusSentences } from "@/lib/words/verdict/status-sentences";
import { provinceSubject, type Subject } from "@/lib/words/subject";
import type { PlanAssessment } from "@/lib/assessment/types";

import { assessmentFixture } from "../../../support/plans/assessment-fixture";
import { speaker } from "../../../support/in-words";

const inWords = await speaker("zh");
const inEnglish = await speaker("en");

function subjectOf(assessment: PlanAssessment, code: string): Subject {
  const indicator = findIndicator(assessment, code);
  const subject = indicator && provinceSubject(assessment, indicator);
  if (!subject) throw new Error(`no ${code}`);
  return subject;
}

const department = { calibre: "department-count" } as const;

describe("statusPhrases", () => {
  it("tells gap, required growth, expected value and projection of a size", () => {
    const subject = subjectOf(assessmentFixture({ year: 2023, figures: [{}] }), "scale");
    expect(statusSentences(subject).map(inWords)).toEqual([
      "还差 800 亿元，需年均增长 46.4%。",
      "2023 年应达 736.4 亿元，序时进度 83.5%。",
      "按 2022 年以来年均 35.7% 推算，2025 年为 1288.2 亿元，比目标少 211.8 亿元（测算）。",
    ]);
    expect(inEnglish(statusSentences(subject)[0] ?? "")).toBe(
      "CNY 80 billion still missing; needs 46.4% growth a year.",
    );
  });

  it("tells units a year for a count", () => {
    const figures = [{ indicator: "landmark-results", year: 2024, value: "20", ...department }];
    const subject = subjectOf(assessmentFixture({ year: 2024, figures }), "landmark-results");
    expect(statusSentences(subject).map(inWords)).toEqual([
      "还差 80 项，每年需新增 80 项。",
      "2024 年应达 67 项，序时进度 30.0%。",
      "按 2022 年以来每年 10 项推算，2025 年为 30 项，比目标少 70 项（测算）。",
    ]);
  });

  it("says what is needed where nothing is known, with the published growth as the assumption", () => {
    const assessment = assessmentFixture();
    expect(statusSentences(subjectOf(assessment, "scale")).map(inWords)).toEqual([
      "需要：2025 年全省数（口径：产业规模）。",
      "按 2022 年公布的同比 32.6% 推算，2025 年为 1203 亿元，比目标少 297 亿元（测算）。",
    ]);
    expect(statusSentences(subjectOf(assessment, "scenarios")).map(inWords)).toEqual([
      "需要：2023—2025 年全省累计数（口径：主管部门公布数）。",
    ]);
    expect(statusSentences(subjectOf(assessment, "high-tech-firms")).map(inWords)).toEqual([
      "需要：2025 年末全省数（口径：主管部门公布数）。",
    ]);
  });

  it("asks before a plan's first year has ended for that year, where a baseline says what was before", () => {
    const assessment = assessmentFixture({ year: 2022, published: false });
    const needed = (code: string) => statusSentences(subjectOf(assessment, code)).map(inWords)[0];
    expect(needed("scale")).toBe("需要：2023 年全省数（口径：产业规模）。");
    expect(needed("scenarios")).toBe("需要：2023 年全省数（口径：主管部门公布数）。");
    expect(needed("high-tech-firms")).toBe("需要：2022 年末全省数（口径：主管部门公布数）。");
  });

  it("does not ask for yearly growth when the target's year is over", () => {
    const figures = [{ indicator: "scenarios", year: 2024, value: "210", ...department }];
    const said = statusSentences(subjectOf(assessmentFixture({ figures }), "scenarios")).map(
      inWords,
    );
    expect(said).toContain("2024 年时还差 290 个。");
    expect(said.join("")).not.toContain("每年需新增");
  });

  it("tells how far above a met target a value is", () => {
    const assessment = assessmentFixture({
      figures: [{ indicator: "national-key-labs", year: 2025, value: "3", ...department }],
    });
    expect(statusSentences(subjectOf(assessment, "little-giants")).map(inWords)).toEqual([
      "超出目标 20 家。",
    ]);
    expect(statusSentences(subjectOf(assessment, "national-key-labs")).map(inWords)).toEqual([
      "已达目标，高于区间上限（2 家）。",
    ]);
  });

  it("explains a value equal to the bound of 'more than', and one that is nearly there", () => {
    const equal = assessmentFixture({ figures: [{ year: 2025, value: "1500" }] });
    expect(statusSentences(subjectOf(equal, "scale")).map(inWords)).toEqual([
      "数值等于 1500 亿元，目标要求超过此数，尚未达到。",
    ]);
    const nearly = assessmentFixture({
      figures: [{ year: 2025, value: "1500", qualifier: "nearly" }],
    });
    expect(statusSentences(subjectOf(nearly, "scale")).map(inWords)).toEqual([
      "接近 1500 亿元，尚未达到。",
    ]);
  });

  it("computes nothing for a statement and says nothing without a target", () => {
    const assessment = assessmentFixture();
    expect(statusSentences(subjectOf(assessment, "industry-system")).map(inWords)).toEqual([
      "定性目标，不计算完成率。",
    ]);
    expect(statusSentences(subjectOf(assessment, "ai-firms"))).toEqual([]);
  });
});

describe("otherReadings", () => {
  it("names Wuhan's larger number in another calibre", () => {
    const subject = subjectOf(assessmentFixture(), "little-giants");
    const [reading] = otherReadings(subject);
    expect(reading).toMatchObject({ scope: "wuhan", otherCalibre: true, exceedsWhole: true });
    expect(reading && inWords(otherReadingSentence(subject, reading))).toBe(
      "武汉 121 家（2024，武汉人工智能企业库（行业协会））大于全省 120 家（2025）：口径不同，不能比较。",
    );
  });

  it("leaves out the baseline and forecasts", () => {
    const subject = subjectOf(assessmentFixture(), "scale");
    expect(otherReadings(subject).map(({ scope, value }) => [scope, value.value])).toEqual([
      ["wuhan", 700],
      ["optics-valley", 350],
    ]);
  });
});
