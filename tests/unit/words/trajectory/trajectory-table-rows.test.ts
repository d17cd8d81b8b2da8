import { describe, expect, it } from "vitest";

import { findIndicator } from "@/lib/words/lookup";
import { provinceSubject, type Subject } from "@/lib/words/subject";
import { trajectoryChartSeries } from "@/lib/words/trajectory/trajectory-series-words";
import { trajectoryTableRows } from "@/lib/words/trajectory/trajectory-table-rows";

import { assessmentFixture } from "../../../support/plans/assessment-fixture";
import { speaker } from "../../../support/in-words";

const inWords = await speaker("zh");

function subjectOf(code: string, options: Parameters<typeof assessmentFixture>[0]): Subject {
  const assessment = assessmentFixture(options);
  const indicator = findIndicator(assessment, code);
  const subject = indicator && provinceSubject(assessment, indicator);
  if (!subject) throw new Error(`no ${code}`);
  return subject;
}

function table(subject: Subject): Record<string, Record<number, string>> {
  return Object.fromEntries(
    trajectoryTableRows(subject).map(({ label, cells }) => [
      inWords(label),
      Object.fromEntries(cells.map(({ year, word }) => [year, inWords(word)])),
    ]),
  );
}

describe("trajectoryTableRows", () => {
  it("tells all that is drawn: figures, references, lone baseline, paths, target", () => {
    const figures = [
      { year: 2023, value: "700" },
      { year: 2024, value: "900", nature: "provisional" as const },
      { year: 2023, value: "690", state: "reference" as const, source: "plan-145" },
      { year: 2026, value: "1800", nature: "forecast" as const },
    ];
    const rows = table(subjectOf("scale", { year: 2024, figures, published: false }));
    expect(rows["产业规模"]).toEqual({ 2023: "700", 2024: "初步数 900", 2026: "预计 1800" });
    expect(rows["参考（产业规模）"]).toEqual({ 2023: "690" });
    expect(rows["基期值（核心产业规模）"]).toEqual({ 2022: "约516" });
    expect(rows["应达路径"]).toMatchObject({ 2025: "1500" });
    expect(rows["目标值"]).toEqual({ 2025: "超过1500亿元" });
  });

  it("does not repeat a baseline that is among the figures", () => {
    const baseline = { year: 2022, value: "516", calibre: "core-scale" };
    const rows = table(subjectOf("scale", { figures: [baseline], published: false }));
    expect(Object.keys(rows)).not.toContain("基期值（核心产业规模）");
  });
});

describe("the zero a cumulative count starts from", () => {
  it("is read out with its year and unit", () => {
    const figures = [
      { indicator: "landmark-results", calibre: "department-count", year: 2023, value: "8" },
    ];
    const series = trajectoryChartSeries(subjectOf("landmark-results", { figures }), inWords);
    const announcements = series.segments.flatMap(({ points }) =>
      points.map(({ announcement }) => announcement),
    );
    expect(announcements).toContain("2022 年 0 项（累计数从零算起）");
    expect(announcements).not.toContain("0");
  });
});
