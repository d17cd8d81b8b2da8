import { randomBytes } from "node:crypto";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";

import { DomainError } from "@/lib/errors/domain-error";
import { signatureLines } from "@/lib/exchange/progress-form/columns";
import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";
import { readFormFile } from "@/tests/support/files/read-form-file";
import zh from "@/lib/i18n/messages/zh/files.json";
import { encodeGb18030 } from "@/tests/support/files/encode-gb18030";
import {
  HEADING_ROW,
  HEADINGS,
  fileOf,
  sheet,
  workbook,
  truncated,
  noise,
  overlapping,
  macroPart,
  macroType,
  manyTypes,
  manyRows,
  nested,
  withPassword,
  zip64,
  sharedBomb,
  elsewhere,
  merged,
} from "@/tests/support/files/hostile-workbooks";
import { textRow, workbookParts, zipFile } from "@/tests/support/files/zip-file";

/** The name of the sentence that a file is refused with; every one of them is there. */
async function refusalOf(file: File): Promise<string> {
  try {
    await readFormFile(file);
    return "read";
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const name = error.fields["file"]?.[0]?.key.replace("files.refusal.", "") ?? "";
    expect(zh.refusal).toHaveProperty(name);
    return name;
  }
}

const rowsOfData = (count: number) =>
  fileOf(
    `指标,数值\r\n${"产业规模,1\r\n".repeat(count)}${signatureLines("zh").join("\r\n")}`,
    "a.csv",
  );

