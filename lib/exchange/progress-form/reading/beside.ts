import type { Column } from "../columns";
import type { Beside } from "../types";
import { mayMean, type Headings } from "./headings";

/** Headings of columns that say of which place, field or body a row is. */
const OF_WHAT =
  /^(?:所属|所在|统计)?(?:地区|区域|城市|市州|地市|市县|区县|县市|市|区|县|地方|辖区|园区|载体|枢纽|领域|产业领域|企业|企业名称|公司|公司名称|单位名称|机构名称|region|city|area|place|location|district|county|field|company|firm)(?:名称|名)?$/i;
/** Not 填报日期 or 报告时间: when a table was filled in says nothing of what its numbers are of. */
const OF_WHEN =
  /^(?:报告期|(?:统计|数据|所属)?(?:年份|年度|期间|时期|统计期|时间|日期|时点|截止时间|截至时间|截止日期|截至日期|月份|季度|period|time|quarter|month|as of))$/i;

/** Columns of remarks in words that the form does not know: 批注, 审核意见, 核实情况, 存在问题, 数据状态. */
const OF_REMARKS =
  /批注|意见|评语|核[实查对验]|[审复]核|审定|存在问题|状态|^(?:其他|有关|特殊|数据)?情况$|comment|status/i;

/** What a column that is left out may say of its rows; null for one that says nothing of which cell they are. */
function kindOf(heading: string): Beside["kind"] | null {
  const leaf = leafOf(heading);
  if (OF_WHAT.test(leaf)) return "scope";
  if (OF_WHEN.test(leaf)) return "year";
  const meant = mayMean(leaf);
  return meant === "reviewerNote" || (meant === null && OF_REMARKS.test(leaf)) ? "note" : null;
}

/** The lowest line of a heading: 指标 of 襄阳市/指标. */
function leafOf(heading: string): string {
  return heading.normalize("NFKC").split("/").at(-1)?.replaceAll(/[\s:]/g, "") ?? "";
}

/** Columns that are read as remarks. */
const NOTES = new Set<Column>(["reviewerNote", "publicNoteZh", "publicNoteEn", "evidence"]);

/** What each column of a table may say beside what is read of it; null for one that says nothing of it. */
export function besideKinds({ columns, texts }: Headings): readonly (Beside["kind"] | null)[] {
  const named = columns.indexOf("indicator");
  const name = named < 0 ? "" : leafOf(texts[named] ?? "");
  return texts.map((heading, x) => {
    const column = columns[x] ?? null;
    if (column !== null) return NOTES.has(column) ? "note" : null;
    if (heading === "") return null;
    // Two tables side by side: the second names the indicators of its own values.
    return name !== "" && leafOf(heading) === name ? "indicator" : kindOf(heading);
  });
}
