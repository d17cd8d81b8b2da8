import type { GrowthKind } from "./kinds";
import type { YearPoint } from "./year-point";
import { isSpan, yearSpan } from "./year-span";
import { Decimal, toFinite } from "./decimal";

/** The value of a later year at a growth: `rate` y·(1+g)^n, `units` y + g·n. Null without a kind. */
export function projectTo(
  kind: GrowthKind | null,
  start: YearPoint,
  growth: Decimal,
  year: number,
): Decimal | null {
  if (kind === null || !isSpan(start.year, year)) return null;
  const years = year - start.year;
  if (kind === "units") return start.value.plus(growth.mul(years));
  return start.value.mul(new Decimal(1).plus(growth).pow(years));
}

/** From the start's year to the given one, an entry a year; what does not fit a JSON number is left out. */
export function projectionYears(
  kind: GrowthKind | null,
  start: YearPoint,
  growth: Decimal,
  until: number,
): readonly { year: number; value: number }[] {
  return yearSpan(start.year, until).flatMap((year) => {
    const value = toFinite(projectTo(kind, start, growth, year));
    return value === null ? [] : [{ year, value }];
  });
}
