import type { Nature } from "@/lib/plans/types";

/**
 * Years that can be entered beyond the plan: those before it for baselines, those after it for what its targets
 * became.
 */
const MARGIN = 3;

export interface YearRange {
  first: number;
  last: number;
}

/** Gives the years that can be entered: three before the plan to three after it, future ones for forecasts only. */
export function entryYears(
  plan: { startYear: number; endYear: number },
  nature: Nature,
  currentYear: number,
): YearRange {
  const last = plan.endYear + MARGIN;
  return {
    first: plan.startYear - MARGIN,
    last: nature === "forecast" ? last : Math.min(last, currentYear),
  };
}
