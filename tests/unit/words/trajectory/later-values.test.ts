import { describe, expect, it } from "vitest";

import { chartExport } from "@/lib/chart-files/chart-export";
import { shareImageContent } from "@/lib/chart-files/share-image-content";
import { chooseSelection } from "@/lib/comparison/selection";
import { findIndicator } from "@/lib/words/lookup";
import { provinceSubject } from "@/lib/words/subject";
import { trajectoryChartSeries } from "@/lib/words/trajectory/trajectory-series-words";
import { trajectorySentences } from "@/lib/words/trajectory/trajectory-sentences";
import { trajectoryTableRows } from "@/lib/words/trajectory/trajectory-table-rows";

import { assessmentFixture } from "../../../support/plans/assessment-fixture";
import { speaker } from "../../../support/in-words";
import { strictTranslator } from "../../../support/strict-translator";

const inWords = await speaker("zh");
const translate = await strictTranslator("zh");

/** The plan judged for `year`, with the scale known up to 2025, two readings and a forecast beside it. */
function lens(year: number) {
  const assessment = assessmentFixture({
    year,
    published: false,
    figures: [
      { year: 2023, value: "700" },
      { year: 2024, value: "930" },
      { year: 2025, value: "1561" },
      { year: 2025, value: "1499", state: "reference", source: "plan-145" },
      { year: 2026, value: "1800", nature: "forecast" },
    ],
  });
  const indicator = findIndicator(assessment, "scale");
  const subject = indicator && provinceSubject(assessment, indicator);
  if (!subject) throw new Error("no scale");
  return { assessment, subject };
}

describe("the position of 2024, looked at when 2025 is known", () => {
  const { assessment, subject } = lens(2024);

  it("draws and reads out no value of 2025 as reported", () => {
    const { segments, marks } = trajectoryChartSeries(subject, inWords);
    const own = segments.find(({ key }) => key === "industry-scale");
    expect(own?.points.map(({ x }) => x)).toEqual([2023, 2024]);
    expect(marks.map(({ key }) => key)).toEqual(["forecasts"]);
    expect(JSON.stringify([segments, marks])).not.toMatch(/1561|1499/);
  });

  it("names it as a later one in the sentences, the table and the rows of the CSV", () => {
    expect(trajectorySentences(subject).map(inWords)).toContain(
      "2024 年（评估年度）之后已有的数不计入本次评估，也不画入图：2025 年 1561 亿元（产业规模）。",
    );
    const rows = trajectoryTableRows(subject).map(({ label, cells }) => [
      inWords(label),
      cells.map(({ year }) => year),
    ]);
    expect(rows).toContainEqual(["产业规模", [2023, 2024, 2026]]);
    expect(rows).toContainEqual(["产业规模（评估年度之后，未画入图）", [2025]]);
    const made = chartExport(
      assessment,
      { indicator: "scale", chart: "trajectory", query: {} },
      "zh",
      translate,
    );
    const of2025 = made?.table.rows.filter((row) => row[2] === 2025 && row[6] === "实际");
    expect(of2025?.map((row) => row[1])).toEqual(["全省（评估年度之后）"]);
    expect(JSON.stringify(made?.exported.drawing)).not.toMatch(/1561|1499/);
    expect(made?.exported.lines[0]).toMatch(/2025 年 1561\s亿元/);
  });

  it("shows it on no share image, and compares no year after the assessed one", () => {
    expect(JSON.stringify(shareImageContent(assessment, "zh", translate))).not.toContain("1561");
    const { selection, years, notices } = chooseSelection({ years: "2023-2025" }, assessment);
    expect(years).not.toContain(2025);
    expect(selection.years).toEqual([2023, 2024]);
    expect(notices.map(({ key }) => key)).toEqual(["compare.errors.unknown.years"]);
  });
});

describe("the position of 2025", () => {
  const { assessment, subject } = lens(2025);

  it("draws the value of 2025, projects nothing, and has nothing later to name", () => {
    const { segments, guides } = trajectoryChartSeries(subject, inWords);
    const own = segments.find(({ key }) => key === "industry-scale");
    expect(own?.points.map(({ x }) => x)).toEqual([2023, 2024, 2025]);
    expect(guides.map(({ key }) => key)).toEqual(["expected"]);
    expect(trajectorySentences(subject).map(inWords).join()).not.toContain("评估年度");
  });

  it("has no row of a projection in the table and in the CSV", () => {
    const labels = trajectoryTableRows(subject).map(({ label }) => inWords(label));
    expect(labels).not.toContain("推算");
    const address = { indicator: "scale", chart: "trajectory", query: {} };
    const rows = chartExport(assessment, address, "zh", translate)?.table.rows ?? [];
    expect(rows.map((row) => row[1])).not.toContain("推算");
  });
});
