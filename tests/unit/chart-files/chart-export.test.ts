import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { chartExport } from "@/lib/chart-files/chart-export";
import { shareImageContent } from "@/lib/chart-files/share-image-content";
import { cssText } from "@/components/page/print-margins";
import { tableFormats } from "@/components/page/pictures/copy-table";
import { ShareImage } from "@/components/chart-files/share-image";
import { layOutParagraph } from "@/components/chart-files/paragraph";
import { textWidth } from "@/lib/chart-layout/chart-text";
import { attachment } from "@/lib/file-formats/attachment";
import type { Locale } from "@/lib/i18n/routing";
import type { ChartTable } from "@/lib/chart-files/types";
import { assessmentFixture } from "@/tests/support/plans/assessment-fixture";
import { scaleByHub } from "@/tests/support/plans/parts-fixture";
import { strictTranslator } from "@/tests/support/strict-translator";

const translators = { zh: await strictTranslator("zh"), en: await strictTranslator("en") };
const scale = { code: "scale" } as const;

function file(indicator: string, chart: string, locale: Locale = "zh", release: number | null = 1) {
  const assessment = assessmentFixture({ release, year: 2024 });
  return chartExport(assessment, { indicator, chart, query: {} }, locale, translators[locale]);
}

describe("a chart's description", () => {
  it("carries plan, clocks, release, calibre, bridge, caution and sources", () => {
    const exported = file(scale.code, "trajectory")?.exported;
    const text = exported?.lines.join("\n") ?? "";
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
    expect(exported?.banner).toBeNull();
  });

  it("says that an unreleased state is none", () => {
    const made = file(scale.code, "trajectory", "zh", null);
    expect(made?.exported.lines.join("\n")).toContain("未发布");
    expect(made?.name).toMatch(/-走势-2024-未发布$/);
  });

  it("is English to the last word of its own in English", () => {
    const made = file(scale.code, "trajectory", "en");
    expect(made?.exported.title).not.toMatch(/\p{Script=Han}/u);
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
    expect(table?.columns).toHaveLength(17);
    for (const row of table?.rows ?? []) expect(row).toHaveLength(17);
    const baseline = table?.rows.find((row) => row[1] === "基期值");
    expect(baseline?.slice(2, 6)).toEqual([2022, 516, "亿元", "约"]);
  });
});