describe("a hostile file gets a sentence", () => {
  const big = Buffer.alloc(30 * 1024 * 1024, "a");

  it.each<[string, () => File | Promise<File>, string]>([
    ["nothing", () => fileOf("", "form.xlsx"), "empty"],
    ["more than 5 MB", () => fileOf(Buffer.alloc(5 * 1024 * 1024 + 1), "form.csv"), "tooLarge"],
    ["a picture", () => fileOf(Buffer.from("\x89PNG"), "form.png"), "unknownType"],
    ["a picture called .xlsx", () => fileOf(Buffer.from("\x89PNG"), "form.xlsx"), "damaged"],
    ["a zip called .csv", () => fileOf(zipFile(workbookParts("")), "form.csv"), "unknownType"],
    ["a zip without a workbook", () => workbook([{ name: "a.txt", content: "a" }]), "unknownType"],
    ["an old .xls", () => fileOf(Buffer.from("d0cf11e0a1b11ae1", "hex"), "a.xls"), "oldOrLocked"],
    [
      "an encrypted entry",
      () => workbook([{ name: "xl/workbook.xml", content: "a", flags: 1 }]),
      "oldOrLocked",
    ],
    ["a truncated zip", () => truncated(0.6), "damaged"],
    ["a zip without its last byte", () => truncated(0.999), "damaged"],
    ["random bytes behind a zip's signature", () => noise(), "damaged"],
    [
      "a bomb that says so",
      () => workbook([...workbookParts(""), { name: "xl/media/a", content: big }]),
      "unpacksTooLarge",
    ],
    [
      "a bomb that lies about its size",
      () =>
        workbook([...workbookParts(""), { name: "xl/media/a", content: big, claimed: 500_000 }]),
      "damaged",
    ],
    ["one packed piece counted many times", () => overlapping(), "damaged"],
    [
      "thousands of entries",
      () => workbook(Array.from({ length: 3000 }, (_, i) => ({ name: `${i}.xml`, content: "" }))),
      "tooManyEntries",
    ],
    ["a macro workbook by name", () => workbook(workbookParts(""), "form.xlsm"), "macros"],
    [
      "macros under another name",
      () => workbook([...workbookParts(""), { name: "xl/vbaProject.bin", content: "macro" }]),
      "macros",
    ],
    ["a macro content type", () => macroType(), "macros"],
    ["a part of a macro type", () => macroPart(), "macros"],
    [
      "one cell at the far corner",
      () => sheet(`${HEADING_ROW}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
      "farCell",
    ],
    ["100 000 rows", () => sheet(manyRows(100_000)), "tooManyRows"],
    [
      "100 000 lines",
      () => fileOf(`指标,数值\r\n${"产业规模,1\r\n".repeat(100_000)}`, "a.csv"),
      "tooManyRows",
    ],
    ["a line of 100 000 cells", () => fileOf(",".repeat(100_000), "a.csv"), "tooManyColumns"],
    ["a cell of a million letters", () => fileOf("a".repeat(1_000_000), "a.csv"), "tooMuchText"],
    ["an open quote", () => fileOf('指标,数值\r\n"a,1', "a.csv"), "openQuote"],
    [
      "bytes of no encoding",
      () => fileOf(Uint8Array.from([0x61, 0xff, 0xff]), "a.csv"),
      "encoding",
    ],
    ["a binary file called .csv", () => fileOf(Uint8Array.from([0, 1, 2, 3]), "a.csv"), "encoding"],
    ["no headings", () => sheet(textRow(1, ["a", "b"])), "noTable"],
    [
      "entities that grow",
      () => sheet(HEADING_ROW, '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
      "damaged",
    ],
    [
      "an entity that reads a file",
      () => sheet(HEADING_ROW, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'),
      "damaged",
    ],
    [
      "one line too many",
      () => sheet(manyRows(LIMITS.rows + LIMITS.otherLines + 1)),
      "tooManyRows",
    ],
    ["one row of data too many", () => rowsOfData(LIMITS.rows + 1), "tooManyRows"],
    ["as many rows of data as there may be", () => rowsOfData(LIMITS.rows), "read"],
    [
      "one cell far down",
      () => sheet(`${HEADING_ROW}<row r="9000"><c r="A9000"><v>1</v></c></row>`),
      "tooManyRows",
    ],
    ["a workbook with a password", () => withPassword(), "oldOrLocked"],
    [
      "an old .xls called .csv",
      () => fileOf(Buffer.from("d0cf11e0a1b1", "hex"), "a.csv"),
      "oldOrLocked",
    ],
    ["a page called .xlsx", () => fileOf("<html><table><tr><td>数值</table>", "a.xlsx"), "damaged"],
    [
      "an .ods called .xlsx",
      () => workbook([{ name: "mimetype", content: "application/vnd.oasis.opendocument" }]),
      "unknownType",
    ],
    [
      "a binary workbook called .xlsx",
      () => workbook([{ name: "xl/workbook.bin", content: "a" }]),
      "unknownType",
    ],
    [
      "a way out of the archive",
      () =>
        workbook([...workbookParts(HEADING_ROW), { name: "xl/../../../etc/x.xml", content: "" }]),
      "damaged",
    ],
    ["the numbers of a zip64 archive", () => zip64(), "damaged"],
    ["one long text in ten thousand cells", () => sharedBomb("x".repeat(1_000_000)), "tooMuchText"],
    [
      "a text of 4 000 letters in ten thousand cells",
      () => sharedBomb("x".repeat(4000)),
      "tooMuchText",
    ],
    [
      "one cell at the far corner of a sheet in another folder",
      () => elsewhere(`${HEADING_ROW}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
      "farCell",
    ],
    ["a merged range as large as the sheet", () => merged("A2:XFD1048576"), "read"],
    ["ten million open tags", () => nested(30_000_000), "tooSlow"],
    ["XML that is none", () => sheet("<row <c <<<"), "noTable"],
  ])("%s", async (_what, make, name) => {
    expect(await refusalOf(await make())).toBe(name);
  });

  it("of any kind: workbooks with random bytes changed are read or refused, never worse", async () => {
    const good = zipFile(workbookParts(HEADING_ROW + textRow(2, ["产业规模", "全省", "1", ""])));
    for (let round = 0; round < 40; round += 1) {
      const bad = Buffer.from(good);
      for (const byte of randomBytes(3)) bad[(byte * 997 + round * 131) % bad.length] = byte;
      await refusalOf(fileOf(bad, "form.xlsx"));
    }
  });

  it("are not suspected where a type is told that no part has", async () => {
    const file = manyTypes(HEADING_ROW + textRow(2, ["产业规模", "全省", "12", ""]));
    expect((await readFormFile(file)).rows).toMatchObject([{ cells: { value: "12" } }]);
  });

  it("and the next file is read as ever", async () => {
    const { rows } = await readFormFile(
      sheet(HEADING_ROW + textRow(2, ["产业规模", "全省", "12", ""])),
    );
    expect(rows).toMatchObject([{ line: 2, cells: { indicator: "产业规模", value: "12" } }]);
  });
});

describe("cells that are no value", () => {
  it("are told apart in a workbook", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "A",
          rows: [HEADINGS, ["a"], ["b"], ["c", null, true], ["d", null, new Date(0)], ["e"], ["f"]],
          cells: new Map([
            ["1,2", { value: 3, formula: "1+2", formulaResult: 3 }],
            ["2,2", { value: null, formula: "cmd|'/C calc'!A0" }],
            ["5,2", { value: 0.326, style: { numFmt: "0.0%" } }],
            ["6,3", { value: "=1+1" }],
          ]),
        },
      ],
    });
    const { rows } = await readFormFile(fileOf(bytes, "form.xlsx"));
    expect(rows.map(({ odd }) => odd.value)).toEqual([
      ...["formula", "formula", "boolean", "date", "percent"],
      undefined,
    ]);
    // A text that looks like a formula is a text.
    expect(rows.at(-1)?.cells.evidence).toBe("=1+1");
  });

  it("and in CSV, where a formula is only its text", async () => {
    const lines = ["=1+2", "=cmd|'/C calc'!A0", "@SUM(A1)", "-2+3+cmd|' /C calc'!A0", "-5", "'=x"];
    const text = `指标,数值\r\n${lines.map((line) => `a,"${line}"`).join("\r\n")}`;
    const { rows } = await readFormFile(fileOf(text, "form.csv"));
    expect(rows.map(({ odd }) => odd.value)).toEqual([
      ...["formula", "formula", "formula", "formula"],
      ...[undefined, undefined],
    ]);
    expect(rows.slice(-2).map(({ cells }) => cells.value)).toEqual(["-5", "=x"]);
  });
});

describe("encodings", () => {
  const text = '指标,数值,佐证\r\n产业规模,约516,"第3页，""原文"""\r\n';

  it.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`)],
    ["GB18030", encodeGb18030(text)],
    ["semicolons", Buffer.from('指标;数值;佐证\n产业规模;约516;"第3页，""原文"""')],
  ])("%s", async (_name, bytes) => {
    const { rows } = await readFormFile(fileOf(bytes, "form.csv"));
    const cells = { indicator: "产业规模", value: "约516", evidence: '第3页，"原文"' };
    expect(rows).toEqual([{ line: 2, table: 0, lone: false, cells, odd: {}, problems: [] }]);
  });
});
