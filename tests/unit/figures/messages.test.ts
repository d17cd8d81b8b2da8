import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";

import { statedMessageValues } from "@/lib/figures/message-name";
import en from "@/lib/i18n/messages/en/figures.json";
import zh from "@/lib/i18n/messages/zh/figures.json";

const UNIT = { zh: "亿元", en: "100 million CNY" };
const STATED = { value: "700", flag: null, qualifier: "more-than", nature: "actual" } as const;

describe("a conflict names the other's value", () => {
  const inChinese = createTranslator({ locale: "zh", messages: zh });
  const inEnglish = createTranslator({ locale: "en", messages: en });
  const values = { author: "甲", ...statedMessageValues(STATED, UNIT) };
  const missing = { ...STATED, value: null, flag: "not-collected" } as const;

  it("in both languages", () => {
    expect(inChinese("conflict.submittedByOther", values)).toContain("（超700亿元）");
    expect(inEnglish("conflict.submittedByOther", values)).toContain("more than 700");
  });

  it("or that it is missing", () => {
    const flagged = { author: "甲", reviewer: "丙", ...statedMessageValues(missing, UNIT) };
    expect(inChinese("conflict.approvedSince", flagged)).toContain("未收集");
    expect(inEnglish("conflict.approvedSince", flagged)).toContain("not collected");
  });
});
