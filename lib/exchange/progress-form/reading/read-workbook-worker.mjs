// Plain JavaScript on Node alone: it runs in a thread of its own, started by path, outside every bundle.
// It answers with `{ sheets, left }`, or with `{ refusal, values }` for a file that is not read.
import { parentPort, workerData } from "node:worker_threads";
import { inflateRawSync } from "node:zlib";

import { readXlsx } from "hucre/xlsx";

import { readOds } from "./read-ods.mjs";

const { bytes, entries, kind, limits } = workerData;

class Refused extends Error {
  constructor(name, values) {
    super(name);
    this.answer = { refusal: name, values };
  }
}

/** Unpacks every entry up to its told size: what a directory says of sizes is only a claim. */
function unpack() {
  let total = 0;
  return entries.map(({ name, method, packed, unpacked, start }) => {
    const raw = bytes.subarray(start, start + packed);
    const content = method === 0 ? raw : inflate(raw, unpacked);
    total += content.length;
    if (content.length !== unpacked || total > limits.unpackedBytes) throw new Refused("damaged");
    return { name, content: Buffer.from(content.buffer, content.byteOffset, content.length) };
  });
}

function inflate(raw, unpacked) {
  try {
    // zlib takes no limit of zero.
    return inflateRawSync(raw, { maxOutputLength: Math.max(unpacked, 1) });
  } catch {
    throw new Refused("damaged");
  }
}

/** No part of a workbook has a document type: with one come entities that grow or read other files. */
function requirePlainXml({ name, content }) {
  const isOtherEncoding = /\.(xml|rels)$/i.test(name) && content.includes(0);
  if (isOtherEncoding || content.includes("<!DOCTYPE") || content.includes("<!ENTITY")) {
    throw new Refused("damaged");
  }
}

/**
 * A macro workbook under another name gives itself away here. A type that no part has is no sign of one: what many
 * sites export their tables with writes the types of all formats that it knows into every workbook.
 */
function requireNoMacros({ name, content }) {
  if (name !== "[Content_Types].xml") return;
  const endings = new Set(entries.map((entry) => entry.name.split(".").at(-1).toLowerCase()));
  const told = content
    .toString("utf8")
    .replaceAll(
      /<(?:\w+:)?Default\b[^<>]*\bExtension\s*=\s*["']([^"'<>]*)["'][^<>]*>/gi,
      (type, ending) => (endings.has(ending.toLowerCase()) ? type : ""),
    );
  if (/macroEnabled|vbaProject/i.test(told)) throw new Refused("macros");
}

/**
 * Looks at the cells of a sheet before the reader makes a rectangle of them: one filled cell at the far
 * corner would be seventeen thousand million. Empty cells that only have a style do not count.
 */
function requireSmall({ content }) {
  // Whatever the part is called: the workbook says where its sheets are.
  if (!content.includes("sheetData")) return;
  const text = content.toString("utf8");
  let filled = 0;
  let far = null;
  for (const [, attributes] of text.matchAll(/<(?:\w+:)?c((?:\s[^<>]*?)?)(?<!\/)>/g)) {
    filled += 1;
    const [, letters, digits] = /\sr\s*=\s*["']\$?([A-Za-z]+)\$?(\d+)["']/.exec(attributes) ?? [];
    if (letters === undefined) continue;
    const isFar = Number(digits) > limits.scannedRows || columnNumber(letters) > limits.columns;
    if (isFar) far ??= `${letters}${digits}`.slice(0, 20);
  }
  const rows = text.match(/<(?:\w+:)?row[\s>]/g)?.length ?? 0;
  if (far !== null && rows <= limits.scannedRows) throw new Refused("farCell", { cell: far });
  if (filled > limits.scannedRows * 10 || far !== null) {
    throw new Refused("tooManyRows", { max: limits.rows });
  }
}

function columnNumber(letters) {
  let number = 0;
  for (const letter of letters.toUpperCase().slice(0, 8)) {
    number = number * 26 + letter.charCodeAt(0) - 64;
  }
  return number;
}

function columnLetters(number) {
  return number > 26
    ? columnLetters(Math.floor((number - 1) / 26)) + columnLetters(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number);
}

async function readSheets() {
  /** Sheets that are not read; nobody sees a very hidden one, the lists of the form among them. */
  const left = [];
  let visible = 0;
  const workbook = await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (veryHidden) return false;
      visible += hidden ? 0 : 1;
      const isTaken = !hidden && visible <= limits.sheets;
      if (!isTaken) left.push({ name: String(name), hidden: hidden === true });
      return isTaken;
    },
    readStyles: true,
    // Beyond it only empty cells are left, which may have a style down to the last row of all.
    range: `A1:${columnLetters(limits.columns)}${limits.scannedRows}`,
  });
  const room = { characters: limits.totalCharacters * 10, merged: limits.scannedRows * 10 };
  let total = 0;
  const sheets = workbook.sheets.map(({ name, rows, cells, merges, rowDefs, columns }) => {
    const read = rows.map((row, y) =>
      row.map((value, x) => cellOf(counted(value, room), cells?.get(`${y},${x}`))),
    );
    const filled = read.findLastIndex((row) => row.some((cell) => cell !== "")) + 1;
    total += filled;
    if (total > limits.rows + limits.otherLines)
      throw new Refused("tooManyRows", { max: limits.rows });
    return {
      name: String(name),
      kind: "sheet",
      rows: read.slice(0, filled),
      merges: (merges ?? []).flatMap((range) => clipped(range, filled, room)),
      hiddenRows: [...(rowDefs ?? [])]
        .filter(([y, { hidden, height }]) => y < filled && (hidden === true || height === 0))
        .map(([y]) => y),
      hiddenColumns: (columns ?? [])
        .slice(0, limits.columns)
        .flatMap(({ hidden, width }, x) => (hidden === true || width === 0 ? [x] : [])),
    };
  });
  return { sheets, left };
}

