import { describe, expect, it } from "vitest";

import { readFormFile } from "@/tests/support/files/read-form-file";
import { textRow, workbookParts, zipFile, type ZipPart } from "@/tests/support/files/zip-file";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Custom number formats as Excel and WPS write them; a cell chooses one by its place. */
const FORMATS = [
  "General",
  "#,##0.0_ ",
  '0"家"',
  "[Red]0.0",
  '#,##0.00\\ "亿元"',
  '[$-804]0.0;[Red]\\-0.0;"零"',
  "0.0%",
  'yyyy"年"m"月"d"日";@',
  "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
  "yyyy/m/d",
  "h:mm",
];

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="${FORMATS.length}">${FORMATS.map(
  (code, index) => `<numFmt numFmtId="${176 + index}" formatCode="${escaped(code)}"/>`,
).join(
  "",
)}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.map(
  (_, index) =>
    `<xf numFmtId="${176 + index}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`,
).join("")}</cellXfs></styleSheet>`;

const TEXTS = [
  "<si><t>产业规模</t></si>",
  // A word in colour, and the pinyin that Excel keeps beside Chinese names.
  '<si><r><t xml:space="preserve">约 </t></r><r><rPr><color rgb="FFFF0000"/></rPr><t>516</t></r></si>',
  '<si><t>武汉</t><rPh sb="0" eb="2"><t>wuhan</t></rPh><phoneticPr fontId="1"/></si>',
  '<si><t xml:space="preserve"> 第一行_x000D_\n第二行 &amp; &lt;b&gt; </t></si>',
];

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** A workbook with shared texts and styles, as Excel writes it. `cells` are the cells below one heading. */
async function read(cells: readonly string[], date1904 = false) {
  const rows = cells.map((cell, index) => {
    const line = index + 2;
    return `<row r="${line}" spans="1:2" x14ac:dyDescent="0.2"><c r="A${line}" t="s"><v>0</v></c>${cell.replace("<c", `<c r="B${line}"`)}</row>`;
  });
  const parts = workbookParts(textRow(1, ["指标", "数值"]) + rows.join("")).map((part): ZipPart => {
    const content = String(part.content);
    if (part.name === "xl/workbook.xml" && date1904) {
      return {
        ...part,
        content: content.replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
      };
    }
    if (!part.name.endsWith("workbook.xml.rels")) return part;
    const relations = ["sharedStrings", "styles"].map(
      (type) => `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${type}.xml"/>`,
    );
    return { ...part, content: content.replace("</Relationships>", `${relations.join("")}$&`) };
  });
  const shared = `<sst xmlns="${MAIN}" count="9" uniqueCount="4">${TEXTS.join("")}</sst>`;
  const whole = [
    ...parts,
    { name: "xl/sharedStrings.xml", content: shared },
    { name: "xl/styles.xml", content: STYLES },
  ];
  const { rows: found } = await readFormFile(new File([new Uint8Array(zipFile(whole))], "a.xlsx"));
  expect(found.map((row) => row.cells.indicator)).toEqual(cells.map(() => "产业规模"));
  return found.map(({ cells: { value }, odd }) => odd.value ?? value);
}

describe("a workbook as Excel and WPS write it", () => {
  it("has numbers, however they are shown and with whatever digits they are stored", async () => {
    const numbers = ["516", "32.600000000000001", "0.10000000000000001", "1.5E3", "-4", "1E-3"];
    expect(await read(numbers.map((text) => `<c><v>${text}</v></c>`))).toEqual([
      ...["516", "32.6", "0.1", "1500", "-4", "0.001"],
    ]);
    const plain = [0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>1500.5</v></c>`);
    // What a format writes beside a number is a part of what was reported.
    const shown = ["1500.5", "1500.5", "1500.5家", "1500.5", "1500.5亿元", "1500.5"];
    expect(await read(plain)).toEqual(shown);
  });

  it("has percentages, days and times, and none of them is a number", async () => {
    const styled = [6, 7, 8, 9, 10].map((style) => `<c s="${style}"><v>45641</v></c>`);
    expect(await read(styled)).toEqual(["percent", "date", "date", "date", "date"]);
    expect(await read(styled.slice(1, 2), true)).toEqual(["date"]);
    // Only a strict workbook has days as texts; as a number such a text is refused later.
    expect(await read(['<c t="d"><v>2024-12-15</v></c>'])).toEqual(["2024-12-15"]);
  });

  it("has shared, coloured and annotated texts", async () => {
    const texts = [1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`);
    expect(await read(texts)).toEqual(["约 516", "武汉", "第一行\n第二行 & <b>"]);
  });

  it("has formulas of every kind, errors and truth values, and none of them is a value", async () => {
    const odd = [
      '<c><f t="shared" ref="B2:B3" si="0">1+1</f><v>2</v></c>',
      '<c><f t="shared" si="0"/><v>2</v></c>',
      '<c t="str"><f>"a"&amp;1</f><v>a1</v></c>',
      '<c><f t="array" ref="B5">SUM(A1)</f><v>3</v></c>',
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c t="e"><v>#REF!</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="b"><f>TRUE()</f><v>1</v></c>',
      "<c><f>[1]外部!A1</f><v>7</v></c>",
    ];
    expect(await read(odd)).toEqual([
      ...["formula", "formula", "formula", "formula", "formula"],
      ...["error", "boolean", "boolean", "formula"],
    ]);
  });
});
