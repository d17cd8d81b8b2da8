import { folded } from "@/lib/figures/names/folded-name";
import { readIndicator } from "@/lib/figures/names/indicator-name";
import { readYear } from "@/lib/figures/names/read-year";
import { readScope } from "@/lib/figures/names/scope-names";
import { isUnitLike } from "@/lib/figures/names/unit-words";
import type { Indicator, Scope } from "@/lib/plans/types";

import { columnOfHeading, type Column } from "../columns";
import { remarkNature } from "../reading/caption-kinds";
import { mayMean, NO_RESULT } from "../reading/headings";
import type { MappingCatalogue } from "../mapping-types";
import type { Nature } from "../said";

/** What the headings of one column say together. */
export interface HeadingSays {
  indicator: Indicator | null;
  scope: Scope | null;
  year: number | null;
  unit: string;
  /** Column of the form that a word of the headings means. */
  word: Column | null;
  /** A target, a growth, a share, last year's: never the result of a year. */
  isNoResult: boolean;
  /** 累计 counts since the plan began, 当年 within a year; 本年 is that of the year beside 上年. */
  span: "running" | "of-year" | "in-year" | null;
  /** 快报, 预计, 2025E: what every number below is, that is no result yet. */
  nature: Nature | null;
  /** Something is left that is not understood. */
  isOdd: boolean;
}

const NOTHING: HeadingSays = {
  indicator: null,
  scope: null,
  year: null,
  unit: "",
  word: null,
  isNoResult: false,
  span: null,
  nature: null,
  isOdd: false,
};

/** Reads the headings that stand above one column, from the top. */
export function readHeadingParts(
  parts: readonly string[],
  catalogue: MappingCatalogue,
): HeadingSays {
  return parts.map((part) => readPart(part, catalogue)).reduce(together, NOTHING);
}

function together(one: HeadingSays, other: HeadingSays): HeadingSays {
  return {
    indicator: other.indicator ?? one.indicator,
    scope: other.scope ?? one.scope,
    year: other.year ?? one.year,
    unit: other.unit === "" ? one.unit : other.unit,
    word: other.word ?? one.word,
    isNoResult: one.isNoResult || other.isNoResult,
    span: other.span ?? one.span,
    nature: other.nature ?? one.nature,
    isOdd: one.isOdd || other.isOdd || clash(one, other),
  };
}

/** Whether two headings above one column name two different things of one kind. */
function clash(one: HeadingSays, other: HeadingSays): boolean {
  const differ = <Item>(a: Item | null, b: Item | null) => a !== null && b !== null && a !== b;
  return (
    differ(one.indicator, other.indicator) ||
    differ(one.scope, other.scope) ||
    differ(one.year, other.year)
  );
}

/** A sum of what is listed is no result of the province. */
const SUM = /^(?:合计|小计|总计|共计|(?:sub)?total|sum)$/;

/** All months of a year. */
const ALL_MONTHS = /1\s*[-–—~至到]\s*12\s*月份?|一至十二月份?/;

/** The whole of a year, beside its quarters. */
const WHOLE_YEAR = new RegExp(`^(?:全年|${ALL_MONTHS.source})(?:数|值|合计|完成|累计|累计完成)?$`);

const YEAR = /(?<!\d)(20\d{2})(?!\d)(?:年度|年末|年底|年)?/;

/** The end of a year in more words: 截至2025年底, 2025年12月31日; 截至2025年6月底 is another day. */
const YEAR_END =
  /(?:截至|截止到?)\s*(20\d{2})年(?:底|末|12月(?:底|末|31日))|(20\d{2})年12月(?:底|末|31日)/;

function readPart(part: string, catalogue: MappingCatalogue): HeadingSays {
  const text = part.normalize("NFKC").replaceAll(/\s+/g, " ").trim();
  const whole = nameOf(text, catalogue);
  if (whole !== null) return whole;
  const own = columnOfHeading(text);
  if (own !== null) return { ...NOTHING, word: own };
  let says = NOTHING;
  const bare = text.replaceAll(/[(（[【]([^()（）[\]【】]*)[)）\]】]/g, (_all, inside: string) => {
    for (const word of inside.split(/[,，、;；/\s]+/))
      says = together(says, readInside(word, catalogue));
    return "";
  });
  const dated = bare.replace(YEAR_END, (_all, one?: string, other?: string) => one ?? other ?? "");
  const year = YEAR.exec(dated)?.[1];
  const rest = (year === undefined ? dated : dated.replace(YEAR, "")).trim();
  if (year !== undefined) says = together(says, { ...NOTHING, year: Number(year) });
  if (rest === "") return says;
  const letter = year === undefined ? undefined : LETTERS.get(rest.toUpperCase());
  return together(says, letter ?? readRest(rest, catalogue));
}

