import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";

import { chartFile } from "@/components/dashboard/chart-files/chart-file";
import { shareImageSpec } from "@/components/dashboard/chart-files/share-image-spec";
import { cssText } from "@/components/dashboard/print-margins";
import { tableFormats } from "@/components/charts/copy-table";
import { layOutParagraph } from "@/components/chart-files/paragraph";
import { textWidth } from "@/components/charts/chart-text";
import { attachment } from "@/lib/exchange/attachment";
import { loadMessages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/routing";
import { assessmentFixture } from "@/tests/support/assessment-fixture";

async function translatorOf(locale: Locale) {
  return createTranslator({
    locale,
    messages: await loadMessages(locale),
    onError: (error) => {
      throw error;
    },
  }) as unknown as (key: string, values?: Record<string, string | number>) => string;
}
const translators = { zh: await translatorOf("zh"), en: await translatorOf("en") };
const scale = { code: "scale" } as const;

function file(indicator: string, chart: string, locale: Locale = "zh", release: number | null = 1) {
  const assessment = assessmentFixture({ release, year: 2024 });
  return chartFile(assessment, { indicator, chart, query: {} }, locale, translators[locale]);
}

describe("a chart's description", () => {
  it("carries plan, clocks, release, calibre, bridge, caution and sources", () => {
    const spec = file(scale.code, "trajectory")?.spec;
    const text = spec?.lines.join("\n") ?? "";
    for (const part of [
      "2023—2025",
      "评估年度 2024",
      "发布版 1",
      "评估方法第 1 版",
      "口径：",
      "口径提示：",
      "数据来源：[1]",
    ])
      expect(text).toContain(part);
    expect(spec?.banner).toBeNull();
  });

  it("says that an unreleased state is none", () => {
    const made = file(scale.code, "trajectory", "zh", null);
    expect(made?.spec.lines.join("\n")).toContain("未发布");
    expect(made?.name).toMatch(/-走势-2024-未发布$/);
  });

  it("is English to the last word of its own in English", () => {
    const made = file(scale.code, "trajectory", "en");
    expect(made?.spec.title).not.toMatch(/\p{Script=Han}/u);
    expect(made?.table.columns.join()).not.toMatch(/\p{Script=Han}/u);
  });

  it("knows no chart of an unknown indicator, of a statement, or of another name", () => {
    for (const [indicator, chart] of [
      ["nothing", "trajectory"],
      ["industry-system", "trajectory"],
      ["scale", "gaps"],
      ["overview", "trajectory"],
      ["scale", "constructor"],
    ] as const)
      expect(file(indicator, chart), `${indicator}/${chart}`).toBeNull();
  });

  it("gives its numbers a row each, never a missing one as zero", () => {
    const table = file(scale.code, "trajectory")?.table;
    expect(table?.columns).toHaveLength(16);
    for (const row of table?.rows ?? []) expect(row).toHaveLength(16);
    const baseline = table?.rows.find((row) => row[1] === "基期值");
    expect(baseline?.slice(2, 6)).toEqual([2022, 516, "亿元", "约"]);
  });
});

describe("the share image", () => {
  it("has a card a quantified target, with its verdict in words", () => {
    const spec = shareImageSpec(assessmentFixture({ year: 2024 }), "zh", translators.zh);
    expect(spec.cards).toHaveLength(8);
    expect(spec.headline).toMatch(/8 项量化目标.*。$/);
    for (const { word } of spec.cards) expect(word).not.toBe("");
  });
});

describe("texts on their way out", () => {
  it("wrap inside their width and lose nothing", () => {
    const text =
      "口径衔接：方案目标说的是“产业规模”（2025年1500亿元），公布的基期值是“核心产业规模”。".repeat(
        4,
      );
    const { lines } = layOutParagraph(text, 300, { fontSize: 12, lineHeight: 18 });
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(300);
    expect(lines.join("")).toBe(text);
    for (const line of lines) expect(line).not.toMatch(/^[，。、；：）”]/);
  });

  it("cannot end the style sheet they stand in", () => {
    expect(cssText('a"}</style><script>\\')).toBe('"a\\22 }\\3c /style\\3e \\3c script\\3e \\5c "');
  });

  it("are escaped in a copied table, and set apart by tabs", () => {
    const { html, text } = tableFormats(
      [
        ["年度", "数值"],
        ["2024", "<930>"],
      ],
      "发布版 1 & 演示数据",
    );
    expect(html).toContain("&lt;930&gt;");
    expect(html).toContain("发布版 1 &amp; 演示数据");
    expect(text).toBe("年度\t数值\n2024\t<930>\n发布版 1 & 演示数据");
  });

  it("name a file without breaking its header", () => {
    expect(attachment('a"b\r\nc.png', "产业 规模/走势'.png")).toBe(
      "attachment; filename=\"a_b__c.png\"; filename*=UTF-8''%E4%BA%A7%E4%B8%9A_%E8%A7%84%E6%A8%A1_%E8%B5%B0%E5%8A%BF%27.png",
    );
  });
});
