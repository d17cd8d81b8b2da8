import { isUnitLike } from "@/lib/figures/names/unit-words";

import { columnOfHeading, type Column } from "../columns";

/** A row of headings, cell by cell. */
export interface Headings {
  /** Column of each cell; null for a blank heading and for one that is not known. */
  columns: readonly (Column | null)[];
  texts: readonly string[];
  /** Unit in the heading of the values; "" for none. */
  unit: string;
  /** Columns with values of other cells, where a line has several. */
  otherValues?: ReadonlySet<number>;
}

/** What names a cell. A heading that may be one of these is not passed over. */
export const NAMING = ["scope", "year", "indicator", "calibre", "unit"] as const;

export function readHeadings(texts: readonly string[]): Headings {
  const read = texts.map(readHeading);
  return {
    columns: read.map(({ column }) => column),
    texts: texts.map((text) => text.replaceAll(/\s+/g, "")),
    unit: read.find(({ column }) => column === "value")?.unit ?? "",
  };
}

/** A heading, and the unit of 数值（万元）. Anything else in brackets makes it another heading. */
function readHeading(text: string): { column: Column | null; unit: string } {
  const column = columnOfHeading(text);
  if (column !== null || !/[)）]\s*$/.test(text)) return { column, unit: "" };
  const match = /^(.+?)\s*[(（]([^()（）]+)[)）]\s*$/s.exec(text);
  const unit = match?.[2]?.replace(/^单位\s*[:：]?/, "").trim() ?? "";
  const isValue = columnOfHeading(match?.[1] ?? "") === "value" && isUnitLike(unit);
  return isValue ? { column: "value", unit } : { column: null, unit: "" };
}

export function isHeadingRow({ columns }: Headings): boolean {
  return columns.includes("value") && (columns.includes("key") || columns.includes("indicator"));
}

/**
 * Whether a row looks like the headings of a table that is not ours: several words of headings, none of them a number.
 */
export function looksLikeHeadings({ columns, texts }: Headings): boolean {
  const filled = texts.filter((text) => text !== "");
  const hasNumber = filled.some((text) => /^[-+]?[\d,.]+%?$/.test(text) && !/^20\d\d$/.test(text));
  if (hasNumber) return false;
  const words = texts.filter((text, x) => columns[x] !== null || mayMean(text) !== null);
  return words.length >= 2 && words.length * 2 > filled.length;
}

/** Words of headings that people use for a column of the form, and that the form does not know. */
const PERHAPS: readonly (readonly [Column, RegExp])[] = [
  [
    "scope",
    /^(?:所属|填报|统计|所在)?(?:地区|区域|城市|市州|地市|市县|区县|县市|市|地方|辖区|园区|载体|枢纽|范围|单位名称|填报单位|报送单位|主体|region|city|area|place|location|district)(?:名称|名)?$/,
  ],
  [
    "year",
    /^(?:统计|数据|所属|报告)?(?:年份|年|年度|期间|时期|报告期|统计期|时间|日期|期|year|period|time)$/,
  ],
  [
    "indicator",
    /^(?:考核|统计|监测|主要)?(?:指标|项目|科目|内容|任务)(?:名称|名|内容|项)?$|^名称$|^(?:indicator|item|metric)s?(?:name)?$|^name$/,
  ],
  ["calibre", /口径|^(?:calibre|caliber|basis)/],
  ["unit", /^(?:计量|计算|数值)?单位$|^量纲$|^units?$/],
  [
    "value",
    /数值|^(?:本年|本期|当年|全年|累计|年末|实际|20\d\d年?)*(?:数|值|数据|完成|完成数|完成值|完成情况|实际|实际值|实际数|实际完成|实绩|本期|金额|数量|总量|总额|规模|合计)$|^20\d\d年?$|^(?:value|amount|result|actual|total|figure)/,
  ],
  ["qualifier", /修饰/],
  ["nature", /性质|属性/],
  ["sourcePublisher", /发布单位|发布机构|publisher/],
  ["sourcePublishedOn", /发布日期|发布时间|published/],
  ["sourceUrl", /网址|链接|url|link/],
  ["sourceGrade", /来源等级|grade/],
  ["source", /来源|出处|source/],
  ["evidence", /佐证|证明|evidence/],
  ["publicNoteZh", /公开说明|publicnote/],
  ["reason", /更正|修改原因|修正|reason/],
  ["reviewerNote", /备注|说明|^注|remark|note/],
];

/** What is never the result of a year, whatever else a heading says. */
export const NO_RESULT =
  /目标|计划|任务数|序时|预期|预计|预测|增速|增长|增幅|同比|环比|占比|比重|比例|率$|上年|去年|上期|基期|新增|排名|位次|target|plan|growth|share|rate|last|previous/;

/** The column that an unknown heading may have meant; null where nothing is known of it. */
export function mayMean(heading: string): Column | null {
  const wanted = folded(heading);
  if (wanted === "") return null;
  const found = PERHAPS.find(([, pattern]) => pattern.test(wanted))?.[0] ?? null;
  return found === "value" && NO_RESULT.test(wanted) ? null : found;
}

/**
 * Whether an unknown heading may say of which cell a value is, or be the value, so that its table is not read: it may
 * mean a naming column that the table lacks, or it is another 数值, 年度 … beside the one that is there.
 */
export function mayNameTheCell(heading: string, { columns }: Headings): boolean {
  const meant = mayMean(heading);
  if (meant === null) return false;
  if (meant === "value") return /数值|value/.test(folded(heading));
  if (!NAMING.some((column) => column === meant)) return false;
  if (columns.includes(meant)) return columnOfHeading(bare(heading)) === meant;
  return !columns.includes("key");
}

/** A heading without brackets, numbers and words for a second version. */
function bare(heading: string): string {
  return heading
    .normalize("NFKC")
    .replaceAll(/[([【][^)\]】]*[)\]】]|\d+|新|旧|修订|更正|调整|后|前/g, "");
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s:*]/g, "")
    .toLowerCase();
}
