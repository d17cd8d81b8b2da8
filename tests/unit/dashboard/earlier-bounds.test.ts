import { describe, expect, it } from "vitest";

import { findIndicator } from "@/components/dashboard/lookup";
import { provinceSubject } from "@/components/dashboard/subject";
import { trajectoryChartSeries } from "@/components/dashboard/trajectory-series-words";
import type { TargetVersion } from "@/lib/plans/types";

import { assessmentFixture } from "../../support/assessment-fixture";
import { speaker } from "./say";

const say = await speaker("zh");

/** The scale's trajectory after its target was changed in May 2026. */
function stepsAfter(change: Partial<TargetVersion>) {
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
  return trajectoryChartSeries(subject, say).steps;
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

  it("draws no step where only words changed, nor across calibres", () => {
    expect(stepsAfter({ min: "1500" })).toEqual([]);
    expect(stepsAfter({ calibre: "core-scale" })).toEqual([]);
  });
});
