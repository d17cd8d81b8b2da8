import { describe, expect, it } from "vitest";

import { readSheet, rowSheets, sheetName, tableSheets } from "@/lib/plans/sheets";
import type { Scope } from "@/lib/plans/types";

const words = { zh: "某类", en: "some" };

function scopesOf(dimensions: readonly number[]): readonly Scope[] {
  return [
    { code: "whole", kind: "province", name: words, parent: null },
    ...dimensions.flatMap((members, place) =>
      Array.from({ length: members }, (_, index) => ({
        code: `p-${place}-${index}`,
        kind: `d-${place}`,
        name: words,
        parent: "whole",
      })),
    ),
  ];
}

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => `i-${index}`);

describe("sheets of a table of all scopes", () => {
  it("is one for a plan of usual size, and for one without parts however many its indicators are", () => {
    expect(tableSheets(scopesOf([3, 3, 3]), rowsOf(10))).toHaveLength(1);
    expect(tableSheets(scopesOf([]), rowsOf(300))).toHaveLength(1);
  });

  it.each([
    [[12, 12, 12, 12], 60],
    [[40], 13],
    [[1, 30], 25],
  ])("have every part of %j × %i indicators once, and the whole on each", (dimensions, count) => {
    const scopes = scopesOf(dimensions);
    const rows = rowsOf(count);
    const sheets = tableSheets(scopes, rows);
    expect(sheets.map(({ number }) => number)).toEqual(sheets.map((_, index) => index + 1));
    const cells = sheets.flatMap(({ parts, indicators }) =>
      indicators.flatMap((row) =>
        parts.flatMap(({ code }) => (code === "whole" ? [] : [`${row} ${code}`])),
      ),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells).toHaveLength((scopes.length - 1) * count);
    for (const { parts, indicators } of sheets) {
      expect(parts[0]?.code).toBe("whole");
      expect(parts.length * indicators.length).toBeLessThanOrEqual(240);
    }
  });

  it("are named by their dimension, and by the places of their parts where it is divided", () => {
    const [first] = tableSheets(scopesOf([40]), rowsOf(13));
    expect(first && sheetName(first, words)).toEqual({ zh: "某类 1—14", en: "some 1–14" });
    const [whole] = tableSheets(scopesOf([12, 12]), rowsOf(60));
    expect(whole && sheetName(whole, words)).toEqual(words);
  });
});

describe("sheets of rows", () => {
  it("are dozens that miss no row, and one where there are few cells or no row at all", () => {
    const rows = rowsOf(60);
    const sheets = rowSheets(rows, 720);
    expect(sheets.map(({ places }) => places)).toEqual([
      [1, 12],
      [13, 24],
      [25, 36],
      [37, 48],
      [49, 60],
    ]);
    expect(sheets.flatMap((sheet) => sheet.rows)).toEqual(rows);
    expect(rowSheets(rows, 240).map((sheet) => sheet.rows)).toEqual([rows]);
    expect(rowSheets([], 0)).toEqual([]);
  });

  it("gives the first sheet for an address that names none", () => {
    const sheets = rowSheets(rowsOf(60), 720);
    expect(readSheet("3", sheets)?.number).toBe(3);
    for (const asked of ["0", "6", "x", "3.0", ["2", "3"], undefined]) {
      expect(readSheet(asked, sheets)?.number).toBe(1);
    }
  });
});
