import { describe, expect, it } from "vitest";

import {
  assumptionSentence,
  partHint,
  requiredSentence,
  resultHeading,
} from "@/lib/words/outlook/outlook-words";
import { runOutlook } from "@/lib/assessment/outlook/outlook";
import { outlookModel } from "@/lib/assessment/outlook/outlook-model";
import { readOutlookInputs } from "@/lib/assessment/outlook/outlook-params";
import type { PlanAssessment } from "@/lib/assessment/types";
import { outlookFacts } from "@/lib/words/outlook/outlook-facts";

import { assess, indicatorOf, revision } from "../../../support/plans/hubei-plan";
import { resultsByHub, SCALE_BY_HUB, scaleByHub } from "../../../support/plans/parts-fixture";
import { speaker } from "../../../support/in-words";

const inWords = await speaker("zh");

function told(
  assessment: PlanAssessment,
  query: Parameters<typeof readOutlookInputs>[1] = {},
  code = "scale",
) {
  const indicator = indicatorOf(assessment, code);
  const model = outlookModel(assessment, indicator);
  if (typeof model === "string") throw new Error(model);
  const facts = outlookFacts(assessment, indicator, model);
  const { inputs } = readOutlookInputs(model, query);
  const growth = new Map(inputs.fields.map((field) => [field.code, field.growth]));
  const result = runOutlook(model, growth, inputs.path);
  const required = requiredSentence(facts, result);
  return {
    heading: inWords(resultHeading(facts, inputs, result)),
    assumption: inWords(assumptionSentence(facts, inputs)),
    required: required && inWords(required),
    hints: model.parts.map((part) => inWords(partHint(facts, part))),
  };
}

describe("the words of an outlook", () => {
  it("say what is assumed, where it leads and what the rest would need", () => {
    expect(told(scaleByHub(), { "g.wuhan": "20" })).toMatchObject({
      heading: "2025 年全省为 984.6 u，离目标还差 515.5 u；2028 年达到",
      assumption:
        "假设：从 2023 年的 700 u 起，wuhan每年 20.0%（自定）、xiangyang每年 25.0%（实际增速）、yichang每年 10.0%（实际增速）、其他市州每年 14.4%（实际增速），此后每年不变。",
      required:
        "其余各地按此假设时，其他市州每年需 109.6%，才能在 2025 年恰为 1500 u。其他市州的实际增速是每年 14.4%。",
    });
  });

  it("call a growth announced with the baseline what it is", () => {
    const { hints, assumption, required } = told(assess({}, 2023));
    expect(hints).toEqual(["2022 年约 516 u；随基期值公布的同比（2022 年）32.6%"]);
    expect(assumption).toContain("（公布的同比）");
    expect(required).toContain("公布的同比是 32.6%");
  });

  it("keep “about” and “provisional”", () => {
    const revisions = SCALE_BY_HUB.map((row) =>
      row.scope === "province" && row.year === 2023
        ? ({ ...row, qualifier: "about", nature: "provisional" } as const)
        : row,
    );
    const { heading, assumption } = told(scaleByHub({ revisions }));
    expect(heading).toMatch(/为约 1349.1 u/);
    expect(assumption).toContain("初步数约 700 u");
  });

  it("never say that a target asking for more is met by a value equal to it", () => {
    const revisions = [
      revision({ year: 2023, value: "750" }),
      revision({ year: 2022, value: "516" }),
    ];
    const { heading } = told(assess({ revisions }, 2023), { "g.whole": "100" });
    expect(heading).toMatch(/2025 年全省为 3000 u，可达目标/);
    const equal = told(assess({ revisions: [revision({ year: 2024, value: "750" })] }, 2024), {
      "g.whole": "100",
    });
    expect(equal.heading).toBe("2025 年全省为 1500 u，恰等于 1500 u；目标要求超过此数，尚不满足");
  });

  it("say that the others reach the target without the rest", () => {
    const { heading, required } = told(resultsByHub(), { "g.wuhan": "90" }, "landmark-results");
    expect(heading).toBe("2025 年全省为 113.5 u，可达目标");
    expect(required).toBe("不靠其他市州，其余各地按此假设也能在 2025 年达到 100 u。");
  });

  it("claim nothing where no growth is known and none was given", () => {
    const { heading, hints } = told(assess({}, 2023), {}, "landmark-results");
    expect(heading).toBe("没有实际增速：填入增速后才能推算");
    expect(hints).toEqual(["2022 年 0 u；没有实际增速，先按不变算"]);
    const chosen = told(assess({}, 2023), { "g.whole": "34" }, "landmark-results");
    expect(chosen.heading).toBe("2025 年全省为 102 u，可达目标");
  });

  it("say only when the target is reached once its year is over", () => {
    const late = SCALE_BY_HUB.map((row) => ({ ...row, year: row.year + 2 }));
    const { heading, required } = told(scaleByHub({ revisions: late }, 2025));
    expect(heading).toMatch(/^20\d\d 年达到目标值 1500 u$/);
    expect(required).toBeNull();
  });
});
