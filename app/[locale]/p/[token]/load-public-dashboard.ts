import "server-only";

import { cache } from "react";

import { dashboardClocks, type ClockSearch } from "@/components/page/dashboard-clocks";
import type { ParamNotice } from "@/components/page/param-notice";
import type { DashboardPlace } from "@/lib/addresses/place";
import { getReleasedAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { linkBase } from "@/lib/addresses/link-base";
import type { PublicScope } from "@/lib/access/public-scope";
import { getReleasedPlan } from "@/lib/plans/queries";
import { getReleasedView, type PlanView } from "@/lib/releases/queries";

import { requireLink } from "./open-link";

interface PublicStart {
  scope: PublicScope;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
  clock: { year?: number | undefined };
}

export interface PublicDashboard extends PublicStart {
  assessment: PlanAssessment;
}

export type PublicOverview = PublicStart & PlanView;

/**
 * Loads what every page of a public link starts from, once for a page and its metadata. Opens the link anew and
 * answers "not found" where it does not open. A public page knows one instant, that of its release, so `?asOf=`
 * and `?release=` mean nothing here but a notice.
 */
export async function loadPublicDashboard(
  token: string,
  search: Promise<ClockSearch>,
): Promise<PublicDashboard> {
  const { year, release } = await search;
  return readDashboard(token, JSON.stringify({ year, release }));
}

/** Loads what the public overview starts from, with what the release changed: both from one reading of the plan. */
export async function loadPublicOverview(
  token: string,
  search: Promise<ClockSearch>,
): Promise<PublicOverview> {
  const { year, release } = await search;
  return readOverview(token, JSON.stringify({ year, release }));
}

// Keyed by texts, because `cache` compares its arguments by identity.
const readDashboard = cache(async (token: string, text: string): Promise<PublicDashboard> => {
  const start = await readStart(token, text);
  return { ...start, assessment: await getReleasedAssessment(start.scope, start.clock) };
});

const readOverview = cache(async (token: string, text: string): Promise<PublicOverview> => {
  const start = await readStart(token, text);
  return { ...start, ...(await getReleasedView(start.scope, start.clock)) };
});

async function readStart(token: string, text: string): Promise<PublicStart> {
  const scope = await requireLink(token);
  const plan = await getReleasedPlan(scope);
  const search = JSON.parse(text) as ClockSearch;
  const { clock, place, notices } = dashboardClocks(linkBase(token), search, plan, false);
  return { scope, place, notices, clock: { year: clock.year } };
}
