import { describe, expect, it } from "vitest";

import { planNamedPaste } from "@/lib/figures/grid/paste/named-paste";

import { ALL, gridOf, laid, PLAN, SHORT } from "./laid-block";

describe("a block with names", () => {
  it("is laid by the names of its rows and columns, in whatever order they stand", () => {
    const table =
      "指标 | 武汉 | 湖北省\n人工智能企业数 | 1300 | 1700\n人工智能产业规模 | 1320 | 1890";
    expect(laid(table, ALL, { row: 3, column: 2 })).toEqual({
      cells: ["firms/province=1700", "firms/wuhan=1300", "scale/province=1890", "scale/wuhan=1320"],
      refused: [],
      assumed: [],
    });
  });

  it("may lie on its side", () => {
    const table = "地区 | 行业大模型（个） | 企业 | firms\n襄阳市 | 1 | 5 | 210";
    expect(laid(table)).toMatchObject({
      cells: ["firms/xiangyang=210", "models/xiangyang=1"],
      refused: ["企业: unknown"],
    });
  });

  it("reads names folded, numbered, broken into lines, short and by code", () => {
    const rows = [
      ["７、应用示范\n场景（个）", "60"],
      ["规模（亿元）", "180"],
      ["models", "1"],
    ];
    const plan = planNamedPaste([["", "襄 阳"], ...rows], {
      grid: ALL,
      at: { row: 0, column: 0 },
      facts: { catalogue: PLAN, short: SHORT },
      refuse: () => null,
    });
    expect(plan?.edits.map(({ cell, text }) => `${cell.key.indicator}=${text}`)).toEqual([
      "scenarios=60",
      "scale=180",
      "models=1",
    ]);
  });

  it.each([
    "目标",
    "2025年目标",
    "增速",
    "占比（%）",
    "本年新增",
    "上年",
    "2024年",
    "2025年1-9月",
    "合计",
    "预计",
  ])("never takes a column headed %s for the result of the year", (heading) => {
    const table = `指标 | 全省 | ${heading}\n人工智能企业数 | 1700 | 1800`;
    expect(laid(table)?.cells).toEqual(["firms/province=1700"]);
    expect(laid(`指标 | ${heading}\n人工智能企业数 | 1800`)?.cells).toEqual([]);
  });

  it.each(["2025", "2025年", "２０２５年度", "2025年完成值", "完成值", "数值", "本年", "实际"])(
    "takes one headed %s for it",
    (heading) => {
      const table = `指标 | 单位 | ${heading}\n人工智能企业数 | 家 | 1700\n行业大模型 | 个 | 8`;
      expect(laid(table, ALL, { row: 0, column: 1 })).toEqual({
        cells: ["firms/wuhan=1700", "models/wuhan=8"],
        refused: [],
        assumed: ["scope"],
      });
    },
  );

  it("takes of several years only that of the grid, also under merged headings", () => {
    const wide = "指标 | 2023 | 2024 | 2025\n人工智能企业数 | 1 | 2 | 3";
    expect(laid(wide)).toMatchObject({
      cells: ["firms/province=3"],
      refused: ["人工智能企业数 · 2023 1: otherYear", "人工智能企业数 · 2024 2: otherYear"],
    });
    const merged = [
      "指标 | 全省 | | 武汉 |",
      " | 2024年 | 2025年 | 2024年 | 2025年",
      "人工智能企业数 | 1 | 2 | 3 | 4",
    ].join("\n");
    expect(laid(merged)?.cells).toEqual(["firms/province=2", "firms/wuhan=4"]);
  });

  it("lets a title say the year and the unit, and refuses a title of other things", () => {
    const body = "指标 | 全省\n人工智能产业规模 | 18,900,000";
    expect(laid(`2025年人工智能产业情况（单位：万元） | \n${body}`)).toMatchObject({
      cells: ["scale/province=1890"],
    });
    expect(laid(`2024年人工智能产业情况 | \n${body}`)?.cells).toEqual([]);
    expect(laid(`2025年目标分解表 | \n${body}`)).toMatchObject({
      cells: [],
      refused: ["2025年目标分解表: otherThings"],
    });
  });

  it.each(["目标", "增速（%）", "上年", "2024年", "2025年1-9月", "2025年上半年", "本年新增"])(
    "takes nothing of a table whose title or corner says %s",
    (title) => {
      expect(laid(`${title} | 全省\n行业大模型 | 8`)?.cells).toEqual([]);
      expect(laid(`各地${title} | \n指标 | 全省\n行业大模型 | 8`)?.cells).toEqual([]);
    },
  );

  it("does not give a merged name to rows that do not stand under it by themselves", () => {
    const table = "武汉 | 210\n | 188\n | 13";
    expect(laid(table)).toMatchObject({ cells: ["scale/wuhan=210"] });
    expect(laid(table)?.refused).toHaveLength(2);
    const two = "人工智能企业数 | 武汉 | 210\n | 襄阳 | 188\n | | 13";
    expect(laid(two)?.cells).toEqual(["firms/wuhan=210", "firms/xiangyang=188"]);
  });

  it("names what is unknown, doubled or named twice", () => {
    const table = [
      "指标 | 全省 | 武汉 | 武汉市 | 荆州",
      "人工智能企业数 | 1700 | 1300 | 1301 | 9",
      "机器人企业数 | 4 | 5 | 6 | 7",
    ].join("\n");
    expect(laid(table)).toEqual({
      cells: ["firms/province=1700"],
      refused: [
        "机器人企业数: unknown",
        "荆州: unknown",
        "人工智能企业数 · 武汉 1300: double",
        "人工智能企业数 · 武汉市 1301: double",
      ],
      assumed: [],
    });
    expect(laid("指标 | 行业大模型\n人工智能企业数 | 8")).toMatchObject({
      cells: [],
      refused: ["人工智能企业数 · 行业大模型 8: twoNames"],
    });
  });

  it("converts a stated unit aloud, or refuses it", () => {
    const table =
      "指标 | 单位 | 全省\n人工智能产业规模 | 万元 | 1,330,000\n人工智能企业数 | 万元 | 7";
    expect(laid(table)).toMatchObject({
      cells: ["scale/province=133"],
      refused: ["人工智能企业数 · 万元 · 全省 7: otherUnit"],
    });
    expect(laid("单位：亿美元 | 全省\n人工智能产业规模 | 133")).toMatchObject({
      cells: [],
      refused: ["人工智能产业规模 · 全省 133: otherUnit"],
    });
    const both = "单位：亿元、家 | 全省\n人工智能产业规模 | 1890\n人工智能企业数 | 1700";
    expect(laid(both)?.cells).toEqual(["firms/province=1700", "scale/province=1890"]);
  });

  it("puts a calibre that it names into that calibre, never the usual value", () => {
    const table = "指标 | 全省\n产业规模 | 1890\n核心产业规模 | 700";
    expect(laid(table)?.cells).toEqual(["scale(core)/province=700", "scale/province=1890"]);
    const stated = "指标 | 口径 | 全省\n人工智能产业规模 | 核心产业规模 | 700";
    expect(laid(stated)?.cells).toEqual(["scale(core)/province=700"]);
    expect(laid("指标 | 口径 | 全省\n人工智能企业数 | 核心产业规模 | 7")).toMatchObject({
      cells: [],
      refused: ["人工智能企业数 · 核心产业规模 · 全省 7: elsewhere"],
    });
  });

  it("goes by the chosen cell only for what is named nowhere, and says so", () => {
    const rows = "人工智能企业数 | 1300\n行业大模型 | 9";
    expect(laid(rows, ALL, { row: 3, column: 1 })).toEqual({
      cells: ["firms/wuhan=1300", "models/wuhan=9"],
      refused: [],
      assumed: ["scope"],
    });
    expect(laid("全省 | 武汉\n1700 | 1300\n8 | 9", ALL, { row: 1, column: 3 })).toEqual({
      cells: ["firms/province=1700", "firms/wuhan=1300", "models/province=8", "models/wuhan=9"],
      refused: [],
      assumed: ["indicator"],
    });
    // The second column may be of another year.
    expect(laid("人工智能企业数 | 1580 | 1700")?.cells).toEqual([]);
  });

  it("passes over columns that count rows, and remarks beside them", () => {
    const table = [
      "序号 | 指标 | 全省 | 责任单位",
      "1 | 人工智能企业数 | 1700 | 武汉",
      "2 | 行业大模型 | 8 | 省经信厅",
    ].join("\n");
    expect(laid(table)?.cells).toEqual(["firms/province=1700", "models/province=8"]);
    expect(laid("1 | 人工智能企业数 | 1700\n2 | 行业大模型 | 8")?.cells).toEqual([
      "firms/province=1700",
      "models/province=8",
    ]);
  });

  it("reads years in a column of their own", () => {
    const table = "地区 | 年度 | 人工智能企业数\n全省 | 2024 | 1580\n全省 | 2025 | 1700";
    expect(laid(table)).toMatchObject({
      cells: ["firms/province=1700"],
      refused: ["全省 · 2024 · 人工智能企业数 1580: otherYear"],
    });
  });

  it("leaves out what cannot be read, by its name", () => {
    expect(
      laid("指标 | 全省 | 武汉\n人工智能企业数 | 约1,7 | 待定\n行业大模型 | — | 未收集"),
    ).toMatchObject({
      cells: ["models/wuhan=未收集"],
      refused: [
        "人工智能企业数 · 全省 约1,7: ambiguousSeparator",
        "人工智能企业数 · 武汉 待定: unexpectedCharacter",
      ],
    });
  });
});