describe("the views of the gap as files", () => {
  const scaleFile = (chart: string, query: Record<string, string> = {}, locale: Locale = "zh") =>
    chartExport(scaleByHub(), { indicator: "scale", chart, query }, locale, translators[locale]);
  const column = (rows: ChartTable["rows"], index: number) => rows.map((row) => row[index]);

  it("tell the way by part with every step and its sense", () => {
    const made = scaleFile("waterfall-hub");
    expect(made?.exported.drawing).toMatchObject({ kind: "waterfall" });
    expect(made?.name).toContain("从基期到目标-三大科创中心");
    expect(made?.exported.lines[0]).toContain("wuhan +150");
    expect(made?.table.rows.map((row) => row.slice(1, 4))).toEqual([
      ["基期 2022 年", 2022, 516],
      ["wuhan", 2023, 150],
      ["xiangyang", 2023, 10],
      ["yichang", 2023, 3],
      ["其他市州", 2023, 21],
      ["最新 2023 年", 2023, 700],
      ["剩余缺口", 2025, 800],
      ["目标 2025 年", 2025, 1500],
    ]);
    expect(column(made?.table.rows ?? [], 8)[1]).toBe("2022 年至 2023 年的变化");
  });

  it("mark what nobody reported, over the picture and in every row", () => {
    const made = scaleFile("gap-shares-hub");
    expect(made?.exported.banner).toBe("测算，不是数据。");
    const adds = made?.table.rows.filter((row) => String(row[1]).includes("再增"));
    expect(adds?.map((row) => [row[1], row[2], row[3], row[6]])).toEqual([
      ["wuhan：再增", 2025, 562.5, "测算"],
      ["xiangyang：再增", 2025, 28.1, "测算"],
      ["yichang：再增", 2025, 6.9, "测算"],
      ["其他市州：再增", 2025, 51.5, "测算"],
    ]);
    expect(made?.table.rows.at(-1)?.slice(1, 4)).toEqual(["没有着落", 2025, 151]);
  });

  it("hold the assumptions of a calculation in words, and those of nobody else", () => {
    const made = scaleFile("outlook", { "g.wuhan": "20", "g.nobody": "99", path: "linear" });
    expect(made?.exported.banner).toBe("测算，不是数据。");
    expect(made?.exported.title).toContain("测算：2025 年全省为 984.6");
    expect(made?.exported.lines[0]).toContain("假设：从 2023 年的 700");
    expect(made?.exported.lines[0]).toContain("wuhan每年 20.0%（自定）");
    const calculated = made?.table.rows.filter((row) => row[6] === "测算") ?? [];
    expect(calculated.length).toBeGreaterThan(5);
    for (const row of calculated) expect(row[8]).toContain("wuhan每年 20.0%（自定）");
    const reported = made?.table.rows.filter((row) => row[6] === "实际") ?? [];
    expect(reported.map((row) => row.slice(2, 4))).toEqual([
      [2022, 516],
      [2023, 700],
    ]);
  });

  it("stay calm at rubbish in an address", () => {
    const query = { "g.wuhan": "<script>", path: "circular", scopes: "nowhere", years: "9-1" };
    expect(scaleFile("outlook", query)?.exported.lines[0]).toContain("wuhan每年 50.0%（实际增速）");
    expect(scaleFile("compare", query)?.table.rows.length).toBeGreaterThan(0);
  });

  it("compare what the address chooses, with what is unreported as such", () => {
    const query = { indicators: "landmark-results", scopes: "wuhan,yichang", years: "2023-2024" };
    const made = scaleFile("compare", query);
    expect(made?.exported.drawing).toMatchObject({
      kind: "trajectory",
      series: {
        segments: [{ key: "wuhan industry-scale" }, { key: "yichang industry-scale" }],
      },
    });
    expect(made?.table.rows.map((row) => [row[1], row[2], row[3], row[8]])).toEqual([
      ["wuhan", 2023, 450, null],
      ["wuhan", 2024, null, "未报"],
      ["yichang", 2023, 33, null],
      ["yichang", 2024, null, "未报"],
    ]);
    const all = { ...query, indicators: "scale,landmark-results" };
    const address = { indicator: "overview", chart: "compare", query: all };
    const both = chartExport(scaleByHub(), address, "en", translators.en);
    // Of the other indicator nothing is known: it is said under the picture, and its rows are in the table.
    expect(both?.exported.drawing).toMatchObject({ kind: "panels", series: [{ key: "scale" }] });
    expect(both?.exported.lines.join()).toContain("landmark-results: Not drawn: wuhan, yichang");
    expect(both?.table.rows).toHaveLength(8);
    expect(both?.exported.title).not.toMatch(/\p{Script=Han}/u);
    const index = scaleFile("compare", { ...query, mode: "index" });
    expect(index?.name).toContain("比较-指数");
    expect(index?.exported.title).toContain("2022=100");
    // An index has no unit, and says in every row of the table that it is one.
    expect(index?.table.rows[0]?.slice(4, 5)).toEqual([null]);
    expect(index?.table.rows[0]?.[8]).toBe("2022=100");
  });

  it("are not there where there is nothing to divide", () => {
    for (const chart of ["waterfall-field", "waterfall-", "gap-shares", "gap-shares-carrier"])
      expect(scaleFile(chart), chart).toBeNull();
  });
});

describe("the share image", () => {
  it("has a card a quantified target, with its verdict in words", () => {
    const exported = shareImageContent(assessmentFixture({ year: 2024 }), "zh", translators.zh);
    expect(exported.cards).toHaveLength(8);
    expect(exported.headline).toMatch(/8 项量化目标.*。$/);
    for (const { word } of exported.cards) expect(word).not.toBe("");
  });

  it("says of a target what the plan says, without its explanations", () => {
    const { cards } = shareImageContent(assessmentFixture({ year: 2024 }), "en", translators.en);
    expect(cards[0]?.target).toBe("Target: more than CNY 150 billion");
  });

  it("says how many targets it does not show", () => {
    const exported = shareImageContent(assessmentFixture({ year: 2024 }), "zh", translators.zh);
    const drawn = (count: number) => {
      const cards = Array.from({ length: count }, (_, at) => ({
        ...exported.cards[0]!,
        name: `指标${at}。`,
      }));
      return renderToStaticMarkup(
        createElement(ShareImage, { mark: null, exported: { ...exported, cards } }),
      );
    };
    expect(drawn(8)).toContain("指标7。");
    expect(drawn(8)).not.toContain("另有");
    expect(drawn(10)).toContain("另有 3 项目标");
    expect(drawn(10)).not.toContain("指标7。");
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
