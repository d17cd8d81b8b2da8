import { readIndicator } from "@/lib/figures/names/indicator-name";
import { readYear } from "@/lib/figures/names/read-year";
import { readScope } from "@/lib/figures/names/scope-names";
import { isUnitLike } from "@/lib/figures/names/unit-words";
import type { Indicator } from "@/lib/plans/types";

import { plainText, type SheetCells } from "../reading/sheet-cells";
import { NOTHING_SAID } from "../said";
import { findHeadings, headingParts, isOfNumbers, type HeadingBlock } from "./heading-block";
import { readHeadingParts, type HeadingSays } from "./heading-words";
import {
  IGNORED,
  NO_MEANING,
  type ColumnDoubt,
  type ColumnHeading,
  type ColumnMapping,
  type MappingCatalogue,
  type SheetMapping,
} from "../mapping-types";

/** Columns that name a cell, or stand beside its value: each is there once. */
const NAMES = ["indicator", "scope", "year", "calibre", "unit"] as const;
type Name = (typeof NAMES)[number];

/** Cells of a column that are looked at. */
const SAMPLE = 200;
/** Share of a column's cells that have to be names, where no heading says what the column is. */
const MOST = 0.6;
/** Score from which a column is taken for what it seems to be. */
const SURE = 0.7;

export interface GuessedMapping {
  mapping: SheetMapping;
  headings: readonly ColumnHeading[];
}

/** What is known of one column before columns are held against one another. */
interface Candidate {
  x: number;
  parts: readonly string[];
  says: HeadingSays;
  /** Shares of the filled cells, 0 to 1, that can be read as …; all 0 for an empty column. */
  shares: Record<Name | "number", number>;
  filled: number;
}

/**
 * Guesses how the table of a sheet is read, by its headings and by what stands below them. What is unsure is left out
 * and says why: nothing is written by a guess that nobody has seen. `block` is given where a person chose the rows of
 * headings. Null where no row looks like headings.
 */
export function guessMapping(
  cells: SheetCells,
  catalogue: MappingCatalogue,
  block: HeadingBlock | null = findHeadings(cells, catalogue),
): GuessedMapping | null {
  if (block === null) return null;
  const candidates = headingParts(cells, block).map((parts, x): Candidate => {
    const says = readHeadingParts(parts, catalogue);
    return { x, parts, says, ...contentOf(cells, x, block.bottom, catalogue) };
  });
  const columns: ColumnMapping[] = candidates.map(({ parts }) =>
    parts.length === 0 ? NO_MEANING : IGNORED,
  );
  const doubts = new Map<number, ColumnDoubt>();
  for (const name of NAMES) {
    const best = bestFor(name, candidates, columns);
    if (best !== null) columns[best.x] = { ...IGNORED, as: name };
  }
  for (const { x, says } of candidates) {
    const { word } = says;
    const isOther = word !== null && word !== "value" && !NAMES.some((name) => name === word);
    const isFree = isOther && columns.every((column) => column.as !== word);
    if (isFree && columns[x]?.as === "ignore") columns[x] = { ...IGNORED, as: word };
  }
  const listed = columns.findIndex(({ as }) => as === "indicator");
  const named = listed < 0 ? [] : namedIn(cells, listed, block.bottom, catalogue);
  const values = valueColumns(candidates, columns, named, doubts);
  for (const [x, column] of values) columns[x] = column;
  for (const same of equalHeadings(candidates, columns)) doubts.set(same, "equalHeadings");
  for (const x of cells.sheet.hiddenColumns) {
    const { as } = columns[x] ?? NO_MEANING;
    if (as === "" || as === "ignore") continue;
    // Nobody has looked at it; but it may say of which cell the values are.
    columns[x] = IGNORED;
    doubts.set(x, "hidden");
  }
  const reads = [...values.keys()].some((x) => !doubts.has(x));
  return {
    mapping: { reads, ...block, columns, said: NOTHING_SAID },
    headings: candidates.map(({ parts, says, x }) => ({
      parts,
      unit: says.unit,
      nature: says.nature,
      doubt: doubts.get(x) ?? null,
    })),
  };
}

