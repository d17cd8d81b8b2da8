"use client";

import { DownloadLinks } from "./download-links";
import { useShownPlan, type PlanChoice } from "./use-shown-plan";

/** Offers the figures of the plan that the page shows as files. */
export function PlanDownloads({ plans }: { plans: readonly PlanChoice[] }) {
  const shown = useShownPlan(plans);
  return shown === undefined ? null : (
    <DownloadLinks base={`/api/v1/plans/${shown.code}/figures`} />
  );
}
