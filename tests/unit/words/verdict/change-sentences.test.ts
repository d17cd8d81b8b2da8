import { describe, expect, it } from "vitest";

import { changeLines } from "@/lib/words/verdict/change-sentences";
import { compareAssessments } from "@/lib/releases/compare";

import { assessmentFixture } from "../../../support/plans/assessment-fixture";
import { speaker } from "../../../support/in-words";

const inWords = await speaker("zh");
const before = assessmentFixture({ figures: [{ year: 2025, value: "1400" }] });

function said(options: Parameters<typeof assessmentFixture>[0]): readonly string[] {
  const after = assessmentFixture({ ...options, release: 2 });
  return changeLines(after, compareAssessments(before, after)).map(({ sentence }) =>
    inWords(sentence),
  );
}

describe("changeLines", () => {
  it("puts a moved verdict before the correction that moved it", () => {
    expect(said({ figures: [{ year: 2025, value: "1600" }] })).toEqual([
      "全省人工智能产业规模：由“未完成”变为“已完成”。",
      "更正数据：全省 2025 年人工智能产业规模由 1400 亿元改为 1600 亿元（产业规模）。",
    ]);
  });

  it("tells a restated source from a changed number", () => {
    expect(said({ figures: [{ year: 2025, value: "1400", source: "plan-145" }] })).toEqual([
      "更正说明：全省 2025 年人工智能产业规模 1400 亿元的来源或说明有改动（产业规模）。",
    ]);
  });

  it("never tells a forecast or a provisional number as a fact", () => {
    expect(said({ figures: [{ year: 2025, value: "1400", nature: "provisional" }] })).toContain(
      "更正数据：全省 2025 年人工智能产业规模由 1400 亿元改为初步数 1400 亿元（产业规模）。",
    );
    const forecast = { year: 2026, value: "1600", qualifier: "about", nature: "forecast" } as const;
    expect(said({ figures: [{ year: 2025, value: "1400" }, forecast] })).toEqual([
      "新增数据：全省 2026 年人工智能产业规模预计约 1600 亿元（产业规模）。",
    ]);
  });

  it("names an added figure and an allocated target", () => {
    const lines = said({
      figures: [
        { year: 2025, value: "1400" },
        { year: 2024, value: "950", qualifier: "more-than" },
      ],
      targets: [{}],
    });
    expect(lines).toContain("新增数据：全省 2024 年人工智能产业规模超 950 亿元（产业规模）。");
    expect(lines).toContain("武汉人工智能产业规模的目标：由“无目标”改为“900亿元以上”。");
  });
});
