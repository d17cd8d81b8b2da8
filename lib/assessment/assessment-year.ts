import type { Instant, Plan } from "@/lib/plans/types";

/** China has one time zone and has kept no summer time since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/**
 * The year that is judged where none is asked for: the last calendar year that had ended in Shanghai at
 * the instant, not before the year preceding the plan and not after its last. A text that is no instant
 * gives the plan's last year.
 */
export function defaultAssessmentYear(
  asOf: Instant,
  plan: Pick<Plan, "startYear" | "endYear">,
): number {
  const time = Date.parse(asOf);
  if (Number.isNaN(time)) return plan.endYear;
  const ended = new Date(time + SHANGHAI_OFFSET_MS).getUTCFullYear() - 1;
  return Math.max(plan.startYear - 1, Math.min(ended, plan.endYear));
}

/** The year asked for, as it is, or the default one. */
export function assessmentYear(
  clock: { readonly asOf: Instant; readonly year?: number | undefined },
  plan: Pick<Plan, "startYear" | "endYear">,
): number {
  if (clock.year !== undefined && Number.isFinite(clock.year)) return clock.year;
  return defaultAssessmentYear(clock.asOf, plan);
}
