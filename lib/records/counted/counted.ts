import type { Calibre, DecimalText, Indicator, Nature, Scope } from "@/lib/plans/types";

import { countEntries, entriesOf, type Entry } from "./count-entries";

/** An indicator that is counted from its register: by which calibre, and what stands in the register now. */
export interface CountedIndicator {
  readonly calibre: string;
  readonly entries: readonly Entry[];
}

/** By code of the indicator. */
export type Counted = ReadonlyMap<string, CountedIndicator>;

interface Stated {
  indicator: Pick<Indicator, "code">;
  scope: Pick<Scope, "code" | "kind">;
  calibre: Pick<Calibre, "code">;
  year: number;
  value: DecimalText | null;
  nature: Nature;
}

/**
 * Gives what the register counts for a cell whose figure is to say another number; null where nothing contradicts. Only
 * the result of a year that is over is counted from the register, in the calibre of the target, and of years before the
 * first that it holds something of, a register says nothing.
 */
export function countedOtherwise(
  counted: Counted,
  { indicator, scope, calibre, year, value, nature }: Stated,
  currentYear: number,
): number | null {
  const found = counted.get(indicator.code);
  if (found === undefined || found.calibre !== calibre.code) return null;
  if (value === null || nature === "forecast" || year >= currentYear) return null;
  if (countEntries(found.entries, year).recognised === 0) return null;
  const { recognised } = countEntries(entriesOf(found.entries, scope), year);
  return Number(value) === recognised ? null : recognised;
}
