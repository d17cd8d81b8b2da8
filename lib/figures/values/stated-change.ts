import type { StatedValue } from "@/lib/figures/types";

import { changeOf, type ValueChange } from "./value-change";

export interface StatedChange extends ValueChange {
  /** One of the two is only known about: so is their difference. */
  approximate: boolean;
}

/**
 * What lies between two statements about one figure, so of one calibre and one unit. Null where that cannot be
 * said: a value is missing; one is a forecast and the other is not; or one only says “more than” or “nearly”,
 * whose distance from anything is unknown. Pure.
 */
export function statedChange(before: StatedValue | null, after: StatedValue): StatedChange | null {
  if (before === null || (before.nature === "forecast") !== (after.nature === "forecast")) {
    return null;
  }
  const qualifiers = [before.qualifier, after.qualifier];
  if (!qualifiers.every((qualifier) => qualifier === "exact" || qualifier === "about")) return null;
  const change = changeOf(before.value, after.value);
  return change === null ? null : { ...change, approximate: qualifiers.includes("about") };
}
