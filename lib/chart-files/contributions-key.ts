import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { PlanAssessment } from "@/lib/assessment/types";
import { findScope } from "@/lib/words/lookup";

/** The last part of a division's address: `contributions-hub`, `contributions-carrier-wuhan`. */
export function contributionsKey(
  assessment: PlanAssessment,
  { kind, whole }: ContributionVariant,
): string {
  const ofProvince = findScope(assessment, whole)?.kind === "province";
  return `contributions-${kind}${ofProvince ? "" : `-${whole}`}`;
}
