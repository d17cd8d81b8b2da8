import { describe, expect, it } from "vitest";

import { remarkSays } from "@/lib/exchange/progress-form/reading/caption-kinds";

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
