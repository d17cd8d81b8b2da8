import { folded, readName } from "@/lib/figures/names/folded-name";
import { readIndicator } from "@/lib/figures/names/indicator-name";
import { readYear } from "@/lib/figures/names/read-year";
import { readScope } from "@/lib/figures/names/scope-names";
import { isUnitLike } from "@/lib/figures/names/unit-words";
import type { Catalogue } from "@/lib/figures/types";
import type { Indicator } from "@/lib/plans/types";
import { readCellText } from "@/lib/figures/grid/cell-text";

/** What a cell of a block names: any of these, none contradicting another. */
export interface BlockNames {
  readonly indicator?: string;
  readonly scope?: string;
  readonly year?: number;
  readonly calibre?: string;
  /** As it is written; several, apart by 、, for a table of several indicators. */
  readonly unit?: string;
}

/**
 * A cell of a block. `value`: a number or a flag; `year`: a number that may be a year. `names`: it names something of
 * the plan. `result`: the heading of the values of a year; `naming`: the heading of names, numbers of rows or units.
 * `text`: words that are nothing of these, such as 目标, 增速 or a name that the plan does not have.
 */
export type BlockCell =
  | { readonly kind: "blank" | "value" | "result" | "naming" | "text" }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "names"; readonly names: BlockNames };

export interface NameFacts {
  readonly catalogue: Pick<Catalogue, "indicators" | "scopes" | "calibres">;
  /** The indicators by the short names that the board has for them. */
  readonly short: readonly Indicator[];
}

/** Marks that people put where there is no number. */
const NOTHING = /^[\s—–\-―/／…·.。无*]*$|^n\/?a$/i;

