import { moneyUnit } from "@/lib/plans/money-unit";
import type { LocalText } from "@/lib/plans/types";
import { readUnit } from "@/lib/figures/values/unit-scale";

import { foldUnit } from "./unit-words";

/** What a number is measured in, and no noun that is counted: 万, 亿元, %, PFLOPS, 公顷. */
const MEASURE =
  /^[十百千万亿兆]|元|[%‰]|百分|[a-z]|(?:吨|克|斤|米|里|顷|亩|升|瓦|小时|分钟|秒|天|月|年)$/;

/**
 * Tells in which column a unit would become another one, so that the numbers that are stored in it would mean something
 * else: 万元 for 亿元, % for 家. Null where it is the same unit said otherwise, 户 for 家 or another English name of it.
 */
export function otherUnit(before: LocalText, after: LocalText): "unitZh" | "unitEn" | null {
  const read = readUnit(foldUnit(after.zh), before);
  const isMeasured = [before, after].some(({ zh }) => MEASURE.test(foldUnit(zh)));
  if (read.ok ? read.exponent !== 0 : isMeasured) return "unitZh";
  const [was, is] = [moneyUnit(before), moneyUnit(after)];
  if (was === null || is === null) return null;
  const power = ({ magnitude, exponent }: typeof was) =>
    exponent + (magnitude === "billion" ? 9 : 6);
  return was.currency === is.currency && power(was) === power(is) ? null : "unitEn";
}
