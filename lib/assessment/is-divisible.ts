import type { Accrual, Comparison, LocalText } from "@/lib/plans/types";

/** Whether the values of parts add up to their whole's: ranks (`lte`), percentages and statements do not. */
export function isDivisible(
  { accrual, unit }: { accrual: Accrual; unit: LocalText | null },
  comparison: Comparison | null,
): boolean {
  return accrual !== "qualitative" && comparison !== "lte" && unit?.zh !== "%";
}
