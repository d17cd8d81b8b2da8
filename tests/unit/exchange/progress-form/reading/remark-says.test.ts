import { describe, expect, it } from "vitest";

import {
  remarkDoubts,
  remarkSays,
  speaksOfNumber,
} from "@/lib/exchange/progress-form/reading/caption-kinds";

describe("a remark beside a number", () => {
  it.each([
    "预计",
    "为初步数",
    "快报数，待核",
    "待核实",
    "含在孵企业；暂估数",
    "（未经审计）",
    "上半年",
  ])("speaks against the number where it says %s", (text) => {
    expect(remarkSays(text)).toBe(true);
  });

  it.each([
    "年报数",
    "较上年增加5家，超额完成目标",
    "已完成年度目标",
    "待建项目2个未计入",
    "由市经信局审核",
    "亿元",
  ])("leaves it where it says %s", (text) => {
    expect(remarkSays(text)).toBe(false);
  });
});

describe("a remark that doubts the number", () => {
  it.each([
    "应为19",
    "数据有误",
    "不含分公司；请核对",
    "该数存疑",
    "实际为 21",
    "（需更正）",
    "正确值为19",
  ])("is heard: %s", (text) => {
    expect(remarkDoubts(text)).toBe(true);
    expect(speaksOfNumber(text)).toBe(true);
  });

  it.each([
    "已更正",
    "应用企业",
    "实际运营企业",
    "已核对",
    "反应为良",
    "改革试点",
    "含实际控制企业",
  ])("is none: %s", (text) => {
    expect(remarkDoubts(text)).toBe(false);
  });
});