/** What analysts write behind a year: actual, estimated, forecast. */
const LETTERS: ReadonlyMap<string, HeadingSays> = new Map([
  ["A", NOTHING],
  ["E", { ...NOTHING, isNoResult: true, nature: "forecast" }],
  ["F", { ...NOTHING, isNoResult: true, nature: "forecast" }],
]);

/** Reads a text that is one name and nothing else. */
function nameOf(text: string, { indicators, scopes }: MappingCatalogue): HeadingSays | null {
  const indicator = readIndicator(indicators, text);
  if (indicator !== null) return { ...NOTHING, ...indicator };
  const scope = readScope(scopes, text);
  return scope === null ? null : { ...NOTHING, scope };
}

/** Reads a word in brackets: a unit, a year, a scope. Other words only explain. */
function readInside(word: string, catalogue: MappingCatalogue): HeadingSays {
  const unit = word.replace(/^单位\s*[:：]?/, "").trim();
  if (isUnitLike(unit)) return { ...NOTHING, unit };
  const year = readYear(word);
  if (year !== null) return { ...NOTHING, year };
  const scope = readScope(catalogue.scopes, word);
  if (scope !== null) return { ...NOTHING, scope };
  return { ...NOTHING, ...wordsOf(word) };
}

/** Reads what is left without year and brackets: a name, a name before a word (规模完成值), a word. */
function readRest(rest: string, catalogue: MappingCatalogue): HeadingSays {
  const name = nameOf(rest, catalogue);
  if (name !== null) return name;
  if (WHOLE_YEAR.test(rest)) return { ...NOTHING, ...wordsOf(rest) };
  if (SUM.test(folded(rest))) return { ...NOTHING, ...wordsOf(rest) };
  if (remarkNature(rest) !== null) return { ...NOTHING, ...wordsOf(rest) };
  const word = columnOfHeading(rest) ?? mayMean(rest);
  if (word !== null) return { ...NOTHING, word, ...wordsOf(rest) };
  if (isUnitLike(rest)) return { ...NOTHING, unit: rest };
  const split = splitName(rest, catalogue);
  return split ?? { ...NOTHING, ...wordsOf(rest), isOdd: true };
}

/** Finds a name at the beginning of a text and reads what follows it: 武汉企业数, 产业规模完成值. */
function splitName(rest: string, catalogue: MappingCatalogue): HeadingSays | null {
  const wanted = folded(rest);
  const { scopes, indicators } = catalogue;
  const starts = [...scopes, ...indicators]
    .flatMap((item) => [item.name.zh, item.name.en].map((name) => ({ item, name: folded(name) })))
    .filter(({ name }) => name.length > 1 && wanted.startsWith(name))
    .toSorted((a, b) => b.name.length - a.name.length);
  for (const { item, name } of starts) {
    const scope = scopes.find((one) => one === item) ?? null;
    const indicator = indicators.find((one) => one === item) ?? null;
    const after = wanted.slice(name.length).replace(scope === null ? /^[-—·:]/ : /^市?[-—·:]?/, "");
    const first = { ...NOTHING, scope, indicator };
    if (after === "") return first;
    const next = nameOf(after, catalogue);
    if (next !== null) return together(first, next);
    const word = columnOfHeading(after) ?? mayMean(after);
    if (word !== null || NO_RESULT.test(after)) {
      return together(first, { ...NOTHING, word, ...wordsOf(after) });
    }
  }
  return null;
}

function wordsOf(text: string): Pick<HeadingSays, "isNoResult" | "span" | "nature"> {
  const isNoResult = NO_RESULT.test(folded(text)) || SUM.test(folded(text));
  const span = SPANS.find(([, words]) => words.test(text))?.[0] ?? null;
  return { isNoResult, span, nature: remarkNature(text) };
}

/** Words for what a number counts, the first that is found: 1-12月累计 counts within the year. */
const SPANS: readonly (readonly [NonNullable<HeadingSays["span"]>, RegExp])[] = [
  ["of-year", ALL_MONTHS],
  ["running", /累计|累积|cumulative|total to date/i],
  ["in-year", /当年|年内|in the year/i],
  ["of-year", /本年|全年|本期|annual/i],
];
