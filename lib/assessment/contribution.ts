import type { TargetVersion } from "@/lib/plans/types";
import { parseDecimal, type Decimal } from "@/lib/assessment/formulas/decimal";

import type { UsableValue } from "./usable";
import { isComparable, type Yardstick } from "./yardstick";

/**
 * Computes a part's contribution to the province's target: latest value ÷ bound, a fraction. Null without
 * either, for a bound of zero or one not to exceed, or where the value's calibre is neither the province
 * target's nor bridged to it.
 */
export function contributionOf(
  latest: UsableValue | null,
  provinceTarget: TargetVersion | null,
  provinceYardstick: Yardstick,
): Decimal | null {
  const bound = parseDecimal(provinceTarget?.min ?? null);
  if (latest === null || bound === null || bound.isZero()) return null;
  if (provinceTarget?.comparison === "lte") return null;
  if (!isComparable(provinceYardstick, latest.calibre)) return null;
  return latest.value.div(bound);
}
