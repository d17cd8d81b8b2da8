import { randomBytes } from "node:crypto";
import { openXlsx, saveXlsx } from "hucre/xlsx";

import { textRow, workbookParts, zipFile, type ZipPart } from "./zip-file";

/** The headings of the smallest table that is read. */
export const HEADINGS = ["指标", "统计范围", "数值", "佐证"];
export const HEADING_ROW = textRow(1, HEADINGS);

export const fileOf = (content: Uint8Array | string, name: string) =>
  new File([typeof content === "string" ? content : new Uint8Array(content)], name);
export const workbook = (parts: readonly ZipPart[], name = "form.xlsx") =>
  fileOf(zipFile(parts), name);
export const sheet = (data: string, prolog?: string) => workbook(workbookParts(data, prolog));

export function truncated(part: number): File {
  const whole = zipFile(workbookParts(HEADING_ROW));
  return fileOf(whole.subarray(0, Math.floor(whole.length * part)), "form.xlsx");
}

export async function withPassword(): Promise<File> {
  const plain = await openXlsx(new Uint8Array(zipFile(workbookParts(HEADING_ROW))));
  const options = { encryption: { password: "secret", spinCount: 1000 } };
  return fileOf(await saveXlsx(plain, options), "form.xlsx");
}

export function zip64(): File {
  const bytes = zipFile(workbookParts(HEADING_ROW));
  const end = bytes.length - 22;
  bytes.writeUInt16LE(0xffff, end + 8);
  bytes.writeUInt16LE(0xffff, end + 10);
  bytes.writeUInt32LE(0xffffffff, end + 16);
  return fileOf(bytes, "form.xlsx");
}

/** One shared text that every cell of the sheet refers to: small in the file, endless on its way out. */
export function sharedBomb(text: string): File {
  const cells = (line: number) =>
    Array.from(
      { length: 20 },
      (_, x) => `<c r="${String.fromCharCode(65 + x)}${line}" t="s"><v>0</v></c>`,
    );
  const rows = Array.from(
    { length: 500 },
    (_, y) => `<row r="${y + 2}">${cells(y + 2).join("")}</row>`,
  );
  const parts = withSharedStrings(`<si><t>${text}</t></si>`, HEADING_ROW + rows.join(""));
  return workbook(parts);
}

export function elsewhere(data: string): File {
  const moved = workbookParts(data).map(({ name, content }) => ({
    name: name.replace("worksheets/", "elsewhere/"),
    content: String(content).replaceAll("worksheets/", "elsewhere/"),
  }));
  return workbook(moved);
}

export function merged(range: string): File {
  const data = HEADING_ROW + textRow(2, ["产业规模", "全省", "1", ""]);
  const parts = workbookParts(data).map(({ name, content }) => ({
    name,
    content: String(content).replace(
      "</sheetData>",
      `$&<mergeCells><mergeCell ref="${range}"/></mergeCells>`,
    ),
  }));
  return workbook(parts);
}

export function noise(): File {
  return fileOf(Buffer.concat([Buffer.from("PK\u0003\u0004"), randomBytes(4000)]), "form.xlsx");
}

/** Two entries of the directory that point at the same packed bytes. */
export function overlapping(): File {
  const bytes = zipFile([...workbookParts(""), { name: "xl/media/b", content: "bb" }]);
  const last = bytes.lastIndexOf(Buffer.from("PK\u0001\u0002"));
  bytes.writeUInt32LE(0, last + 42);
  return fileOf(bytes, "form.xlsx");
}

export function macroType(): File {
  const [types, ...rest] = workbookParts(HEADING_ROW);
  const content = String(types!.content).replace(
    "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
    "vnd.ms-excel.sheet.macroEnabled.main",
  );
  return workbook([{ name: types!.name, content }, ...rest]);
}

/** A workbook with the type of a format that none of its parts has, as what many sites export their tables with. */
export function manyTypes(sheetData: string): File {
  const [types, ...rest] = workbookParts(sheetData);
  const type = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
  const content = String(types!.content).replace(
    "<Default ",
    `<Default Extension="bin" ContentType="${type}"/><Default `,
  );
  return workbook([{ name: types!.name, content }, ...rest]);
}

/** The same with a part that has it. */
export function macroPart(): File {
  const [types, ...rest] = workbookParts(HEADING_ROW);
  const type = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
  const content = String(types!.content).replace(
    "<Default ",
    `<Default ContentType="${type}" Extension="BIN"/><Default `,
  );
  return workbook([{ name: types!.name, content }, ...rest, { name: "xl/a.bin", content: "a" }]);
}

export function manyRows(count: number): string {
  // Different numbers, or the packing alone would give it away.
  return Array.from(
    { length: count },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${(i * 7919) % 99991}</v></c></row>`,
  ).join("");
}

/** Nesting that no parser can hold, in the table of texts; a little noise keeps the packing modest. */
export function nested(bytes: number): File {
  const block = () => `${"<a>".repeat(1000)}<!--${randomBytes(24).toString("hex")}-->`;
  const tags = Array.from({ length: Math.floor(bytes / 3050) }, block).join("");
  return workbook(withSharedStrings(tags, HEADING_ROW));
}

function withSharedStrings(content: string, data: string): ZipPart[] {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings";
  const relation = `<Relationship Id="rId2" Type="${type}" Target="sharedStrings.xml"/>`;
  const parts = workbookParts(data).map((part) =>
    part.name.endsWith("workbook.xml.rels")
      ? { ...part, content: String(part.content).replace("</Relationships>", `${relation}$&`) }
      : part,
  );
  return [...parts, { name: "xl/sharedStrings.xml", content: `<sst>${content}</sst>` }];
}
