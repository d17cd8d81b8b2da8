import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { PlanAssessment } from "@/lib/assessment/types";
import { findScope } from "@/lib/words/lookup";

/**
 * Names the kind of part, and a whole that is no province, in the address of a chart: `contributions-hub`,
 * `contributions-carrier-wuhan`.
 */
export function contributionsKey(
  assessment: PlanAssessment,
  { kind, whole }: ContributionVariant,
): string {
  const ofProvince = findScope(assessment, whole)?.kind === "province";
  return `contributions-${kind}${ofProvince ? "" : `-${whole}`}`;
}
