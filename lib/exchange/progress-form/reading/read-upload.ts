import "server-only";

import type { ReadSheet, Unread } from "../types";
import { cleanText } from "./clean-text";
import { decodeText } from "./decode-text";
import { isHeadingRow, readHeadings } from "./headings";
import { LIMITS } from "./limits";
import { parseCsv } from "./parse-csv";
import { readWorkbook } from "./read-workbook";
import { refusal } from "./refuse";

/** Endings of workbooks of Excel 97 to 2003, and of WPS. */
const OLD_ENDINGS = ["xls", "et"];

/** A file as it was read: its sheets, and what is not looked at. */
export interface ReadFile {
  sheets: readonly ReadSheet[];
  unread: readonly Unread[];
}

/**
 * Reads an uploaded file. What it is, its first bytes say; its name only has to agree. `isHeadings` tells a row of
 * headings, by which a .csv file's delimiter is known.
 * @throws DomainError `invalid` with the sentence for the file field
 */
export async function readUpload(
  file: File,
  isHeadings: IsHeadings = isFormHeading,
): Promise<ReadFile> {
  if (file.size === 0) throw refusal("empty");
  if (file.size > LIMITS.fileBytes) {
    throw refusal("tooLarge", { max: LIMITS.fileBytes / 1024 / 1024 });
  }
  const ending = /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? "";
  if (ending === "xlsm" || ending === "xltm" || ending === "xlam") throw refusal("macros");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isOld = beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
  if (isOld && !OLD_ENDINGS.includes(ending)) throw refusal("oldOrLocked");
  if (isOld) return readWorkbook(bytes, "xls");
  const isZip = beginsWith(bytes, [0x50, 0x4b]);
  // WPS calls new workbooks .et and old ones, too; a workbook under the other ending is still one.
  if (ending === "xlsx" || (OLD_ENDINGS.includes(ending) && isZip)) {
    if (!isZip) throw refusal("damaged");
    return readWorkbook(bytes, "xlsx");
  }
  if (OLD_ENDINGS.includes(ending)) throw refusal("noWorkbook", { ending });
  if (ending === "ods") {
    if (!isZip) throw refusal("damaged");
    return readWorkbook(bytes, "ods");
  }
  if (ending !== "csv" || beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    throw refusal("unknownType");
  }
  return { sheets: [csvSheet(file.name, decodeText(bytes), isHeadings)], unread: [] };
}

type IsHeadings = (texts: readonly string[]) => boolean;

function isFormHeading(texts: readonly string[]): boolean {
  return isHeadingRow(readHeadings(texts));
}

function csvSheet(fileName: string, text: string, isHeadings: IsHeadings): ReadSheet {
  const isClean = (texts: readonly string[]) =>
    isHeadings(texts.map((cell) => cleanText(cell.trim()).text));
  return {
    name: fileName.replace(/\.csv$/i, ""),
    kind: "csv",
    rows: parseCsv(text, isClean),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
