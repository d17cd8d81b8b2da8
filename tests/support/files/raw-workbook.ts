import { workbookParts, zipFile, type ZipPart } from "./zip-file";

/** A cell by hand: a text or number, a formula with its stored result, a number in a format, or nothing. */
export type RawCell =
  | string
  | number
  | null
  | { v: number | string; format: string }
  | { f: string; v: number | string };

export interface RawSheet {
  name: string;
  rows: readonly (readonly RawCell[])[];
  merges?: readonly string[];
  /** Numbers of the lines that are hidden, from 1. */
  hiddenRows?: readonly number[];
  /** Numbers of the columns that are hidden, from 1. */
  hiddenColumns?: readonly number[];
  state?: "hidden" | "veryHidden";
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook written as XML, so that it can hold what no writing library writes. */
export function rawWorkbook(sheets: readonly RawSheet[], extra: readonly ZipPart[] = []): File {
  const formats: string[] = [];
  const styleOf = (format: string) => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) + 1;
  };
  const bodies = sheets.map((sheet) => worksheet(sheet, styleOf));
  const parts = workbookParts("").map(({ name, content }): ZipPart => {
    const text = String(content);
    if (name === "xl/workbook.xml") {
      const list = sheets.map(
        ({ name: title, state }, index) =>
          `<sheet name="${escaped(title)}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="s${index + 1}"/>`,
      );
      return {
        name,
        content: text.replace(/<sheets>.*<\/sheets>/, `<sheets>${list.join("")}</sheets>`),
      };
    }
    if (name === "xl/_rels/workbook.xml.rels") {
      const list = sheets.map(
        (_, index) =>
          `<Relationship Id="s${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      );
      const styles = `<Relationship Id="st" Type="${OFFICE}/styles" Target="styles.xml"/>`;
      return {
        name,
        content: text.replace(
          /<Relationship .*<\/Relationships>/,
          `${list.join("")}${styles}</Relationships>`,
        ),
      };
    }
    return { name, content };
  });
  const kept = parts.filter(({ name }) => !name.startsWith("xl/worksheets/"));
  const written = bodies.map((content, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content,
  }));
  const styles = { name: "xl/styles.xml", content: stylesOf(formats) };
  return new File([new Uint8Array(zipFile([...kept, ...written, styles, ...extra]))], "a.xlsx");
}

function worksheet(
  { rows, merges = [], hiddenRows = [], hiddenColumns = [] }: RawSheet,
  styleOf: (format: string) => number,
): string {
  const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`);
  const lines = rows.map((row, y) => {
    const cells = row.map((cell, x) => cellXml(`${String.fromCharCode(65 + x)}${y + 1}`, cell));
    const hidden = hiddenRows.includes(y + 1) ? ' hidden="1"' : "";
    return `<row r="${y + 1}"${hidden}>${cells.join("")}</row>`;
  });
  const joined = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  return [
    `<worksheet xmlns="${MAIN}">`,
    columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`,
    `<sheetData>${lines.join("")}</sheetData>`,
    joined === "" ? "" : `<mergeCells>${joined}</mergeCells>`,
    "</worksheet>",
  ].join("");

  function cellXml(place: string, cell: RawCell): string {
    if (cell === null) return "";
    if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
    if (typeof cell === "string") return textXml(place, cell, "");
    if ("f" in cell) return `<c r="${place}"><f>${escaped(cell.f)}</f><v>${cell.v}</v></c>`;
    const style = ` s="${styleOf(cell.format)}"`;
    return typeof cell.v === "string"
      ? textXml(place, cell.v, style)
      : `<c r="${place}"${style}><v>${cell.v}</v></c>`;
  }
}

function textXml(place: string, text: string, style: string): string {
  return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${176 + index}" formatCode="${escaped(code)}"/>`,
  );
  const styles = formats.map(
    (_, index) =>
      `<xf numFmtId="${176 + index}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${codes.length}">${codes.join("")}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${styles.length + 1}"><xf/>${styles.join("")}</cellXfs></styleSheet>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
