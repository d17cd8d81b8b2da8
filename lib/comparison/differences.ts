import { Decimal } from "@/lib/assessment/formulas/decimal";

import type { MeasuredRow } from "./measured-rows";

/** How far a row is from the first row of its indicator in the last chosen year. */
export type Difference =
  | { readonly kind: "first" }
  | { readonly kind: "difference"; readonly amount: number }
  /** One of both is unknown, or they are counted by different calibres. */
  | { readonly kind: "unknown" | "other-calibre" };

/** Gives the difference of each row, in the order of the rows; they are sorted as the reader chose. Pure. */
export function differencesOf(
  rows: readonly MeasuredRow[],
  /** Rows in the plan's order, of which the first with an indicator is what its others are measured from. */
  inOrder: readonly MeasuredRow[],
): readonly Difference[] {
  return rows.map((row) => {
    const first = inOrder.find(({ indicator }) => indicator.code === row.indicator.code);
    if (first === undefined) return { kind: "unknown" };
    if (isSame(first, row)) return { kind: lastOf(row) === null ? "unknown" : "first" };
    if (row.calibre !== null && first.calibre !== null && first.calibre !== row.calibre) {
      return { kind: "other-calibre" };
    }
    const [from, to] = [lastOf(first), lastOf(row)];
    if (from === null || to === null) return { kind: "unknown" };
    return { kind: "difference", amount: new Decimal(to).minus(from).toNumber() };
  });
}

function isSame(a: MeasuredRow, b: MeasuredRow): boolean {
  return a.scope.scope === b.scope.scope && a.calibre === b.calibre;
}

function lastOf({ points }: MeasuredRow): number | null {
  return points.at(-1)?.value ?? null;
}
