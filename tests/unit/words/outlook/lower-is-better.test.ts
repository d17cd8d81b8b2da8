import { describe, expect, it } from "vitest";

import { outlookFacts, outlookRemarks } from "@/lib/words/outlook/outlook-facts";
import {
  assumptionSentence,
  requiredSentence,
  resultHeading,
  targetLabel,
} from "@/lib/words/outlook/outlook-words";
import { assessPlan } from "@/lib/assessment/assess-plan";
import { methodOf } from "@/lib/assessment/method";
import { sliderRange } from "@/lib/assessment/outlook/growth-field";
import { runOutlook } from "@/lib/assessment/outlook/outlook";
import { outlookModel } from "@/lib/assessment/outlook/outlook-model";
import { readOutlookInputs } from "@/lib/assessment/outlook/outlook-params";
import { SAMPLE_FIGURES, SAMPLE_PLAN } from "@/prisma/data/illustrative/sample-province";

import { speaker } from "../../../support/in-words";

const zh = await speaker("zh");
const signed = { approvedAt: "2025-01-01T00:00:00.000Z" };

function assessed(values: Readonly<Record<string, string>> = {}) {
  return assessPlan(
    {
      ...SAMPLE_PLAN,
      targets: SAMPLE_PLAN.targets.map((row) => ({ ...row, ...signed })),
      baselines: SAMPLE_PLAN.baselines.map((row) => ({ ...row, ...signed })),
      bridges: [],
      revisions: SAMPLE_FIGURES.map((row) => ({
        ...row,
        ...signed,
        value: values[row.indicator] ?? row.value,
        number: 1,
        state: "approved" as const,
        reason: null,
      })),
    },
    { asOf: "2026-06-01T00:00:00.000Z", year: 2025, release: null },
    methodOf(1),
  );
}

function outlook(code: string, query: Record<string, string> = {}, values = {}) {
  const assessment = assessed(values);
  const indicator = assessment.indicators.find((one) => one.code === code)!;
  const model = outlookModel(assessment, indicator);
  if (typeof model === "string") throw new Error(model);
  const facts = outlookFacts(assessment, indicator, model);
  const { inputs } = readOutlookInputs(model, query);
  const growth = new Map(inputs.fields.map((field) => [field.code, field.growth]));
  const result = runOutlook(model, growth, inputs.path);
  const required = requiredSentence(facts, result);
  return {
    model,
    result,
    heading: zh(resultHeading(facts, inputs, result)),
    assumption: zh(assumptionSentence(facts, inputs)),
    required: required && zh(required),
    label: zh(targetLabel(facts, true)),
    remarks: outlookRemarks(assessment, indicator, model).map(zh).join(""),
  };
}

// docs/method.md, "lower is better": rank 8 in 2024, target 3 or better in 2027; 6 in 2025 is −2 a year.
describe("the outlook of a rank", () => {
  it("reaches the target by falling, as the projection of the method does", () => {
    const { heading, required, result, label } = outlook("national-rank");
    expect(result).toMatchObject({ total: 2, short: 1, reachesInTime: true, reachedYear: 2027 });
    expect(heading).toBe("2027 年全省为 2 位，可达目标");
    expect(required).toContain("每年需 −1.5 位");
    expect(label).toBe("目标 3 以内");
  });

  it("says how far it stays off, never rounded down to the bound", () => {
    const { heading, result } = outlook("national-rank", { "g.whole": "-1.48" });
    expect(result.total).toBeCloseTo(3.04, 10);
    expect(result.reachesInTime).toBe(false);
    expect(heading).toContain("2027 年全省为 3.1 位，离目标还差");
    expect(heading).toContain("2028 年达到");
  });

  it("never gets there by rising", () => {
    const { heading, result } = outlook("national-rank", { "g.whole": "1" });
    expect(result.reachedYear).toBeNull();
    expect(heading).toContain("仍达不到");
  });

  it("moves the whole only and says why, and which way leads to the target", () => {
    const { model, remarks } = outlook("national-rank");
    expect(model.parts.map(({ code }) => code)).toEqual(["whole"]);
    expect(remarks).toContain("越小越好");
    expect(remarks).toContain("不能相加");
  });

  it("has a slider that reaches what is required", () => {
    const { model, result } = outlook("national-rank", {}, { "national-rank": "30" });
    const { min, max } = sliderRange(model, model.parts[0]!);
    expect(result.requiredOfRest).toMatchObject({ kind: "growth", growth: -13.5 });
    expect(min).toBeLessThanOrEqual(-13.5);
    expect(max).toBeGreaterThan(0);
  });

  it("has nothing to calculate once it is met", () => {
    const assessment = assessed({ "national-rank": "3" });
    const indicator = assessment.indicators.find(({ code }) => code === "national-rank")!;
    expect(outlookModel(assessment, indicator)).toBe("met");
  });
});

describe("the outlook of a share and of a range", () => {
  it("never adds up percentages", () => {
    expect(outlook("adoption-share").remarks).toContain("不能相加");
    expect(outlook("adoption-share").heading).toContain("%");
  });

  it("draws a range as one; its lower end reaches it", () => {
    const { model, label, result } = outlook("clusters", { "g.whole": "1.5" });
    expect(model.target).toMatchObject({ bound: 5, max: 8 });
    expect(label).toBe("目标 5—8");
    expect(result.reachesInTime).toBe((result.total ?? 0) >= 5);
  });
});
