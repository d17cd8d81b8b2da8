import { chinaYear } from "@/lib/i18n/china-time";
import type { Plan } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

/**
 * Chooses the year that is judged where none is asked for: the last calendar year that had ended in Shanghai at
 * the instant, not before the year preceding the plan and not after its last. A text that is no instant gives
 * the plan's last year.
 */
export function defaultAssessmentYear(
  asOf: Instant,
  plan: Pick<Plan, "startYear" | "endYear">,
): number {
  const time = Date.parse(asOf);
  if (Number.isNaN(time)) return plan.endYear;
  const ended = chinaYear(time) - 1;
  return Math.max(plan.startYear - 1, Math.min(ended, plan.endYear));
}

/** Gives the year asked for, unchecked, or the default one. */
export function assessmentYear(
  clock: { asOf: Instant; year?: number | undefined },
  plan: Pick<Plan, "startYear" | "endYear">,
): number {
  if (clock.year !== undefined && Number.isFinite(clock.year)) return clock.year;
  return defaultAssessmentYear(clock.asOf, plan);
}
