import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

import { csvMetadata } from "@/lib/api/routes/csv-metadata";
import { figuresCsv } from "@/lib/exchange/figures-csv";
import { datasetFacts } from "@/lib/exchange/open-data/dataset-facts";

import { assess, revision } from "../../support/plans/hubei-plan";

/** Addresses as people cite them: whole, without a scheme, cut short, none, two at once, with words behind. */
const CITED = {
  whole: "https://example.test/a?b=1",
  bare: "whwx.gov.cn/xxh/t20230801_2240919.shtml",
  cut: "hb.cri.cn/2024-12-19/f23f4072-…html",
  none: null,
  two: "example.test/a；example.test/b",
  words: "github.com/a/b docs/en/list.md",
  chinese: "https://example.test/新闻/1",
} as const;

const sources = Object.entries(CITED).map(([key, url]) => ({
  key,
  title: key,
  publisher: "湖北日报（转载）",
  publishedOn: null,
  url,
  grade: "C" as const,
  note: null,
}));

const assessment = {
  ...assess({
    sources,
    revisions: [
      ...sources.map(({ key }, index) =>
        revision({ year: 2018 + index, value: String(index), source: key }),
      ),
      revision({ year: 2030, value: "0.0000000001", note: { zh: "一,\n二", en: "x" } }),
      revision({ year: 2031, value: null, flag: "not-collected" }),
      revision({ year: 2032, value: "-5.5", nature: "forecast" }),
    ],
  }),
  release: 3,
};

const metadata = csvMetadata(
  datasetFacts(assessment, {
    origin: "https://example.test",
    site: { zh: "站", en: "site" },
    region: null,
    statement: { publisher: null, licence: null },
  }),
);

/** What a processor of CSV on the Web holds a cell to, by the datatypes that the metadata uses (XML Schema 1.1). */
const DATATYPES: Readonly<Record<string, (cell: string) => boolean>> = {
  string: () => true,
  gYear: (cell) => /^-?\d{4,}$/.test(cell),
  decimal: (cell) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(cell),
  integer: (cell) => /^[+-]?\d+$/.test(cell),
  dateTime: (cell) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(cell),
  anyURI: (cell) => /^https?:\/\/[!-~]+$/.test(cell) && URL.canParse(cell),
};

describe("the metadata of the CSV", () => {
  const { columns, primaryKey } = metadata.tableSchema;
  const cells: string[][] = parse(figuresCsv(assessment), { bom: true });
  const [header = [], ...rows] = cells;

  it("names the columns that the file has, in their order", () => {
    expect(columns.map(({ titles }) => titles)).toEqual(header);
  });

  it("says of every cell what the cell holds", () => {
    expect(rows).toHaveLength(sources.length + 3);
    for (const row of rows) {
      for (const [index, { name, datatype, required }] of columns.entries()) {
        const cell = row[index] ?? "";
        if (cell === "") expect(required, name).toBe(false);
        else expect(DATATYPES[datatype]?.(cell), `${name}: ${cell} as ${datatype}`).toBe(true);
      }
    }
  });

  it("has a key that no two rows share", () => {
    const keyOf = (row: readonly string[]) =>
      primaryKey.map((name) => row[columns.findIndex((column) => column.name === name)]).join("|");
    expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
  });

  it("keeps an address as cited beside one that can be opened, where there is one", () => {
    const at = (name: string) => columns.findIndex((column) => column.name === name);
    const shown = rows.map((row) => [row[at("source_url")], row[at("source_link")]]);
    expect(shown.slice(0, sources.length)).toEqual([
      [CITED.whole, CITED.whole],
      [CITED.bare, `https://${CITED.bare}`],
      [CITED.cut, ""],
      ["", ""],
      [CITED.two, ""],
      [CITED.words, ""],
      [CITED.chinese, "https://example.test/%E6%96%B0%E9%97%BB/1"],
    ]);
    const grades = rows.map((row) => [row[at("source_grade")], row[at("source_publisher")]]);
    expect(grades[0]).toEqual(["C", "湖北日报（转载）"]);
  });
});
