import { describe, expect, it } from "vitest";

import { gapHeading, gapSeries, gapParts } from "@/lib/words/parts/gap-parts";
import { conflictsOf, restSentence } from "@/lib/words/parts/conflicts";
import { findIndicator } from "@/lib/words/lookup";

import { assessmentFixture } from "../../../support/plans/assessment-fixture";
import { speaker } from "../../../support/in-words";

const inWords = await speaker("zh");
const giants = { indicator: "little-giants", calibre: "department-count", year: 2024 } as const;

describe("the gap section", () => {
  it("draws only what may be compared", () => {
    const assessment = assessmentFixture();
    const yearsParts = gapParts(assessment);
    expect(yearsParts.map(({ indicator }) => indicator.code)).toEqual(["little-giants"]);
    expect(inWords(gapHeading(assessment, yearsParts))).toBe(
      "缺口在哪里：8 项量化目标中只有 1 项有可比的全省数，且没有分地区的数",
    );
  });

  it("does not call an undivided whole 'other cities'", () => {
    const assessment = assessmentFixture();
    const [row] = gapSeries(assessment, gapParts(assessment), inWords).rows;
    expect(row?.parts.map(({ value, text }) => [value, text])).toEqual([
      [null, "未报"],
      [null, "未报"],
      [null, "未报"],
    ]);
    expect(row?.rest?.text).toBe("未分地区 120");
    expect(row?.endText).toBe("已达目标");
  });

  it("names the hub that brings most of the first target drawn", () => {
    const figures = [{}, { scope: "wuhan", value: "450" }, { scope: "yichang", value: "60" }];
    const assessment = assessmentFixture({ year: 2023, figures });
    const yearsParts = gapParts(assessment);
    expect(inWords(gapHeading(assessment, yearsParts))).toBe(
      "缺口在哪里：2023 年武汉一地相当于全省人工智能产业规模目标的 30.0%",
    );
    const [row] = gapSeries(assessment, yearsParts, inWords).rows;
    expect(row?.rest?.text).toBe("至多 190");
    expect(row?.endText).toBe("还差 800 亿元");
  });

  it("shows a negative rest as a conflict with both numbers and both sources, never as a length", () => {
    const figures = [
      { ...giants, value: "60" },
      { ...giants, scope: "wuhan", value: "69", source: "whwx-2023" },
    ];
    const assessment = assessmentFixture({ year: 2024, figures, published: false });
    const [row] = gapSeries(assessment, gapParts(assessment), inWords).rows;
    expect(row?.rest).toBeNull();
    expect(row?.endText).toBe("各部分之和大于总数，数据矛盾");
    const indicator = findIndicator(assessment, "little-giants");
    const [conflict] = indicator === null ? [] : conflictsOf(indicator);
    expect(indicator && conflict && inWords(restSentence(assessment, indicator, conflict))).toBe(
      "2024 年，主管部门公布数：全省 60 家（湖北日报），而各部分武汉 69 家（武汉市委网信办），合计多出 9 家。",
    );
  });
});
