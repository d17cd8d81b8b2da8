import { describe, expect, it } from "vitest";

import { findingSentence } from "@/lib/words/verdict/finding";
import { projectionSentence } from "@/lib/words/verdict/projection-sentence";
import { statusSentences } from "@/lib/words/verdict/status-sentences";
import { provinceSubject } from "@/lib/words/subject";
import { waterfallBars } from "@/lib/words/parts/waterfall-bars";
import { trajectoryHeading } from "@/lib/words/trajectory/trajectory-heading";
import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";
import { assessPlan } from "@/lib/assessment/assess-plan";
import { methodOf } from "@/lib/assessment/method";
import { SAMPLE_FIGURES, SAMPLE_PLAN } from "@/prisma/data/illustrative/sample-province";

import { speaker } from "../../../support/in-words";

const [zh, en] = [await speaker("zh"), await speaker("en")];
const AT = "2025-01-01T00:00:00.000Z";

function subjectOf(code: string, value?: string) {
  const signed = { approvedAt: AT };
  const assessment = assessPlan(
    {
      ...SAMPLE_PLAN,
      targets: SAMPLE_PLAN.targets.map((row) => ({ ...row, ...signed })),
      baselines: SAMPLE_PLAN.baselines.map((row) => ({ ...row, ...signed })),
      bridges: [],
      revisions: SAMPLE_FIGURES.map((row) => ({
        ...row,
        ...signed,
        value: value ?? row.value,
        number: 1,
        state: "approved" as const,
        reason: null,
      })),
    },
    { asOf: "2026-06-01T00:00:00.000Z", year: 2025, release: null },
    methodOf(1),
  );
  const indicator = assessment.indicators.find((candidate) => candidate.code === code)!;
  return provinceSubject(assessment, indicator)!;
}

describe("a target where lower is better", () => {
  it("tells gap, change and projection the right way round", () => {
    const said = statusSentences(subjectOf("national-rank")).map(zh);
    expect(said[0]).toBe("还差 3 位，每年需减少 2 位。");
    expect(said.at(-1)).toContain("可达目标");
    expect(zh(trajectoryHeading(subjectOf("national-rank")))).toContain("已达到此时应达的");
    expect(zh(trajectoryHeading(subjectOf("national-rank", "7")))).toContain("未达到此时应达的");
  });

  it("never gives a completion rate", () => {
    expect(zh(findingSentence(subjectOf("national-rank")))).toBe(
      "2025 年全省为 6 位，还差 3 位，每年需减少 2 位。",
    );
    expect(en(findingSentence(subjectOf("national-rank", "2")))).toContain("the target is met");
  });

  it("says how much better than the target a value is", () => {
    expect(statusSentences(subjectOf("national-rank", "2")).map(zh)).toEqual(["比目标好 1 位。"]);
  });

  it("says what a projection misses the target by", () => {
    expect(zh(projectionSentence(subjectOf("national-rank", "7"))!)).toContain("离目标还差 2 位");
  });
});

describe("the way of a rank", () => {
  const kinds = (value: string) => {
    const subject = subjectOf("national-rank", value);
    const series = waterfallSeries(subject.indicator, subject.scope);
    return waterfallBars(subject, series, zh).map(({ kind }) => kind);
  };

  it("is drawn as progress where it falls, and as a step back where it rises", () => {
    expect(kinds("6")).toEqual(["whole", "rise", "remaining", "whole"]);
    expect(kinds("9")).toEqual(["whole", "fall", "remaining", "whole"]);
  });
});

describe("a share in per cent", () => {
  it("tells distances in percentage points", () => {
    const said = statusSentences(subjectOf("adoption-share")).map(zh);
    expect(said[0]).toBe("还差 23.5 个百分点，每年需新增 11.8 个百分点。");
  });
});
