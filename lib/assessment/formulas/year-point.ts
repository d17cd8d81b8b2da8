import type { Decimal } from "./decimal";

/** A value of a year, in the calibre that everything is compared in. */
export interface YearPoint {
  readonly year: number;
  readonly value: Decimal;
}
