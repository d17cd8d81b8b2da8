import { readIndicator } from "@/lib/figures/names/indicator-name";
import { readYear } from "@/lib/figures/names/read-year";
import { readScope } from "@/lib/figures/names/scope-names";
import { isUnitLike } from "@/lib/figures/names/unit-words";

import { columnOfHeading } from "../columns";
import { mayMean, NO_RESULT } from "../reading/headings";
import type { SheetCells } from "../reading/sheet-cells";
import { readHeadingParts } from "./heading-words";
import type { MappingCatalogue } from "../mapping-types";

/** Rows of headings of a table, from 0, the last one included. */
export interface HeadingBlock {
  top: number;
  bottom: number;
}

/** Headings stand among the first lines, below titles and notes. */
const WITHIN = 40;
/** A name over names over names is as high as headings get. */
const MOST_ROWS = 4;

const NUMBER = /^(?:约|近|超|达|>|≥|about )?[-+]?[\d,]*\d(?:\.\d+)?\s*(\D*)$/;
const NO_NUMBER = /^(?:[-—–/.…]+|无|缺|缺失|暂无|不详|未报|待报|未收集|不适用|同上|〃|n\/?a)$/i;

/** Whether a text may be a year that tables are of: 1,330 firms are no year, though 1330 was one. */
function isYearOfNow(text: string): boolean {
  const year = readYear(text);
  return year !== null && year >= 1949 && year <= 2099;
}

/** Whether a text is a measured number, with its unit or not, and not a year. */
export function isMeasure(text: string): boolean {
  const folded = text.normalize("NFKC");
  const tail = NUMBER.exec(folded)?.[1]
    ?.replace(/[多余]$/, "")
    .trim();
  if (tail === undefined || isYearOfNow(text)) return false;
  return tail === "" || tail === "%" || /^[十百千万亿]+$/.test(tail) || isUnitLike(tail);
}

/** Whether a text stands in a column of numbers: a number, one that could be a year too, or a word for none. */
export function isOfNumbers(text: string): boolean {
  return isMeasure(text) || NO_NUMBER.test(text) || /^\d{4}$/.test(text.normalize("NFKC"));
}

/**
 * Finds the rows of headings of the first table of a sheet: of the rows with two words that headings have, above the
 * first measured number, the one with the most cells, and the rows below it that divide or continue it. Null where no
 * row looks like headings.
 */
export function findHeadings(cells: SheetCells, catalogue: MappingCatalogue): HeadingBlock | null {
  const { rows } = cells.sheet;
  let best: HeadingBlock & { parts: number } = { top: -1, bottom: -1, parts: 0 };
  for (let y = 0; y < Math.min(rows.length, WITHIN); y += 1) {
    const row = rowSays(cells, y, catalogue);
    if (row.hasNumber && row.parts > 1) break;
    if (row.hasNumber || row.parts < 2 || row.words < 2) continue;
    let bottom = y;
    let { parts } = row;
    while (bottom + 1 < rows.length && bottom + 1 - y < MOST_ROWS) {
      const next = rowSays(cells, bottom + 1, catalogue);
      if (!continues(cells, y, bottom, next)) break;
      bottom += 1;
      parts = Math.max(parts, next.parts);
    }
    if (parts > best.parts) best = { top: y, bottom, parts };
    y = bottom;
  }
  return best.top < 0 ? null : { top: best.top, bottom: best.bottom };
}

/**
 * The row above the first line of numbers, of which no word has to be known: what its columns mean is for a person to
 * say. Null where there is no such line, or nothing with two texts above it.
 */
export function likelyHeadings(
  cells: SheetCells,
  catalogue: MappingCatalogue,
): HeadingBlock | null {
  const says = cells.sheet.rows.slice(0, WITHIN).map((_, y) => rowSays(cells, y, catalogue));
  const first = says.findIndex(({ hasNumber, parts }) => hasNumber && parts > 1);
  const bottom = says.findLastIndex(({ y, parts }) => y < first && parts > 0);
  if ((says[bottom]?.parts ?? 0) < 2) return null;
  const above = cells.sheet.rows[bottom]?.map((_, x) => cells.mergedAt(bottom, x)?.top ?? bottom);
  return { top: Math.max(Math.min(bottom, ...(above ?? [])), bottom - MOST_ROWS + 1), bottom };
}

