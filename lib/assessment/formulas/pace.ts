import type { YearPoint } from "./year-point";
import { ratio, type Ratio } from "./decimal";

/**
 * 序时进度: progress made ÷ progress due, (y − y0) ÷ (expected − y0), as an exact fraction.
 * Null where one of the three is not known, or no progress was due (expected = y0).
 */
export function paceOf(
  baseline: YearPoint | null,
  latest: YearPoint | null,
  expected: Ratio | null,
): Ratio | null {
  if (baseline === null || latest === null || expected === null) return null;
  const made = latest.value.minus(baseline.value).mul(expected.den);
  const due = expected.num.minus(baseline.value.mul(expected.den));
  return ratio(made, due);
}
