import { columnOfHeading } from "../columns";
import type { ColumnHeading, ColumnMapping } from "../mapping-types";
import { mayMean } from "../reading/headings";

/** Whether the lowest heading of a column says that it has units. */
function hasUnits({ parts }: ColumnHeading): boolean {
  const leaf = parts.at(-1) ?? "";
  return columnOfHeading(leaf) === "unit" || mayMean(leaf) === "unit";
}

/**
 * The columns whose units are those of a value, where a mapping, which has one column of units, does not say it: those
 * below the value's own upper headings (武汉 over 完成值 and 单位), else every one. None where the one that there is was
 * mapped.
 */
export function unitColumnsOf(
  x: number,
  columns: readonly ColumnMapping[],
  headings: readonly ColumnHeading[],
): readonly number[] {
  const units = headings.flatMap((heading, at) => (hasUnits(heading) ? [at] : []));
  if (units.length < 2 && columns.some(({ as }) => as === "unit")) return [];
  const above = (at: number) => JSON.stringify(headings[at]?.parts.slice(0, -1));
  const own = units.filter((at) => above(at) === above(x));
  return own.length > 0 ? own : units;
}
