import { Decimal } from "decimal.js";

import type { DecimalText } from "@/lib/plans/types";
import type { FigureData } from "@/prisma/data/plan-data";

/** Content of a revision, as far as a data file can have it. */
export type Reading = Pick<
  FigureData,
  "value" | "flag" | "qualifier" | "nature" | "source" | "note"
>;

/**
 * Says how `after` differs from `before`, in Chinese, to be kept as the reason of a correction; null where both
 * are equal. Values are compared as decimals: "516" equals "516.0".
 */
export function describeChange(before: Reading, after: Reading): string | null {
  const parts: string[] = [];
  if (!sameValue(before.value, after.value)) {
    parts.push(`数值由${before.value ?? "空"}改为${after.value ?? "空"}`);
  }
  if (before.flag !== after.flag) parts.push("缺失标记有变");
  if (before.qualifier !== after.qualifier) parts.push("修饰词有变");
  if (before.nature !== after.nature) parts.push("性质有变");
  if (before.source !== after.source) parts.push("数据来源有变");
  if (before.note?.zh !== after.note?.zh || before.note?.en !== after.note?.en) {
    parts.push("说明有变");
  }
  return parts.length === 0 ? null : `随数据文件更正：${parts.join("，")}`;
}

function sameValue(before: DecimalText | null, after: DecimalText | null): boolean {
  if (before === null || after === null) return before === after;
  return new Decimal(before).equals(after);
}
