import { Decimal } from "decimal.js";

import type { SheetCell } from "@/lib/report/files/types";

/**
 * Makes a cell of a percentage that never reads as having reached a threshold it is below: 0.9996 shows 99.96%,
 * not 100.0%. Null gives an empty cell.
 */
export function shareCell(fraction: number | null, thresholds: readonly number[] = [1]): SheetCell {
  if (fraction === null) return null;
  const exact = new Decimal(fraction).times(100);
  const crosses = (digits: number): boolean =>
    thresholds.some((threshold) => {
      const bound = new Decimal(threshold).times(100);
      return exact.lt(bound) && exact.toDecimalPlaces(digits).gte(bound);
    });
  const digits = [1, 2, 3, 4, 5, 6, 7, 8].find((count) => !crosses(count)) ?? 9;
  return { value: fraction, format: `0.${"0".repeat(digits)}%` };
}

/**
 * Makes a cell of a computed number with many digits: up to three behind the point are shown, all are kept. Null
 * gives an empty cell.
 */
export function computedCell(value: number | null): SheetCell {
  return value === null ? null : { value, format: "0.0##" };
}
