import { describe, expect, it } from "vitest";

import { findIndicator } from "@/lib/words/lookup";
import { provinceSubject, type Subject } from "@/lib/words/subject";
import {
  reachedText,
  stepLabel,
  stepText,
  waterfallHeading,
} from "@/lib/words/parts/waterfall-words";
import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";

import { assessmentFixture } from "../../../support/plans/assessment-fixture";
import { speaker } from "../../../support/in-words";

const inWords = await speaker("zh");

function told(options: Parameters<typeof assessmentFixture>[0]) {
  const assessment = assessmentFixture({ published: false, ...options });
  const indicator = findIndicator(assessment, "scale");
  const subject: Subject | null = indicator && provinceSubject(assessment, indicator);
  if (!subject) throw new Error("no scale");
  const series = waterfallSeries(subject.indicator, subject.scope);
  const heading = waterfallHeading(subject, series);
  const steps = series.steps.map((step) => {
    const reached = reachedText(subject, step);
    return [
      inWords(stepLabel(step)),
      inWords(stepText(subject, step)),
      reached && inWords(reached),
    ];
  });
  return { heading: heading && inWords(heading), steps };
}

describe("the waterfall's words", () => {
  it("lead from the baseline over the changes to what is missing", () => {
    const figures = [
      { year: 2023, value: "700" },
      { year: 2024, value: "900", nature: "provisional" as const },
    ];
    expect(told({ year: 2024, figures })).toEqual({
      heading: "从基期到目标：2022 年以来增加 384 亿元（到 2024 年），还差 600 亿元",
      steps: [
        ["基期 2022 年", "约 516 亿元", "约 516 亿元"],
        ["2023 年", "+184 亿元", "700 亿元"],
        ["2024 年", "+200 亿元", "初步数 900 亿元"],
        ["剩余缺口", "还差 600 亿元", null],
        ["目标 2025 年", "超过1500亿元", null],
      ],
    });
  });

  it("name a change over several years and a fall", () => {
    const { heading, steps } = told({ year: 2024, figures: [{ year: 2024, value: "500" }] });
    expect(heading).toBe("从基期到目标：2022 年以来减少 16 亿元（到 2024 年），还差 1000 亿元");
    expect(steps[1]).toEqual(["2023—2024 年", "−16 亿元", "500 亿元"]);
  });

  it("are silent where no change is known", () => {
    expect(told({ year: 2024 }).heading).toBeNull();
  });
});