describe("in the other grids", () => {
  const wuhan = gridOf({ kind: "year", year: 2025, scope: "wuhan" });
  const firms = gridOf({ kind: "indicator", indicator: "firms", calibre: "department-count" });

  it("of one scope takes that scope, named or not, and no other", () => {
    expect(laid("人工智能企业数 | 1300", wuhan)?.cells).toEqual(["firms/wuhan=1300"]);
    expect(laid("指标 | 全省 | 武汉\n人工智能企业数 | 1700 | 1300", wuhan)).toMatchObject({
      cells: ["firms/wuhan=1300"],
      refused: ["人工智能企业数 · 全省 1700: elsewhere"],
    });
  });

  it("of one indicator takes scopes and years, and refuses another indicator", () => {
    const table = "地区 | 2023 | 2024 | 2025\n全省 | 1200 | 1580 | 1700\n武汉 | 800 | 1027 | 1300";
    expect(laid(table, firms)?.cells).toHaveLength(6);
    expect(laid(table, firms)?.cells[0]).toBe("firms/province/2023=1200");
    expect(laid("行业大模型 | 2025\n全省 | 8", firms)?.cells).toEqual([]);
    expect(laid("人工智能企业数 | 2025\n全省 | 8", firms)?.cells).toEqual([
      "firms/province/2025=8",
    ]);
  });
});

describe("a block without names", () => {
  it.each(["12.5 | abc\n | -3", "125\n\n1600", "1580 | 1700", "未收集", "2023 | 2024", "武汉"])(
    "is none of ours: %s",
    (table) => {
      expect(laid(table)).toBeNull();
    },
  );
});