/** A merged range as far as there is something in the sheet; all of them together have an end. */
function clipped({ startRow, startCol, endRow, endCol }, filled, room) {
  const bottom = Math.min(endRow, filled - 1);
  const right = Math.min(endCol, limits.columns - 1);
  if (bottom < startRow || right < startCol) return [];
  room.merged -= (bottom - startRow + 1) * (right - startCol + 1);
  if (room.merged < 0) throw new Refused("damaged");
  return [{ top: startRow, left: startCol, bottom, right }];
}

/**
 * One shared text may stand in every cell: a small file whose answer has no end. It is written outside the memory
 * that limits this thread, so it is counted before.
 */
function counted(value, room) {
  if (typeof value !== "string") return value;
  room.characters -= value.length;
  if (value.length > limits.cellCharacters || room.characters < 0) {
    throw new Refused("tooMuchText", { max: limits.cellCharacters });
  }
  return value;
}

/** A formula with the result that the file keeps of it, where that is a number or a text. */
function formulaOf(value, cell) {
  const format = cell.style?.numFmt ?? "";
  const isRead = typeof value === "number" || (typeof value === "string" && !value.startsWith("#"));
  const stored = isRead && !format.includes("%") ? String(plain(value)) : undefined;
  return { odd: "formula", text: "", format, stored };
}

/** Excel calculates with 15 digits; what a file has beyond them is noise. */
function plain(value) {
  return typeof value === "number" ? Number(value.toPrecision(15)) : value;
}

function cellOf(value, cell) {
  // LibreOffice writes a truth value as a formula.
  const truth = /^=?(TRUE|FALSE)\(\)$/i.exec(cell?.formula ?? "");
  if (truth !== null) return { odd: "boolean", text: String(truth[1]).toLowerCase() };
  if (cell?.formula !== undefined) return formulaOf(value, cell);
  if (cell?.type === "error") return { odd: "error", text: String(value ?? "") };
  if (value === null || value === undefined) return "";
  const format = cell?.style?.numFmt ?? "";
  if (value instanceof Date) {
    const isDay = !Number.isNaN(value.getTime());
    return { odd: "date", text: isDay ? value.toISOString().slice(0, 10) : "", format };
  }
  if (typeof value === "boolean") return { odd: "boolean", text: String(value) };
  const text = String(plain(value));
  if (typeof value === "number" && format.includes("%")) return { odd: "percent", text };
  if (/^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)[!?]?$/.test(text)) return { odd: "error", text };
  const isPlain = /^(?:General|@|#,##0(?:\.0+)?|0(?:\.0+)?|)$/i.test(format);
  return isPlain || text === "" ? text.replaceAll("\r\n", "\n") : { text, format };
}

const refuse = (name, values) => {
  throw new Refused(name, values);
};

/** Sheets of another reader, counted and cut as those of an .xlsx file. */
function sheetsOf(all) {
  const seen = all.filter(({ veryHidden }) => veryHidden !== true);
  const visible = seen.filter(({ hidden }) => !hidden);
  const taken = new Set(visible.slice(0, limits.sheets));
  const left = seen
    .filter((sheet) => !taken.has(sheet))
    .map(({ name, hidden }) => ({ name, hidden: hidden === true }));
  const room = { characters: limits.totalCharacters * 10, merged: limits.scannedRows * 10 };
  let total = 0;
  const sheets = [...taken].map(({ name, rows, merges, hiddenRows, hiddenColumns }) => {
    const filled = rows.findLastIndex((row) => row?.some((cell) => cell !== "")) + 1;
    total += filled;
    if (total > limits.rows + limits.otherLines) refuse("tooManyRows", { max: limits.rows });
    for (const cell of rows.flat()) counted(typeof cell === "string" ? cell : cell?.text, room);
    return {
      name,
      kind: "sheet",
      rows: Array.from({ length: filled }, (_, y) => rows[y] ?? []),
      merges: merges.flatMap(({ top, left: from, bottom, right }) =>
        clipped({ startRow: top, startCol: from, endRow: bottom, endCol: right }, filled, room),
      ),
      hiddenRows: hiddenRows.filter((y) => y < filled),
      hiddenColumns,
    };
  });
  return { sheets, left };
}

function readOpenDocument() {
  const parts = unpack();
  for (const part of parts) requirePlainXml(part);
  const text = (wanted) =>
    parts.find(({ name }) => name === wanted)?.content.toString("utf8") ?? "";
  if (text("META-INF/manifest.xml").includes("encryption-data")) refuse("oldOrLocked");
  return sheetsOf(readOds(text("content.xml"), limits, refuse));
}

async function readOldWorkbook() {
  // Only for such a file: it is a large library.
  const { readXls } = await import("./read-xls.mjs");
  return sheetsOf(readXls(bytes, limits, refuse));
}

async function readNewWorkbook() {
  for (const entry of unpack()) {
    requirePlainXml(entry);
    requireNoMacros(entry);
    requireSmall(entry);
  }
  return readSheets();
}

const READERS = { xlsx: readNewWorkbook, xls: readOldWorkbook, ods: readOpenDocument };

try {
  parentPort.postMessage(await READERS[kind]());
} catch (error) {
  parentPort.postMessage(error instanceof Refused ? error.answer : { refusal: "damaged" });
}
