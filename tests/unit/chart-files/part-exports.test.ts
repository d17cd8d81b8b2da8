import { describe, expect, it } from "vitest";

import { chartExport } from "@/lib/chart-files/chart-export";
import type { Locale } from "@/lib/i18n/routing";
import { target } from "@/tests/support/plans/hubei-plan";
import { scaleByHub } from "@/tests/support/plans/parts-fixture";
import { strictTranslator } from "@/tests/support/strict-translator";

const translators = { zh: await strictTranslator("zh"), en: await strictTranslator("en") };

describe("the gap chart of a scope as a file", () => {
  const made = (chart: string, locale: Locale = "zh") =>
    chartExport(
      scaleByHub(),
      { indicator: "overview", chart, query: {} },
      locale,
      translators[locale],
    );

  it("gives value, target and gap of each row, calculated numbers marked as such", () => {
    const file = made("gap-province");
    expect(file?.exported.drawing.kind).toBe("gaps");
    const scaleRows = file?.table.rows.filter((row) => row[0] === "scale") ?? [];
    expect(scaleRows.map((row) => [row[1], row[3], row[6]])).toEqual([
      ["全省", 700, "实际"],
      ["目标", 1500, null],
      ["缺口", 800, "测算"],
    ]);
  });

  it("leads nowhere, is English in English, and knows no scope that is not there", () => {
    const english = made("gap-province", "en");
    expect(JSON.stringify(english?.exported.drawing)).not.toContain("/indicators/");
    expect(english?.exported.title).not.toMatch(/\p{Script=Han}/u);
    expect(made("gap-beijing")).toBeNull();
    expect(made("gap-wuhan")).toBeNull();
    expect(made("gap-")).toBeNull();
  });
});

describe("the gap chart of a part that nothing was reported for", () => {
  it("shows every target with an empty track, where a page folds them into one sentence", () => {
    const file = chartExport(
      scaleByHub({ revisions: [] }),
      { indicator: "wuhan", chart: "gap", query: {} },
      "zh",
      translators.zh,
    );
    const { drawing } = file?.exported ?? {};
    const rows = drawing?.kind === "gaps" ? drawing.series.rows : [];
    expect(rows.map(({ key, note }) => `${key} ${note}`)).toEqual([
      "scale 全省目标超过 1500\u00a0u",
      "landmark-results 全省目标 100\u00a0u",
      "national-key-labs 全省目标 1 至 2\u00a0u",
      "little-giants 全省目标 100\u00a0u",
    ]);
    expect(rows.map(({ value }) => value)).toEqual([null, null, null, null]);
    expect(file?.exported.lines.join("\n")).not.toContain("未注明来源");
    expect(file?.table.rows.filter((row) => row[1] === "目标")).toHaveLength(4);
  });
});

describe("the board as a file", () => {
  it("names the row of a part's own target after the part", () => {
    const scale = { indicator: "scale", calibre: "industry-scale" };
    const plan = scaleByHub({
      targets: [
        target({ ...scale, min: "1500" }),
        target({ ...scale, scope: "wuhan", min: "400", origin: "allocation" }),
      ],
    });
    const asked = { indicator: "overview", chart: "pillars", query: {} };
    const file = chartExport(plan, asked, "zh", translators.zh);
    const rows = file?.table.rows.filter((row) => String(row[1]).startsWith("wuhan")) ?? [];
    expect(rows.map((row) => [row[1], row[3]])).toContainEqual(["wuhan：目标", 400]);
  });
});

describe("the charts of a part as files", () => {
  const made = (code: string, chart: string, query: Record<string, string> = {}) =>
    chartExport(scaleByHub(), { indicator: code, chart, query }, "zh", translators.zh);

  it("stand at the part's own address", () => {
    expect(made("wuhan", "gap")?.name).toContain("wuhan、离目标还有多远");
    expect(made("beijing", "gap")).toBeNull();
    expect(made("province", "gap")).toBeNull();
    expect(made("wuhan", "gap-wuhan")).toBeNull();
  });

  it("tell the trajectory of the row that is asked for, with the part's numbers and no verdict", () => {
    const file = made("wuhan", "trajectory", { row: "scale" });
    expect(file?.exported.drawing.kind).toBe("trajectory");
    expect(file?.exported.title).toBe("scale：2023 年 450\u00a0u，占全省目标 30.0%");
    expect(file?.table.rows.map((row) => row.slice(1, 4))).toContainEqual(["wuhan", 2023, 450]);
    expect(file?.table.rows.map((row) => row[1])).not.toContain("目标");
    // What is no row of the page is answered with the row that the page would choose.
    expect(made("wuhan", "trajectory", { row: "nothing" })?.exported.title).toBe(
      file?.exported.title,
    );
  });

  it("compare the members of the kind by one measure", () => {
    const file = made("xiangyang", "same-scale", { row: "scale" });
    const { drawing, title } = file?.exported ?? {};
    expect(title).toBe("三大科创中心同一把尺：scale占全省的份额");
    const rows = drawing?.kind === "gaps" ? drawing.series.rows : [];
    expect(rows.map(({ key, texts }) => [key, texts[0]])).toEqual([
      ["wuhan", "占全省 64.3%"],
      ["xiangyang", "占全省 7.1%"],
      ["yichang", "占全省 4.7%"],
    ]);
    expect(rows[0]?.texts[2]).toBe("自身 2022 年以来年均增速 50.0%");
  });
});