/** A number with signs, separators, qualifiers and units, and nothing else. */
const NUMERIC =
  /^[\s\d.,'’+\-–—~￥¥$%‰()（）<>≥≤约近超逾多余大左右上下以不足到过突破接将十百千万亿元家户个项件台套人次所座条]*$/;

/** Headings of the result of a year. 目标, 增速, 占比, 上年 and 本年新增 are not among them. */
const RESULT =
  /^(?:(?:本年|本期|当年|全年|年末|本年度|年度|期末)?(?:累计)?(?:数值|数|值|数据|完成|完成数|完成值|完成量|完成情况|实际|实际值|实际数|实际完成|实际完成值|实绩|结果)|本年|本期|当年|本年度|全年|value|values|actual|actuals|result|results|figure|figures)$/;

/** Headings of the columns that hold names. */
const NAMING =
  /^(?:序号|编号|no\.?|#|(?:考核|统计|监测|主要|具体)?(?:指标|项目|科目|内容|任务)(?:名称|名|内容|项)?|名称|(?:所属|填报|统计|所在)?(?:地区|区域|城市|市州|地市|市县|区县|县市|市|地方|园区|载体|枢纽|领域|范围|单位名称)(?:名称|名)?|(?:统计|数据|报告)?(?:年份|年|年度|时间)|(?:统计|指标)?口径|(?:计量|数值)?单位|indicators?|items?|metrics?|names?|scopes?|regions?|cit(?:y|ies)|areas?|years?|calibres?|units?)$/;

const YEAR = /(?<!\d)([12]\d{3})\s*(?:年度|年末|年底|年)?(?!\d)/;
const BRACKETS = /^(.*?)\s*[(（]\s*(?:单位\s*[:：]?)?\s*([^()（）]+?)\s*[)）]\s*$/s;

export function readBlockCell(written: string, facts: NameFacts): BlockCell {
  const text = written.normalize("NFKC").trim();
  if (NOTHING.test(text)) return { kind: "blank" };
  if (/^[12]\d{3}(?:\.0+)?$/.test(text)) return { kind: "year", year: Math.trunc(Number(text)) };
  if (readCellText(text).flag !== "" || (/\d/.test(text) && NUMERIC.test(text))) {
    return { kind: "value" };
  }
  const names = namesIn(written, facts);
  if (names !== null) return { kind: "names", names };
  const word = folded(text);
  if (RESULT.test(word)) return { kind: "result" };
  return { kind: NAMING.test(word) ? "naming" : "text" };
}

const OTHER_THINGS =
  /目标|任务数|计划数|预期|预计|预测|增速|增幅|同比|环比|占比|比重|新增|上年|去年|上期|target|forecast|growth|share of|last year/i;

/** A part of a year: 1-9月, 三季度, 上半年; a month without a day, the last of a year aside. */
const PART_OF_A_YEAR =
  /\d{1,2}\s*[-—–~至到]\s*\d{1,2}\s*月|季度|半年|(?<!\d)(?:0?[1-9]|1[01])\s*月(?!\s*\d)/;

/** Whether a title or a corner says that the table is of something else than the results of a year. */
export function isOfOtherThings(text: string): boolean {
  return OTHER_THINGS.test(text) || PART_OF_A_YEAR.test(text.normalize("NFKC"));
}

/** What a text names as a whole; null where a part of it is nothing that is known. */
export function namesIn(text: string, facts: NameFacts): BlockNames | null {
  const whole = oneName(text, facts);
  if (whole !== null) return whole;
  const bracket = BRACKETS.exec(text.normalize("NFKC"));
  if (bracket !== null && isUnitLike(bracket[2] ?? "")) {
    const named = namesIn(bracket[1] ?? "", facts);
    return named === null || named.unit !== undefined ? null : { ...named, unit: bracket[2] ?? "" };
  }
  const folding = text.normalize("NFKC");
  const year = YEAR.exec(folding);
  if (year !== null) {
    const rest = folding.replace(YEAR, " ").trim();
    const named = rest === "" ? {} : restNames(rest, facts);
    if (named === null || named.year !== undefined) return null;
    return { ...named, year: Number(year[1]) };
  }
  const result = /^(.+?)[\s·:：-]*(?:完成值|完成数|完成情况|完成|实际值|实际数|实际|数值)$/s.exec(
    folding,
  );
  return result === null ? null : oneName(result[1] ?? "", facts);
}

/** What is left beside a year: a name, or only the heading of a result. */
function restNames(rest: string, facts: NameFacts): BlockNames | null {
  return RESULT.test(folded(rest)) ? {} : namesIn(rest, facts);
}

function oneName(text: string, { catalogue, short }: NameFacts): BlockNames | null {
  const found = readIndicator(catalogue.indicators, text) ?? readIndicator(short, text);
  if (found !== null) {
    const indicator = found.indicator.code;
    return found.unit === "" ? { indicator } : { indicator, unit: found.unit };
  }
  const scope = readScope(catalogue.scopes, text);
  if (scope !== null) return { scope: scope.code };
  const year = readYear(text);
  if (year !== null) return { year };
  const unit = text.normalize("NFKC").replaceAll(/^[\s(]*(?:(?:计量)?单位\s*[:为]?)?|[\s)]+$/g, "");
  if (unitsOf(unit).every(isUnitLike)) return { unit };
  const calibre = readName(catalogue.calibres, text.replace(/口径\s*$/, ""));
  return calibre === null ? null : { calibre: calibre.code };
}

/** The units of a statement such as 亿元、家. */
export function unitsOf(unit: string): readonly string[] {
  return unit.split(/[、,，/]|和|及/);
}

/** Joins what several cells name; null where they name two things of one kind. A unit may be stated twice. */
export function joinNames(all: readonly BlockNames[]): BlockNames | null {
  let joined: BlockNames = {};
  for (const names of all) {
    for (const kind of ["indicator", "scope", "year", "calibre"] as const) {
      const [before, after] = [joined[kind], names[kind]];
      if (before !== undefined && after !== undefined && before !== after) return null;
    }
    joined = { ...joined, ...names };
  }
  return joined;
}
