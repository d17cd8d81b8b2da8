// Plain JavaScript on Node alone: it runs in a thread of its own, started by path, outside every bundle.
// It answers with `{ sheets }`, or with `{ refusal, values }` for a file that is not read.
import { parentPort, workerData } from "node:worker_threads";
import { inflateRawSync } from "node:zlib";

import { readXlsx } from "hucre/xlsx";

const { bytes, entries, limits } = workerData;

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

/** A macro workbook under another name gives itself away here. */
function requireNoMacros({ name, content }) {
  if (name !== "[Content_Types].xml") return;
  if (/macroEnabled|vbaProject/i.test(content.toString("utf8"))) throw new Refused("macros");
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
  const workbook = await readXlsx(bytes, {
    sheets: ({ hidden, veryHidden }, index) => !hidden && !veryHidden && index < 10,
    readStyles: true,
    // Beyond it only empty cells are left, which may have a style down to the last row of all.
    range: `A1:${columnLetters(limits.columns)}${limits.scannedRows}`,
  });
  const room = { characters: limits.totalCharacters * 10 };
  return workbook.sheets.map(({ rows, cells }) => {
    const read = rows.map((row, y) =>
      row.map((value, x) => cellOf(counted(value, room), cells?.get(`${y},${x}`))),
    );
    const filled = read.findLastIndex((row) => row.some((cell) => cell !== "")) + 1;
    if (filled > limits.rows + limits.otherLines)
      throw new Refused("tooManyRows", { max: limits.rows });
    return read.slice(0, filled);
  });
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

function cellOf(value, cell) {
  // LibreOffice writes a truth value as a formula.
  const truth = /^=?(TRUE|FALSE)\(\)$/i.exec(cell?.formula ?? "");
  if (truth !== null) return { odd: "boolean", text: String(truth[1]).toLowerCase() };
  if (cell?.formula !== undefined) return { odd: "formula", text: "" };
  if (cell?.type === "error") return { odd: "error", text: String(value ?? "") };
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    const isDay = !Number.isNaN(value.getTime());
    return { odd: "date", text: isDay ? value.toISOString().slice(0, 10) : "" };
  }
  if (typeof value === "boolean") return { odd: "boolean", text: String(value) };
  if (typeof value === "number") {
    const format = cell?.style?.numFmt ?? "";
    return format.includes("%") ? { odd: "percent", text: String(value) } : String(value);
  }
  if (/^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)[!?]?$/.test(String(value))) {
    return { odd: "error", text: String(value) };
  }
  return String(value).replaceAll("\r\n", "\n");
}

try {
  for (const entry of unpack()) {
    requirePlainXml(entry);
    requireNoMacros(entry);
    requireSmall(entry);
  }
  parentPort.postMessage({ sheets: await readSheets() });
} catch (error) {
  parentPort.postMessage(error instanceof Refused ? error.answer : { refusal: "damaged" });
}
