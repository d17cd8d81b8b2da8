import { describe, expect, it, vi } from "vitest";
import type { AnchorHTMLAttributes } from "react";

import { PillarView } from "@/components/pillars/pillar-view";
import { planAssessmentSchema } from "@/lib/api/openapi/assessment-schemas";
import { chartExport } from "@/lib/chart-files/chart-export";
import { findPillar } from "@/lib/words/lookup";

import { html, textOf } from "../../support/html";
import { assessmentFixture } from "../../support/plans/assessment-fixture";
import { strictTranslator } from "../../support/strict-translator";

vi.mock("@/lib/i18n/navigation", () => ({
  Link: ({
    prefetch,
    ...rest
  }: AnchorHTMLAttributes<HTMLAnchorElement> & { prefetch?: boolean }) => (
    <a data-prefetch={String(prefetch)} {...rest} />
  ),
}));

const translate = await strictTranslator("zh");
const PLACE = { base: "/p/token", year: null, asOf: null };

/** Wuhan has a target of 1000 of its own and misses it; Yichang has none. */
const assessment = assessmentFixture({
  year: 2025,
  published: false,
  targets: [{ scope: "wuhan", version: 1, min: "1000", origin: "allocation" }],
  figures: [
    { year: 2025, value: "1386.5" },
    { scope: "wuhan", year: 2022, value: "353.6" },
    { scope: "wuhan", year: 2025, value: "901.2" },
    { scope: "yichang", year: 2025, value: "58.6" },
    { scope: "optics-valley", year: 2025, value: "468.6" },
  ],
});
const answer = planAssessmentSchema.parse(JSON.parse(JSON.stringify(assessment)));

function page(code: string, props: { row?: string; canReport?: boolean } = {}): string {
  const scope = findPillar(assessment, code);
  if (scope === null) throw new Error(`no ${code}`);
  return html("zh", <PillarView {...{ assessment, scope, place: PLACE, notices: [], ...props }} />);
}

const distanceOf = (code: string) =>
  answer.indicators
    .find((indicator) => indicator.code === "scale")
    ?.scopes.find(({ scope }) => scope === code)?.distance;

function fileRows(code: string): readonly (readonly (string | number | null)[])[] {
  const address = { indicator: code, chart: "gap", query: {} };
  const rows = chartExport(assessment, address, "zh", translate)?.table.rows ?? [];
  return rows.filter(([indicator]) => indicator === "人工智能产业规模");
}

describe("the page of a part", () => {
  it("says the gap that the API carries and the file holds", () => {
    const distance = distanceOf("wuhan");
    expect(distance).toMatchObject({ state: "own", measuredBy: "wuhan", bound: 1000 });
    expect(distance?.gap).toBeCloseTo(98.8, 9);
    expect(fileRows("wuhan").map((row) => [row[1], row[3]])).toEqual([
      ["武汉", 901.2],
      ["目标", 1000],
      ["缺口", 98.8],
    ]);
    const text = textOf(page("wuhan"));
    expect(text).toContain("1 项分解目标： 1 项未完成；人工智能产业规模还差 98.8 亿元。");
    expect(text).toContain("还差 98.8 亿元（9.9%）");
  });

  it("says of a part without a target its share, as the API has it, and no verdict", () => {
    expect(distanceOf("yichang")).toMatchObject({
      state: "share",
      measuredBy: "province",
      bound: 1500,
      whole: 1386.5,
      gap: 113.5,
    });
    expect(distanceOf("yichang")?.share).toBeCloseTo(58.6 / 1500, 12);
    const text = textOf(page("yichang"));
    expect(text).toContain("宜昌 58.6 亿元 = 全省目标的 3.9%");
    expect(fileRows("yichang")[0]?.[8]).toContain("宜昌 58.6\u00a0亿元 = 全省目标的 3.9%");
    expect(text).toContain("宜昌没有分解目标");
  });

  it("measures a carrier within its hub, everywhere by one denominator", () => {
    expect(distanceOf("optics-valley")).toMatchObject({
      measuredBy: "wuhan",
      bound: 1000,
      whole: 901.2,
    });
    const text = textOf(page("optics-valley"));
    expect(text).toContain("光谷 468.6 亿元 = 武汉目标的 46.9%");
    expect(text).not.toContain("31.2%");
  });

  it("chooses a row by its address, and keeps it from one part to the next", () => {
    const chosen = page("wuhan", { row: "landmark-results" });
    expect(chosen).toContain('href="/p/token/pillars/xiangyang?row=landmark-results#row"');
    expect(page("wuhan", { row: "made-up" })).not.toContain("made-up");
  });

  it("leads a member with the right to where the missing numbers are entered, and nobody else", () => {
    const entry = "/figures?plan=";
    expect(page("wuhan", { canReport: true })).toContain(entry);
    expect(page("wuhan")).not.toContain(entry);
  });
});
