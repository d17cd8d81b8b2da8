import { describe, expect, it } from "vitest";

import { formulaOf } from "@/lib/words/verdict/formulas";
import { keyNumbers } from "@/lib/words/verdict/key-number-list";
import { findIndicator } from "@/lib/words/lookup";
import { provinceSubject, type Subject } from "@/lib/words/subject";

import { assessmentFixture } from "../../../support/plans/assessment-fixture";
import { speaker } from "../../../support/in-words";

const inWords = await speaker("zh");

function subjectOf(options: Parameters<typeof assessmentFixture>[0], code: string): Subject {
  const assessment = assessmentFixture(options);
  const indicator = findIndicator(assessment, code);
  const subject = indicator && provinceSubject(assessment, indicator);
  if (!subject) throw new Error(`no ${code}`);
  return subject;
}

const running = subjectOf({ year: 2023, figures: [{}] }, "scale");

describe("formulaOf", () => {
  it("fills in the inputs of a size", () => {
    const said = (["attainment", "gap", "pace", "requiredGrowth"] as const).map((quantity) =>
      inWords(formulaOf(quantity, running) ?? ""),
    );
    expect(said).toEqual([
      "最新值 ÷ 目标值 = 700 ÷ 1500。",
      "目标值 − 最新值 = 1500 − 700；已达到则为 0。",
      "（最新值 − 基期值）÷（应达值 − 基期值）=（700 − 516）÷（736.4 − 516）。",
      "（1500 ÷ 700）^（1 ÷（2025 − 2023））− 1：从 2023 年的 700 起算，到 2025 年达到 1500。",
    ]);
  });

  it("starts from the baseline where nothing later is known, and says that the growth was published", () => {
    const subject = subjectOf({}, "scale");
    expect(inWords(formulaOf("requiredGrowth", subject) ?? "")).toContain("从 2022 年的 516 起算");
    expect(inWords(formulaOf("observedGrowth", subject) ?? "")).toContain("不是计算所得");
    expect(formulaOf("pace", subject)).toBeNull();
  });

  it("tells a path of milestones from the formula", () => {
    const milestones = {
      indicator: "scale",
      scope: "province",
      version: 2,
      comparison: "gt",
      min: "1500",
      milestones: [{ year: 2023, value: "800" }],
    } as const;
    const subject = subjectOf({ year: 2023, figures: [{}], targets: [milestones] }, "scale");
    expect(formulaOf("expected", subject)?.key).toBe("dashboard.formula.expected.milestones");
    expect(formulaOf("expected", running)?.key).toBe("dashboard.formula.expected.geometric");
  });
});

describe("keyNumbers", () => {
  it("shows every number of a running target with its formula", () => {
    const shown = keyNumbers(running).map(({ id, value, formula }) => [
      id,
      value === null ? null : inWords(value),
      formula !== null,
    ]);
    expect(shown).toEqual([
      ["verdict", "略低于序时进度", true],
      ["latest", "700 亿元", false],
      ["target", "超过1500亿元", false],
      ["baseline", "约 516 亿元", false],
      ["attainment", "46.7%", true],
      ["gap", "800 亿元", true],
      ["expected", "736.4 亿元", true],
      ["pace", "83.5%", true],
      ["observedGrowth", "每年 35.7%", true],
      ["requiredGrowth", "每年 46.4%", true],
      ["projection", "1288.2 亿元", true],
    ]);
  });

  it("keeps unknown numbers as unknown", () => {
    const unknown = keyNumbers(subjectOf({}, "scenarios")).filter(({ value }) => value === null);
    expect(unknown.map(({ id }) => id)).toEqual([
      "latest",
      "attainment",
      "gap",
      "pace",
      "observedGrowth",
      "projection",
    ]);
  });
});
