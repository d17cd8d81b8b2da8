import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { COLUMNS, columnOfHeading, headingOf } from "@/lib/exchange/progress-form/columns";
import { parseCsv } from "@/lib/exchange/progress-form/reading/parse-csv";
import { readRowKey, shortId, writeRowKey } from "@/lib/exchange/progress-form/row-key";
import { readDay, readSource, sourceName } from "@/lib/exchange/progress-form/source-name";
import { readTerm, termLabel, TERMS, type TermKind } from "@/lib/exchange/progress-form/terms";
import { guardText } from "@/lib/exchange/progress-form/text-guard";
import type { Source } from "@/lib/plans/types";

const source = (key: string, fields: Partial<Source> = {}): Source => ({
  key,
  title: "统计公报",
  publisher: "统计局",
  publishedOn: "2024-12-19",
  url: null,
  grade: "A",
  note: null,
  ...fields,
});

describe("what the file writes is read back", () => {
  it.each(COLUMNS)("the heading of %s, in both languages", (column) => {
    expect(columnOfHeading(headingOf(column, "zh"))).toBe(column);
    expect(columnOfHeading(` ${headingOf(column, "en").toUpperCase()} *`)).toBe(column);
  });

  it.each(Object.keys(TERMS) as TermKind[])("every choice of %s, in both languages", (kind) => {
    for (const code of TERMS[kind]) {
      expect(readTerm(kind, termLabel(kind, code, "zh"))).toBe(code);
      expect(readTerm(kind, termLabel(kind, code, "en"))).toBe(code);
    }
    expect(readTerm(kind, " ")).toBe("");
    expect(readTerm(kind, "大概")).toBeNull();
  });

  it("the key of a row, and nothing that only resembles one", () => {
    const key = { plan: "p", scope: "wuhan", year: 2024, indicator: "scale", calibre: "core" };
    const id = "01890000-0000-7000-8000-abcdefabcdef";
    expect(readRowKey(writeRowKey(key, id))).toEqual({ key, current: shortId(id) });
    expect(readRowKey(writeRowKey(key, null))).toEqual({ key, current: "-" });
    for (const text of [
      "",
      "p|wuhan|2024|scale|core",
      "p|wuhan|24|scale|core|-",
      "p||2024|a|b|-",
    ]) {
      expect(readRowKey(text)).toBeNull();
    }
  });

  it("any text of a .csv file, however it begins", () => {
    const signs = fc.constantFrom(
      "'",
      "=",
      "+",
      "-",
      "@",
      "＝",
      '"',
      ",",
      "\n",
      "中",
      "a",
      "|",
      "!",
    );
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 8 }), (parts) => {
        const text = parts.join("");
        const cell = `"${guardText(text).replaceAll('"', '""')}"`;
        expect(parseCsv(`a,b\r\n${cell},1`)[1]).toEqual([text, "1"]);
      }),
    );
  });

  it("no guarded text begins as a formula does", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(guardText(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

describe("a written source", () => {
  const bare = { sourcePublisher: "", sourcePublishedOn: "", sourceUrl: "", sourceGrade: "" };
  const [first, twin, other] = [
    source("a"),
    source("b", { publishedOn: "2025" }),
    source("c", { title: "年报" }),
  ];
  const all = [first, twin, other];

  it("is known by its title, with its key where two share one", () => {
    expect(sourceName(other, all)).toBe("年报");
    for (const known of all) {
      expect(readSource({ source: sourceName(known, all), ...bare }, all)).toBe(known.key);
    }
  });

  it("is another one where what stands beside it differs", () => {
    const dated = { ...bare, source: "统计公报", sourcePublishedOn: "2025" };
    expect(readSource(dated, all)).toBe("b");
    expect(readSource({ ...dated, sourcePublisher: "商务局" }, all)).toBe("new");
    expect(readSource({ ...bare, source: "没有这份" }, all)).toBe("new");
    expect(readSource({ ...bare, source: " " }, all)).toBe("");
  });

  it.each([
    ["2024/12/9", "2024-12-09"],
    ["2024年12月9日", "2024-12-09"],
    ["2024.3", "2024-03"],
    ["2024年3月", "2024-03"],
    ["2024年", "2024"],
    ["2024", "2024"],
    ["去年", "去年"],
  ])("dated %s is of %s", (written, day) => expect(readDay(written)).toBe(day));
});
