import { moneyUnit } from "@/lib/plans/money-unit";
import type { LocalText } from "@/lib/plans/types";
import { foldUnit } from "@/lib/figures/names/unit-words";
import { readUnit } from "@/lib/figures/values/unit-scale";

/** What a number is measured in, and no noun that is counted: 万, 亿元, %. */
const MEASURE = /^[十百千万亿]|元|[%‰]|百分/;

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
