import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";

import { fileName } from "@/lib/file-formats/file-name";
import { FIGURE_COLUMNS, figureRows } from "@/lib/exchange/figure-rows";
import { figuresCsv } from "@/lib/exchange/figures-csv";
import { csvCell } from "@/lib/file-formats/csv";
import { figuresDocument } from "@/lib/exchange/figures-json";
import { figuresXlsx } from "@/lib/exchange/figures-xlsx";

import { assess, BASE, revision } from "../../support/plans/hubei-plan";

const TITLE = '=HYPERLINK("http://x","统计, 公报")';

const sources = [
  {
    key: "bureau",
    title: TITLE,
    publisher: "统计局",
    publishedOn: "2025-01",
    url: "https://example.test/a?b=1",
    grade: "A" as const,
    note: null,
  },
];

const revisions = [
  revision({ year: 2023, value: "-5.5", source: "bureau", note: { zh: "注,\n二", en: "note" } }),
  revision({ year: 2024, value: null, flag: "not-collected" }),
  revision({ year: 2025, value: "0", nature: "forecast", qualifier: "more-than", reason: "更正" }),
  revision({ year: 2024, value: "77", state: "reference" }),
];

const assessment = { ...assess({ sources, revisions }), release: 3 };
const illustrative = {
  ...assess({ sources, revisions, plan: { ...BASE.plan, illustrative: true } }),
  release: 3,
};

const PROMISED =
  "plan,indicator,scope,year,calibre,value,qualifier,nature,flag,unit,source,source_url,approved_at,release";

describe("figureRows", () => {
  it("has one row a figure, with null, zero and forecast kept apart, and no reference", () => {
    const rows = figureRows(assessment);
    expect(rows.map(({ year, value, flag, nature }) => [year, value, flag, nature])).toEqual([
      [2023, -5.5, null, "actual"],
      [2024, null, "not-collected", "actual"],
      [2025, 0, null, "forecast"],
    ]);
    expect(rows[0]).toMatchObject({
      plan: "hubei-ai",
      indicator: "scale",
      scope: "province",
      calibre: "industry-scale",
      source: TITLE,
      source_url: "https://example.test/a?b=1",
      release: 3,
      unit: "u",
    });
  });
});

describe("CSV", () => {
  const csv = figuresCsv(assessment);

  it("begins with a byte order mark and the promised columns, and ends lines with CRLF", () => {
    expect(csv.startsWith(`\uFEFF${PROMISED},illustrative,`)).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv.split("\r\n").length).toBe(3 + 2);
  });

  it("has its further columns in the order they were added in", () => {
    const header = csv.split("\r\n")[0]?.split(",");
    expect(header?.slice(header.indexOf("illustrative"))).toEqual([
      ...["illustrative", "indicator_name", "scope_name", "calibre_name", "note"],
      ...["correction_reason", "source_publisher", "source_grade", "source_link"],
      "release_hash",
    ]);
  });

  it("comes back as it was written, numbers as numbers, formulas harmless", () => {
    const records: Record<string, string>[] = parse(csv, { bom: true, columns: true });
    expect(records.map(({ value }) => value)).toEqual(["-5.5", "", "0"]);
    expect(records.map((record) => record["correction_reason"])).toEqual(["", "", "更正"]);
    expect(records[0]).toMatchObject({ source: `'${TITLE}`, note: "注,\n二", illustrative: "" });
  });

  it("marks illustrative data in every row", () => {
    const records: Record<string, string>[] = parse(figuresCsv(illustrative), {
      bom: true,
      columns: true,
    });
    expect(records.every((record) => record["illustrative"] === "演示数据")).toBe(true);
  });

  it.each(["=1", "+1", "-1", "@a", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠a"])(
    "disarms %j",
    (text) => expect(csvCell(text)).toBe(`'${text}`),
  );

  it.each([
    [-1, "-1"],
    [0, "0"],
    [null, ""],
    ["约516", "约516"],
    ["a=b", "a=b"],
  ])("writes %j as %j", (cell, text) => expect(csvCell(cell)).toBe(text));
});

describe("JSON", () => {
  it("carries plan, instant, release and method, and marks illustrative data", () => {
    expect(figuresDocument(assessment)).toMatchObject({
      plan: { code: "hubei-ai" },
      release: 3,
      methodVersion: 1,
      illustrative: false,
      notice: null,
    });
    expect(figuresDocument(illustrative)).toMatchObject({ illustrative: true, notice: "演示数据" });
  });
});

describe("XLSX", () => {
  it("holds the same cells, and tells on a sheet of its own what they are", async () => {
    const { sheets } = await readXlsx(await figuresXlsx(illustrative));
    expect(sheets.map(({ name }) => name)).toEqual(["figures", "about"]);
    const [header = [], first = []] = sheets[0]?.rows ?? [];
    expect(header).toEqual([...FIGURE_COLUMNS]);
    const cell = (column: (typeof FIGURE_COLUMNS)[number]) => first[FIGURE_COLUMNS.indexOf(column)];
    expect(cell("value")).toBe(-5.5);
    // A formula would come back as its result, not as its text.
    expect(cell("source")).toBe(TITLE);
    expect(cell("illustrative")).toBe("演示数据");
    const about = JSON.stringify(sheets[1]?.rows);
    for (const text of ["演示数据", "方案", assessment.asOf, "统计局"])
      expect(about).toContain(text);
  });

  it("has no mark of illustration where the data is real", async () => {
    const { sheets } = await readXlsx(await figuresXlsx(assessment));
    expect(JSON.stringify(sheets.map(({ rows }) => rows))).not.toContain("演示数据");
  });
});

describe("fileName", () => {
  it("names plan, release, the day in Shanghai, and illustrative data", () => {
    const at = { ...assessment, asOf: "2024-12-31T16:00:00.000Z" };
    expect(fileName(at, "csv")).toBe("hubei-ai-release-3-2025-01-01.csv");
    expect(fileName({ ...at, release: null }, "xlsx")).toBe("hubei-ai-members-2025-01-01.xlsx");
    expect(fileName({ ...at, illustrative: true }, "json")).toBe(
      "hubei-ai-release-3-2025-01-01-illustrative.json",
    );
    const odd = { ...at, plan: { ...at.plan, code: 'a"\r\n方案' } };
    expect(fileName(odd, "csv")).toMatch(/^[\w.-]+$/);
  });
});