/** How much of a column looks like what: hidden cells and lines with one text are not asked. */
function contentOf(
  cells: SheetCells,
  x: number,
  bottom: number,
  { indicators, scopes }: MappingCatalogue,
): Pick<Candidate, "shares" | "filled"> {
  const texts: string[] = [];
  for (let y = bottom + 1; y < cells.sheet.rows.length && texts.length < SAMPLE; y += 1) {
    const text = plainText(cells.cell(y, x));
    if (text !== "" && cells.filledIn(y) > 1) texts.push(text);
  }
  const share = (is: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
  return {
    filled: texts.length,
    shares: {
      indicator: share((text) => readIndicator(indicators, text) !== null),
      scope: share((text) => readScope(scopes, text) !== null),
      year: share((text) => readYear(text) !== null),
      calibre: 0,
      unit: share(isUnitLike),
      number: share(isOfNumbers),
    },
  };
}

/**
 * The column that names something: its heading says so and its cells do not speak against it, or its cells say so. Of
 * two, the one whose cells are better; of two equal ones none.
 */
function bestFor(
  name: Name,
  candidates: readonly Candidate[],
  taken: readonly ColumnMapping[],
): Candidate | null {
  const scored = candidates
    .filter(({ x, says }) => (taken[x]?.as === "ignore" || taken[x]?.as === "") && !says.isNoResult)
    .map((candidate) => ({ candidate, score: scoreOf(name, candidate) }))
    .filter(({ score }) => score >= SURE)
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first === undefined || first.score === second?.score ? null : first.candidate;
}

function scoreOf(name: Name, { says, shares, filled, parts }: Candidate): number {
  const isWord = says.word === name && says.indicator === null && says.scope === null;
  if (name === "calibre") return isWord ? 1 : 0;
  // 内容 may be anything: cells that are no names speak against the word.
  const isAgainst = filled > 0 && shares[name] < 0.3;
  // Names that the plan does not have are refused row by row.
  const weak = name === "indicator" || name === "scope" ? SURE : 0;
  if (isWord) return (isAgainst ? weak : 1) + shares[name];
  const mayBeNumbers = name === "year" && parts.length > 0;
  return !mayBeNumbers && filled > 1 && shares[name] >= MOST ? 0.5 + shares[name] : 0;
}

/** The indicators that a column lists. */
function namedIn(
  cells: SheetCells,
  x: number,
  bottom: number,
  { indicators }: MappingCatalogue,
): Indicator[] {
  const rows = cells.sheet.rows.slice(bottom + 1);
  return rows.flatMap((_, y) => {
    const read = readIndicator(indicators, plainText(cells.cell(bottom + 1 + y, x)));
    return read === null ? [] : [read.indicator];
  });
}

/** The columns of values: those whose heading names cells, and one whose heading is a word for results. */
function valueColumns(
  candidates: readonly Candidate[],
  columns: readonly ColumnMapping[],
  listed: readonly Indicator[],
  doubts: Map<number, ColumnDoubt>,
): Map<number, ColumnMapping> {
  const free = candidates.filter(({ x, parts }) => columns[x]?.as === "ignore" && parts.length > 0);
  const found: { candidate: Candidate; column: ColumnMapping }[] = [];
  for (const candidate of free) {
    const { x, says, shares, filled } = candidate;
    const names = [says.indicator, says.scope, says.year].some((named) => named !== null);
    if (says.isNoResult) {
      doubts.set(x, "noResult");
      continue;
    }
    if (!names && says.word !== "value") continue;
    if (filled > 0 && shares.number < 0.3) continue;
    const isPart = says.isOdd || (says.word !== null && says.word !== "value");
    if (isPart) {
      doubts.set(x, "odd");
      continue;
    }
    const column = {
      as: "value" as const,
      indicator: says.indicator?.code ?? null,
      scope: says.scope?.code ?? null,
      year: says.year,
    };
    found.push({ candidate, column });
  }
  const right = found.filter(({ candidate }) => {
    const { indicator } = candidate.says;
    const isWrong = isOtherSpan(candidate.says, indicator === null ? listed : [indicator]);
    if (isWrong) doubts.set(candidate.x, "otherSpan");
    return !isWrong;
  });
  return new Map(
    right.flatMap(({ candidate, column }) => {
      const twins = right.filter((other) => sameCells(other.column, column));
      const isExact = candidate.says.word === "value" && candidate.parts.join() === "数值";
      if (twins.length > 1 && !isExact) {
        doubts.set(candidate.x, "twoValues");
        return [];
      }
      return [[candidate.x, column] as const];
    }),
  );
}

/** 累计 is never the result of a year, and 当年 never that of a count since the plan began or of a stock. */
function isOtherSpan({ span }: HeadingSays, counted: readonly Indicator[]): boolean {
  const is = (...accruals: Indicator["accrual"][]) =>
    counted.some(({ accrual }) => accruals.includes(accrual));
  if (span === "running") return is("level");
  return (
    (span === "in-year" && is("cumulative", "stock")) || (span === "of-year" && is("cumulative"))
  );
}

function sameCells(one: ColumnMapping, other: ColumnMapping): boolean {
  return one.indicator === other.indicator && one.scope === other.scope && one.year === other.year;
}

/** Columns that are read and have the headings of another one. */
export function equalHeadings(
  candidates: readonly { parts: readonly string[] }[],
  columns: readonly ColumnMapping[],
): number[] {
  const textOf = (parts: readonly string[]) =>
    parts.join("/").normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();
  const all = candidates.map(({ parts }) => textOf(parts));
  return candidates.flatMap((_, x) => {
    const text = all[x] ?? "";
    const isRead = columns[x] !== undefined && !["ignore", ""].includes(columns[x].as);
    return isRead && text !== "" && all.filter((other) => other === text).length > 1 ? [x] : [];
  });
}
