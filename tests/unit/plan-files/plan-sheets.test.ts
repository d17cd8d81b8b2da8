import { expect, it } from "vitest";

import { planSheets } from "@/lib/plan-files/changes/plan-sheets";
import { planTexts } from "@/lib/plan-files/plan-texts";
import { SECTION_NAMES, SECTIONS } from "@/lib/plan-files/sections";
import { MADE_UP_PLAN } from "@/tests/support/plan-files/made-up-plan";

it("shows every sheet of a plan, every row, and every cell that says something", () => {
  const texts = planTexts(MADE_UP_PLAN);
  const sheets = planSheets(MADE_UP_PLAN);
  expect(sheets.map(({ section }) => section)).toEqual(SECTION_NAMES);
  for (const { section, columns, rows } of sheets) {
    expect(rows, section).toHaveLength(texts[section].length);
    for (const column of SECTIONS[section]) {
      const said = texts[section].map((row) => row[column] ?? "");
      const shown = rows.map((cells) => cells[columns.indexOf(column)]?.zh ?? "");
      expect(
        shown.map((text) => text !== ""),
        `${section} ${column}`,
      ).toEqual(said.map((text) => text !== ""));
    }
  }
});

it("writes names in place of codes", () => {
  const targets = planSheets(MADE_UP_PLAN).find(({ section }) => section === "targets");
  const names = MADE_UP_PLAN.indicators.map(({ name }) => name);
  const shown = targets?.rows.map((cells) => cells[targets.columns.indexOf("indicator")]);
  for (const name of shown ?? []) expect(names).toContainEqual(name);
  expect(shown?.length).toBeGreaterThan(0);
});
