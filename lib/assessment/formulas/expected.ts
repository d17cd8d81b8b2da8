import type { TargetVersion } from "@/lib/plans/types";

import type { PathShape } from "./kinds";
import type { YearPoint } from "./year-point";
import { isSpan, yearSpan } from "./year-span";
import { Decimal, parseDecimal, ratioValue, toFinite, type Ratio } from "./decimal";

/** Digits an expected value on a curve is rounded to, so that 27·(8/27)^(2/3) is 12 and not 11.99…9. */
const CURVE_DIGITS = 40;

/** The growth factor a year of each curve: the root is dear, its whole powers are not. */
const yearlyFactors = new WeakMap<ExpectedPath, Decimal>();

/** Where one should be, from the first knot's year to the target's. */
export interface ExpectedPath {
  readonly shape: PathShape;
  /** At least two, ascending by year. */
  readonly knots: readonly YearPoint[];
}

/**
 * The path from the baseline to the target's bound: a line, or a curve of equal growth; milestones given with the
 * target replace both by lines between them (docs/method.md). `start` null: no comparable baseline. Null where
 * there is no path and without a shape; a curve needs two positive ends.
 */
export function expectedPath(
  shape: PathShape | null,
  start: YearPoint | null,
  end: YearPoint,
  milestones: TargetVersion["milestones"],
): ExpectedPath | null {
  const between = new Map<number, YearPoint>();
  for (const milestone of milestones) {
    const value = parseDecimal(milestone.value);
    const inside = milestone.year < end.year && (start === null || milestone.year > start.year);
    if (value !== null && inside) between.set(milestone.year, { year: milestone.year, value });
  }
  const inner = [...between.values()].toSorted((a, b) => a.year - b.year);
  const knots = [...(start === null ? [] : [start]), ...inner, end];
  const first = knots[0];
  if (first === undefined || first.year >= end.year || !isSpan(first.year, end.year)) return null;
  if (inner.length > 0 || shape === "linear") return { shape: "linear", knots };
  if (shape === null || !first.value.gt(0) || !end.value.gt(0)) return null;
  return { shape, knots };
}

/** The expected value of a year as an exact fraction (on a curve: to 40 digits); null outside the path. */
export function expectedAt(path: ExpectedPath | null, year: number): Ratio | null {
  if (path === null || !Number.isInteger(year)) return null;
  const after = path.knots.findIndex((knot) => knot.year >= year);
  const to = path.knots[after];
  if (to === undefined) return null;
  if (to.year === year) return { num: to.value, den: new Decimal(1) };
  const from = path.knots[after - 1];
  if (from === undefined) return null;
  const [done, span] = [year - from.year, to.year - from.year];
  if (path.shape === "linear") {
    return {
      num: from.value.mul(span).plus(to.value.minus(from.value).mul(done)),
      den: new Decimal(span),
    };
  }
  const grown = yearlyFactor(path, from, to).pow(done);
  return { num: from.value.mul(grown).toSignificantDigits(CURVE_DIGITS), den: new Decimal(1) };
}

function yearlyFactor(path: ExpectedPath, from: YearPoint, to: YearPoint): Decimal {
  const known = yearlyFactors.get(path);
  if (known !== undefined) return known;
  const factor = to.value.div(from.value).pow(new Decimal(1).div(to.year - from.year));
  yearlyFactors.set(path, factor);
  return factor;
}

export function expectedNumber(path: ExpectedPath | null, year: number): number | null {
  const expected = expectedAt(path, year);
  return expected === null ? null : toFinite(ratioValue(expected));
}

/** One entry a year; empty without a path. */
export function expectedYears(
  path: ExpectedPath | null,
): readonly { year: number; value: number }[] {
  const first = path?.knots.at(0);
  const last = path?.knots.at(-1);
  if (first === undefined || last === undefined) return [];
  return yearSpan(first.year, last.year).flatMap((year) => {
    const value = expectedNumber(path, year);
    return value === null ? [] : [{ year, value }];
  });
}
