import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { planWorkbook } from "@/lib/exchange/plan-files/plan-workbook";
import { previewPlanFile } from "@/lib/exchange/plan-files/preview-plan";
import { planTexts } from "@/lib/plan-files/plan-texts";
import { createMember } from "@/tests/support/factories";
import { MADE_UP_PLAN } from "@/tests/support/plan-files/made-up-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

/* The template filled in as offices fill it in: each fault named with sheet and cell, once, and nothing lost unseen. */

let database: TestDatabase;
let admin: Actor;
let bytes: Uint8Array;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  bytes = await planWorkbook(planTexts(MADE_UP_PLAN), "zh");
});
afterAll(() => database.cleanup());

type Change = (sheet: XLSX.WorkSheet, book: XLSX.WorkBook) => void;

/** Changes the sheet of targets of a sound workbook, and gives what the preview says of the file. */
async function faultsOf(change: Change) {
  const book = XLSX.read(bytes, { cellFormula: true, cellNF: true });
  const sheet = book.Sheets["目标"];
  if (sheet === undefined) throw new Error("The template has no sheet of targets.");
  change(sheet, book);
  const file = XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  const preview = await previewPlanFile(admin, new File([new Uint8Array(file)], "方案.xlsx"));
  const told = preview.faults.map(({ sheet: at, cell, column, message: { key } }) =>
    [at.zh, cell, column?.zh ?? null, key.replace("planFiles.fault.", "")].join(" "),
  );
  return { told, preview };
}

/** Puts a cell under a heading of the sheet; `row` as a spreadsheet counts. */
function put(heading: string, row: number, cell: XLSX.CellObject): Change {
  return (sheet) => {
    sheet[`${letterOf(sheet, heading)}${String(row)}`] = cell;
  };
}

function letterOf(sheet: XLSX.WorkSheet, heading: string): string {
  const { e } = XLSX.utils.decode_range(sheet["!ref"] ?? "A1");
  const columns = Array.from({ length: e.c + 1 }, (_, x) => XLSX.utils.encode_col(x));
  const found = columns.find(
    (letter) =>
      String((sheet[`${letter}1`] as XLSX.CellObject | undefined)?.v).replace(" *", "") === heading,
  );
  if (found === undefined) throw new Error(`No column ${heading}.`);
  return found;
}

const MIN = "目标值（下限）";

it.each<readonly [string, Change, readonly string[]]>([
  [
    "a text for a number",
    put(MIN, 2, { t: "s", v: "九百亿" }),
    [`目标 F2 ${MIN} figures.errors.unexpectedCharacter`],
  ],
  ["a code that nothing has", put("口径", 2, { t: "s", v: "no-such" }), ["目标 H2 口径 reference"]],
  ["a year outside", put("年份", 2, { t: "n", v: 2035 }), ["目标 D2 年份 integer"]],
  ["a formula", put(MIN, 2, { t: "n", v: 900, f: "450*2" }), [`目标 F2 ${MIN} formula`]],
  ["an error of a formula", put(MIN, 2, { t: "e", v: 7, f: "1/0" }), [`目标 F2 ${MIN} formula`]],
  [
    "a date for a number",
    put(MIN, 2, { t: "n", v: 46477, z: "yyyy-mm-dd" }),
    [`目标 F2 ${MIN} date`],
  ],
  ["a blank that is required", put("原文", 2, { t: "s", v: "" }), ["目标 I2 原文 required"]],
  [
    "a heading that is missing",
    put("原文", 1, { t: "s", v: "" }),
    ["目标  原文 noColumn", "目标 I2  noHeading"],
  ],
  ["a note beside the table", put("更改原因", 1, { t: "s", v: "" }), []],
  [
    "a column that stands twice",
    (sheet) => {
      const wording = letterOf(sheet, "原文");
      sheet[`${letterOf(sheet, "更改原因")}1`] = sheet[`${wording}1`] as XLSX.CellObject;
    },
    ["目标 K1 原文 headingTwice"],
  ],
  [
    "a heading that is none of the template's",
    put("更改原因", 1, { t: "s", v: "缘故" }),
    ["目标 K1  heading"],
  ],
  [
    "cells that are joined",
    (sheet) => {
      sheet["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    },
    ["目标 A2 指标 merged", "目标 A3 指标 merged"],
  ],
  [
    "no headings at all",
    (_, book) => {
      book.Sheets["目标"] = XLSX.utils.aoa_to_sheet([["产业规模", "900"]]);
    },
    ["目标   noHeadings", "分年目标 A2 指标 noTarget"],
  ],
])("names once, with its cell, %s", async (_, change, expected) => {
  expect((await faultsOf(() => undefined)).told).toEqual([]);
  expect((await faultsOf(change)).told).toEqual(expected);
});

it("counts rows and columns as the sheet has them, below a title and in another order", async () => {
  const { told } = await faultsOf((sheet, book) => {
    put("年份", 2, { t: "n", v: 2035 })(sheet, book);
    const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: false });
    const moved = rows.map(([first, ...rest]) => ["", ...rest, first]);
    book.Sheets["目标"] = XLSX.utils.aoa_to_sheet([["云岭省目标表（虚构）"], [], ...moved]);
  });
  expect(told).toEqual(["目标 D4 年份 integer"]);
});

it("reads a table below its title", async () => {
  const { told, preview } = await faultsOf((sheet, book) => {
    const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
    book.Sheets["目标"] = XLSX.utils.aoa_to_sheet([["云岭省目标表（虚构）"], [], ...rows]);
  });
  expect(told).toEqual([]);
  expect(preview.file.targets).toHaveLength(MADE_UP_PLAN.targets.length);
});

it("names a sheet that it passed over, because its name is none of the template's", async () => {
  const { preview } = await faultsOf((_, book) => {
    const place = book.SheetNames.indexOf("基期值");
    book.SheetNames[place] = "基期数据";
    book.Sheets["基期数据"] = book.Sheets["基期值"] ?? {};
    delete book.Sheets["基期值"];
  });
  expect(preview.unread).toEqual(["基期数据"]);
  expect((await faultsOf(() => undefined)).preview.unread).toEqual([]);
});

it("names the sheets that the file does not have, which are read as empty", async () => {
  const { preview } = await faultsOf((_, book) => {
    book.SheetNames = book.SheetNames.filter((name) => !["目标", "分年目标"].includes(name));
  });
  expect(preview.absent.map(({ zh }) => zh)).toEqual(["目标", "分年目标"]);
  expect((await faultsOf(() => undefined)).preview.absent).toEqual([]);
});

it("reads no sheet into another one that is called so in the other language", async () => {
  const { told, preview } = await faultsOf((sheet, book) => {
    XLSX.utils.book_append_sheet(book, sheet, "Targets");
  });
  expect(told).toEqual(["目标   sheetTwice"]);
  expect(preview.isWhole).toBe(false);
  expect(preview.file.targets).toHaveLength(MADE_UP_PLAN.targets.length);
});

it("takes no baseline that is as late as its target", async () => {
  const { told } = await faultsOf((_, book) => {
    const sheet = book.Sheets["基期值"] ?? {};
    put("年份", 2, { t: "n", v: 2028 })(sheet, book);
  });
  expect(told).toEqual(["基期值 D2 年份 milestoneYear"]);
});