interface RowSays {
  y: number;
  /** How many texts there are, joined cells counted once. */
  parts: number;
  words: number;
  hasNumber: boolean;
}

function rowSays(cells: SheetCells, y: number, catalogue: MappingCatalogue): RowSays {
  const texts = (cells.sheet.rows[y] ?? [])
    .map((_, x) => ({ text: cells.joinedText(y, x), range: cells.mergedAt(y, x) }))
    .filter(({ text, range }, x) => text !== "" && (range === null || range.left === x));
  return {
    y,
    parts: texts.length,
    words: texts.filter(({ text }) => isHeadingWord(text, catalogue)).length,
    hasNumber: texts.some(({ text }) => isMeasure(text)),
  };
}

function isHeadingWord(text: string, catalogue: MappingCatalogue): boolean {
  if (text.length > 40 || /[:：]\s*\S/.test(text)) return false;
  const { indicators, scopes } = catalogue;
  const isWord =
    columnOfHeading(text) !== null || mayMean(text) !== null || /^序号$|^no\.?$/i.test(text);
  if (isWord || NO_RESULT.test(text.replaceAll(/\s/g, ""))) return true;
  if (readYear(text) !== null || readScope(scopes, text) !== null) return true;
  if (readIndicator(indicators, text) !== null) return true;
  const { word, indicator, year, scope, isOdd } = readHeadingParts([text], catalogue);
  return !isOdd && [word, indicator, year, scope].some((found) => found !== null);
}

/** Whether the next row still belongs to the headings: joined cells reach into it, or it divides what stands above. */
function continues(cells: SheetCells, top: number, bottom: number, next: RowSays): boolean {
  const above = cells.sheet.rows[bottom] ?? [];
  const width = Math.max(above.length, cells.sheet.rows[next.y]?.length ?? 0);
  const ranges = Array.from({ length: width }, (_, x) => cells.mergedAt(bottom, x));
  const reaches = ranges.some(
    (range) => range !== null && range.top >= top && range.bottom > bottom,
  );
  if (next.hasNumber) return false;
  if (isRowOfUnits(cells, next.y)) return true;
  if (reaches) return true;
  const isDivided = ranges.some((range) => range !== null && range.right > range.left);
  if (next.parts < 2 || next.words < 2) return isDivided && next.words > 0;
  // Below a heading that is not joined only columns without one of their own are continued.
  const leaves = Array.from({ length: width }, (_, x) => cells.joinedText(bottom, x));
  return isDivided || leaves[0] === "" || cells.joinedText(next.y, 0) === "";
}

/** What a row of units says of itself, where the others have theirs. */
const UNIT_LABEL = /^[(（]?(?:计量|数据)?单位[)）]?[:：]?$/;

/** Whether a row has nothing but the units of the columns below it: those of their headings go on there. */
function isRowOfUnits(cells: SheetCells, y: number): boolean {
  const texts = (cells.sheet.rows[y] ?? []).map((_, x) => cells.joinedText(y, x));
  const filled = texts.filter((text) => text !== "" && !UNIT_LABEL.test(text));
  return filled.length > 0 && filled.every((text) => isUnitLike(text.replaceAll(/[()（）]/g, "")));
}

/** The texts above each column, from the top, each once; where cells are joined, all of their columns have it. */
export function headingParts(cells: SheetCells, { top, bottom }: HeadingBlock): string[][] {
  const width = Math.max(0, ...cells.sheet.rows.map((row) => row.length));
  return Array.from({ length: width }, (_, x) => {
    const parts: string[] = [];
    for (let y = top; y <= bottom; y += 1) {
      const text = cells.joinedText(y, x).replaceAll(/\s*\n\s*/g, "");
      const isLabel = y > top && UNIT_LABEL.test(text) && isRowOfUnits(cells, y);
      if (text !== "" && !isLabel && parts.at(-1) !== text) parts.push(text);
    }
    return parts;
  });
}
