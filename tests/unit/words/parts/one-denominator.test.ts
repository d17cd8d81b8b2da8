import { describe, expect, it } from "vitest";

import { chartExport } from "@/lib/chart-files/chart-export";
import { pillarBoard } from "@/lib/words/board/pillar-board";
import { contributionHeading } from "@/lib/words/parts/contribution-heading";
import { contributionParts, contributionVariants } from "@/lib/words/parts/contribution-parts";
import { contributionTrajectories } from "@/lib/words/parts/contribution-trajectories";
import { findIndicator, scopeAssessment } from "@/lib/words/lookup";

import { assessmentFixture } from "../../../support/plans/assessment-fixture";
import { speaker } from "../../../support/in-words";
import { strictTranslator } from "../../../support/strict-translator";

const inWords = await speaker("zh");
const translate = await strictTranslator("zh");

/** Carriers inside Wuhan, which has a target of 1000 of its own; the province's is 1500. */
const assessment = assessmentFixture({
  year: 2024,
  published: false,
  targets: [{ scope: "wuhan", version: 1, min: "1000", origin: "allocation" }],
  figures: [
    { year: 2024, value: "900" },
    { scope: "wuhan", year: 2024, value: "600" },
    { scope: "optics-valley", year: 2024, value: "300" },
    { scope: "auto-valley", year: 2024, value: "150" },
    { scope: "cyber-valley", year: 2024, value: "75" },
  ],
});
const indicator = findIndicator(assessment, "scale");
if (indicator === null) throw new Error("no scale");
const carriers = contributionVariants(assessment, indicator).known.find(
  ({ kind }) => kind === "carrier",
);
if (carriers === undefined) throw new Error("no carriers");

/** 300, 150 and 75 of the province's 1500; of Wuhan's 1000 they would be 30, 15 and 7.5 %. */
const SHARES = { "optics-valley": 0.2, "auto-valley": 0.1, "cyber-valley": 0.05 };

const isOfScale = (cell: { indicator: { code: string } }) => cell.indicator.code === "scale";

describe("what a carrier contributes", () => {
  it("is one number in the read model, the board and the bars", () => {
    const { rows } = pillarBoard(assessment);
    for (const [scope, share] of Object.entries(SHARES)) {
      const part = carriers.yearsParts.at(-1)?.parts.find((one) => one.scope === scope);
      const shown = [
        scopeAssessment(indicator, scope)?.contribution,
        rows.find(({ pillar }) => pillar.code === scope)?.cells.find(isOfScale)?.share,
        part?.contribution,
      ];
      expect(shown, scope).toEqual([share, share, share]);
    }
  });

  it("is said to be of the province's target in every sentence, label and row", () => {
    const { rows, boundLabel } = contributionParts(assessment, indicator, carriers, inWords);
    const address = { indicator: "scale", chart: "contributions-carrier-wuhan", query: {} };
    const file = chartExport(assessment, address, "zh", translate);
    const notes = file?.table.rows.map((row) => `${row[1]}：${row[8] ?? row[3]}`);
    expect(inWords(contributionHeading(assessment, carriers))).toContain("占全省目标的 20.0%");
    expect(contributionTrajectories(assessment, indicator, carriers).map(inWords)[0]).toContain(
      "占全省目标 20.0%",
    );
    expect(rows.at(-1)?.parts[0]?.announcement).toContain("占全省目标 20.0%");
    expect(notes).toContain("光谷：占全省目标 20.0%");
    // The bar itself ends at the hub's own target, which is named as the hub's.
    expect(boundLabel).toBe("武汉目标 1000 亿元");
    expect(notes).toContain("武汉目标：1000");
  });
});
