import { expect, it } from "vitest";

import { boardSheets } from "@/lib/assessment/charts/board-sheets";
import { readSheet } from "@/lib/plans/sheets";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";

import { assessmentFixture } from "../../support/plans/assessment-fixture";

const words = { zh: "某", en: "some" };
const whole: Scope = { code: "whole", kind: "province", name: words, parent: null };

function scopesOf(dimensions: readonly number[]): readonly Scope[] {
  return [
    whole,
    ...dimensions.flatMap((members, place) =>
      Array.from({ length: members }, (_, index) => ({
        code: `p-${place}-${index}`,
        kind: `d-${place}`,
        name: words,
        parent: whole.code,
      })),
    ),
  ];
}

const indicatorsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    code: `i-${index}`,
    target: {},
  })) as unknown as readonly IndicatorAssessment[];

it("is one sheet for the plans that come with the program", () => {
  const assessment = assessmentFixture();
  expect(boardSheets(assessment, assessment.indicators)).toHaveLength(1);
});

it.each([
  [[], 10, 1],
  [[12, 12, 12, 12], 60, 20],
  [[40], 13, 6],
  [[1], 300, 25],
] as const)(
  "divides dimensions of %j members and %i indicators into %i",
  (members, count, sheets) => {
    const scopes = scopesOf(members);
    const indicators = indicatorsOf(count);
    const found = boardSheets({ scopes }, indicators);
    expect(found).toHaveLength(sheets);
    // No cell is lost and none stands twice; no sheet is too large, and none mixes two dimensions.
    const cells = found.flatMap((sheet) =>
      sheet.parts.flatMap((part) => sheet.indicators.map(({ code }) => `${part.code} ${code}`)),
    );
    expect(cells).toHaveLength((scopes.length - 1) * count);
    expect(new Set(cells).size).toBe(cells.length);
    for (const { parts, indicators: columns } of found) {
      expect(parts.length * columns.length).toBeLessThanOrEqual(240);
      if (sheets > 1) expect(new Set(parts.map(({ kind }) => kind)).size).toBe(1);
    }
  },
);

it("shows the first sheet for an address that names none", () => {
  const sheets = boardSheets({ scopes: scopesOf([12, 12]) }, indicatorsOf(30));
  expect(readSheet("3", sheets)?.number).toBe(3);
  for (const asked of [undefined, "", "0", "99", "3.0", ["2", "3"]]) {
    expect(readSheet(asked, sheets)?.number).toBe(1);
  }
  expect(readSheet("1", [])).toBeNull();
});
