import type { Comparison, Qualifier } from "@/lib/plans/types";

import type { Decimal } from "./decimal";

/**
 * Whether a value meets a bound (`between`: its lower one), compared exactly. "More than B" is above B,
 * "nearly B" is below it; "about" compares as written, for nobody knows to which side it errs. With `lte`
 * lower is better, so the qualifiers change sides: "nearly B" meets it, "more than B" does not. A statement is
 * never met by a number.
 */
export function satisfiesTarget(
  value: Decimal,
  qualifier: Qualifier,
  comparison: Comparison,
  bound: Decimal,
): boolean {
  if (comparison === "statement") return false;
  if (comparison === "lte") return qualifier === "more-than" ? value.lt(bound) : value.lte(bound);
  if (qualifier === "more-than") return value.gte(bound);
  if (qualifier === "nearly" || comparison === "gt") return value.gt(bound);
  return value.gte(bound);
}
