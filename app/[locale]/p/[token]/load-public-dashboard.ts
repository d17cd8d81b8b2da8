import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

import { dashboardClocks, type ClockSearch } from "@/components/dashboard/dashboard-clocks";
import type { ParamNotice } from "@/components/dashboard/param-notice";
import type { DashboardPlace } from "@/components/dashboard/place";
import { getReleasedAssessment } from "@/lib/assessment/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { openPublicLink } from "@/lib/links/open-public-link";
import type { PublicScope } from "@/lib/links/types";
import { getReleasedPlan } from "@/lib/plans/queries";

export interface PublicDashboard {
  readonly scope: PublicScope;
  readonly assessment: PlanAssessment;
  readonly place: DashboardPlace;
  readonly notices: readonly ParamNotice[];
  readonly clock: { readonly year?: number | undefined };
}

/**
 * What every page of a public link starts from: opens the link anew, and answers "not found" where it does
 * not open. A public page knows one instant, its release's, so `?asOf=` means nothing here.
 */
export async function loadPublicDashboard(
  token: string,
  search: Promise<ClockSearch>,
): Promise<PublicDashboard> {
  const { year } = await search;
  return readOnce(token, JSON.stringify({ year }));
}

// Keyed by texts, because `cache` compares its arguments by identity.
const readOnce = cache(async (token: string, text: string): Promise<PublicDashboard> => {
  const search = JSON.parse(text) as ClockSearch;
  const scope = await openPublicLink(token);
  if (scope === null) notFound();
  const plan = await getReleasedPlan(scope);
  const { clock, place, notices } = dashboardClocks(`/p/${token}`, search, plan, false);
  const assessment = await getReleasedAssessment(scope, { year: clock.year });
  return { scope, assessment, place, notices, clock };
});
