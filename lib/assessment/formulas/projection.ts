import type { Accrual } from "@/lib/plans/types";

import type { YearPoint } from "./year-point";
import { isSpan, yearSpan } from "./year-span";
import { Decimal, toFinite } from "./decimal";

/** The value of a later year at a growth: `level` y·(1+g)^n with g a fraction, else y + g·n with g in units. */
export function projectTo(
  accrual: Accrual,
  start: YearPoint,
  growth: Decimal,
  year: number,
): Decimal | null {
  if (accrual === "qualitative" || !isSpan(start.year, year)) return null;
  const years = year - start.year;
  if (accrual !== "level") return start.value.plus(growth.mul(years));
  return start.value.mul(new Decimal(1).plus(growth).pow(years));
}

/** From the start's year to the given one, an entry a year; what does not fit a JSON number is left out. */
export function projectionYears(
  accrual: Accrual,
  start: YearPoint,
  growth: Decimal,
  until: number,
): readonly { year: number; value: number }[] {
  return yearSpan(start.year, until).flatMap((year) => {
    const value = toFinite(projectTo(accrual, start, growth, year));
    return value === null ? [] : [{ year, value }];
  });
}
