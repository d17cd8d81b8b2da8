import type { Nature } from "@/lib/plans/types";

/** Years before the plan are needed for baselines, years after it for what its targets became. */
const MARGIN = 3;

export interface YearRange {
  first: number;
  last: number;
}

/** The years that can be entered: three before the plan to three after it, future ones for forecasts only. */
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
