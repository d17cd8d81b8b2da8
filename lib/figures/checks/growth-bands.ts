import type { Accrual } from "@/lib/plans/types";

/** Change on last year as a fraction: −0.2 is a fall by 20 %. */
export interface GrowthBand {
  fall: number;
  rise: number;
  /** A smaller change than this, in the indicator's unit, is no jump whatever its share: 1 → 3 firms. */
  least: number;
}

/**
 * The usual year-on-year band by accrual. A size of an industry that must grow by 43 % a year may well grow by
 * 70 %; a number at year end seldom doubles and hardly falls; a running count begins small.
 */
export const GROWTH_BANDS: Readonly<Record<Exclude<Accrual, "qualitative">, GrowthBand>> = {
  level: { fall: -0.2, rise: 0.8, least: 0 },
  stock: { fall: -0.1, rise: 1, least: 5 },
  cumulative: { fall: 0, rise: 2, least: 5 },
};

/**
 * How far a value moved back by the factor of a slip may lie from last year's and still be explained by that slip:
 * the number has to be near that multiple, and the sentence says the multiple that it is. Wider upwards, because
 * values grow. It is a tolerance of its own: the band's `least` would let any small count pass after a division by 10 000.
 */
export const SLIP_TOLERANCE = { from: 0.9, to: 1.5 } as const;
