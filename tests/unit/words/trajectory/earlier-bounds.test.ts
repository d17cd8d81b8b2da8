import { describe, expect, it } from "vitest";

import { findIndicator } from "@/lib/words/lookup";
import { trajectoryRows } from "@/lib/chart-files/trajectory-rows";
import { provinceSubject } from "@/lib/words/subject";
import { trajectoryLegend } from "@/lib/words/trajectory/trajectory-legend";
import { trajectoryTableRows } from "@/lib/words/trajectory/trajectory-table-rows";
import { trajectoryChartSeries } from "@/lib/words/trajectory/trajectory-series-words";
import type { TargetVersion } from "@/lib/plans/types";

import { assessmentFixture } from "../../../support/plans/assessment-fixture";
import { speaker } from "../../../support/in-words";

const inWords = await speaker("zh");

/** The scale's trajectory after its target was changed in May 2026. */
function subjectAfter(change: Partial<TargetVersion>) {
  const raised = {
    scope: "province",
    version: 2,
    min: "1800",
    approvedAt: "2026-05-01T00:00:00.000Z",
  };
  const figures = [{ year: 2023, value: "700" }];
  const assessment = assessmentFixture({ figures, targets: [{ ...raised, ...change }] });
  const indicator = findIndicator(assessment, "scale");
  const subject = indicator && provinceSubject(assessment, indicator);
  if (!subject) throw new Error("no scale");
  return subject;
}

function stepsAfter(change: Partial<TargetVersion>) {
  return trajectoryChartSeries(subjectAfter(change), inWords).steps;
}

describe("a target that was changed", () => {
  it("keeps its earlier bound in the drawing, as a step to the new one", () => {
    const [earlier, ...others] = stepsAfter({});
    expect(others).toEqual([]);
    expect(earlier?.label).toBe("原目标 1500（至 2026 年）");
    expect(earlier?.announcement).toBe("原目标：超过1500亿元，2026 年改");
    // The axis ends with the target's year: the step does too.
    expect(earlier).toMatchObject({ from: 2023, to: 2025, y: 1500, next: 1800 });
  });

  it("keeps it in the table, in the file and in the words above the drawing", () => {
    const subject = subjectAfter({});
    const table = trajectoryTableRows(subject).map(({ label }) => inWords(label));
    expect(table).toContain("原目标（至 2026 年）");
    const row = trajectoryRows(subject).find(({ item }) => inWords(item).startsWith("原目标"));
    expect(row).toMatchObject({ year: 2025, value: 1500 });
    const key = inWords(trajectoryLegend(subject, trajectoryChartSeries(subject, inWords)));
    expect(key).toContain("为原目标");
    expect(
      inWords(
        trajectoryLegend(
          subjectAfter({ min: "1500" }),
          trajectoryChartSeries(subjectAfter({ min: "1500" }), inWords),
        ),
      ),
    ).not.toContain("为原目标");
  });

  it("draws no step where only words changed, nor across calibres", () => {
    expect(stepsAfter({ min: "1500" })).toEqual([]);
    expect(stepsAfter({ calibre: "core-scale" })).toEqual([]);
  });
});
