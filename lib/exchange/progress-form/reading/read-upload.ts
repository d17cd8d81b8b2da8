import "server-only";

import type { ImportFile, ReadSheet } from "../types";
import { cleanText } from "./clean-text";
import { decodeText } from "./decode-text";
import { findTables } from "./find-tables";
import { isHeadingRow, readHeadings } from "./headings";
import { LIMITS } from "./limits";
import { parseCsv } from "./parse-csv";
import { readWorkbook } from "./read-workbook";
import { refusal } from "./refuse";

/**
 * Reads an uploaded .xlsx or .csv file. What it is, its first bytes say; its name only has to agree.
 * @throws DomainError `invalid` with the sentence for the file field
 */
export async function readUpload(file: File): Promise<ImportFile> {
  if (file.size === 0) throw refusal("empty");
  if (file.size > LIMITS.fileBytes) {
    throw refusal("tooLarge", { max: LIMITS.fileBytes / 1024 / 1024 });
  }
  const ending = /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? "";
  if (ending === "xlsm" || ending === "xltm" || ending === "xlam") throw refusal("macros");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw refusal("oldOrLocked");
  if (ending === "xlsx") {
    if (!beginsWith(bytes, [0x50, 0x4b])) throw refusal("damaged");
    const { sheets, unread } = await readWorkbook(bytes);
    return findTables(sheets, unread);
  }
  if (ending !== "csv" || beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    throw refusal("unknownType");
  }
  return findTables([csvSheet(file.name, decodeText(bytes))]);
}

function csvSheet(fileName: string, text: string): ReadSheet {
  const isHeadings = (texts: readonly string[]) => {
    return isHeadingRow(readHeadings(texts.map((cell) => cleanText(cell.trim()).text)));
  };
  return {
    name: fileName.replace(/\.csv$/i, ""),
    kind: "csv",
    rows: parseCsv(text, isHeadings),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
