import * as XLSX from "@e965/xlsx";
import { expect, it } from "vitest";

import { planWorkbook } from "@/lib/exchange/plan-files/plan-workbook";
import { SECTION_NAMES } from "@/lib/plan-files/sections";
import { sheetName } from "@/lib/plan-files/sheet-words";

/* Who fills the template has it alone: what the form says beside its fields stands in the sheet that explains the others. */

it.each(["zh", "en"] as const)("explains every sheet of the template, in %s", async (locale) => {
  const book = XLSX.read(await planWorkbook(null, locale));
  const about = book.Sheets[sheetName("about", locale)] ?? {};
  const rows = XLSX.utils.sheet_to_json<string[]>(about, { header: 1 });
  const said = (name: string) => rows.filter(([first]) => first === name).map(([, text]) => text);
  for (const section of SECTION_NAMES) {
    expect(said(sheetName(section, locale))).toContainEqual(expect.stringMatching(/\S/));
  }
});

it("says where the number of “at most” stands, what the rest is called, and how a day is written", async () => {
  const book = XLSX.read(await planWorkbook(null, "zh"));
  const rows = XLSX.utils.sheet_to_json<string[]>(book.Sheets["说明"] ?? {}, { header: 1 });
  const place = rows.findIndex(([name]) => name === "目标");
  const below = rows.slice(place).find(([name]) => name === "目标值（下限）");
  expect(below?.[1]).toContain("不超过");
  expect(rows).toContainEqual(["其余部分的名称 *", expect.stringContaining("其他地市")]);
  expect(rows).toContainEqual(["截止日 *", expect.stringContaining("2027-03-31")]);
  expect(rows).toContainEqual(["代码 *", expect.stringContaining("plan-2027-2030")]);
});
