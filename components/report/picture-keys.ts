import type { ContributionVariant } from "@/lib/assessment/chart-types";

/** The names by which a report's text calls for its pictures. */
export const GAPS_PICTURE = "gaps";

export function trajectoryPicture(indicator: string): string {
  return `trajectory ${indicator}`;
}

export function contributionPicture(
  indicator: string,
  { kind, whole }: Pick<ContributionVariant, "kind" | "whole">,
): string {
  return `contribution ${indicator} ${kind} ${whole}`;
}
