import type { GrowthKind } from "./kinds";
import type { YearPoint } from "./year-point";
import { isSpan } from "./year-span";
import { Decimal } from "./decimal";

/**
 * Growth a year between two points: `rate` a fraction, (b/a)^(1/n) − 1; `units` (b − a)/n. Null without a kind,
 * where the second year is not later, or where a rate does not start above zero or ends below it.
 */
export function growthBetween(
  kind: GrowthKind | null,
  from: YearPoint,
  to: YearPoint,
): Decimal | null {
  if (from.year >= to.year || !isSpan(from.year, to.year)) return null;
  const years = new Decimal(to.year - from.year);
  if (kind === "units") return to.value.minus(from.value).div(years);
  if (kind === null || !from.value.gt(0) || to.value.lt(0)) return null;
  if (to.value.isZero()) return new Decimal(-1);
  return to.value.div(from.value).pow(new Decimal(1).div(years)).minus(1);
}
