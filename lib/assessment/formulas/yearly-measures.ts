import type { Comparison } from "@/lib/plans/types";

import { Decimal, toFinite } from "./decimal";

/**
 * Gives the share of the target that a value of any year is (完成率), a fraction: what `ScopeAssessment.attainment` is for
 * the latest one. Null without a bound, for a bound of 0, and where lower is better, as docs/method.md says.
 */
export function attainmentOf(
  value: number,
  { comparison, min }: { comparison: Comparison; min: number | null },
): number | null {
  return min === null || comparison === "lte" ? null : quotient(value, min);
}

/** Gives a value as a multiple of the value it started from; null where that is not above 0, so that none has a meaning. */
export function multipleOf(value: number, start: number): number | null {
  return start > 0 ? quotient(value, start) : null;
}

function quotient(value: number, by: number): number | null {
  return by === 0 ? null : toFinite(new Decimal(value).div(by));
}
