import "server-only";
import { cache } from "react";

import { dashboardClocks, type ClockSearch } from "@/components/page/dashboard-clocks";
import type { ParamNotice } from "@/components/page/param-notice";
import type { DashboardPlace } from "@/lib/addresses/place";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import type { Locale } from "@/lib/i18n/routing";
import type { Actor } from "@/lib/access/types";
import { getPlan } from "@/lib/plans/queries";
import type { Instant } from "@/lib/vocabulary/instant";
import { getPlanView, listReleases, type PlanView } from "@/lib/releases/queries";

import { choosePlan } from "./chosen-plan";

export interface Start {
  /** The member with what they may do in this plan. */
  actor: Actor;
  /** The same member whatever the plan, for what belongs to another one. */
  member: Actor;
  planCode: string;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
  clock: { asOf?: Instant | undefined; year?: number | undefined };
}

export interface Dashboard extends Start {
  assessment: PlanAssessment;
}

export type Overview = Start & PlanView;

/**
 * Loads what every dashboard page of the workspace starts from, once for a page and its metadata. `path` has no
 * language prefix and may have a query of its own; whoever is not signed in comes back to it afterwards.
 */
export async function loadDashboard(
  locale: Locale,
  path: string,
  search: Promise<ClockSearch>,
): Promise<Dashboard> {
  const { plan, year, asOf } = await search;
  return readDashboard(locale, path, JSON.stringify({ plan, year, asOf }));
}

/** Loads what a dashboard page starts from without an assessment, for a page that reads its own. */
export async function startDashboard(
  locale: Locale,
  path: string,
  search: Promise<ClockSearch>,
): Promise<Start> {
  const { plan, year, asOf } = await search;
  return readStart(locale, path, JSON.stringify({ plan, year, asOf }));
}

/**
 * Loads what the overview starts from, with what changed since the last release: both from one reading of the
 * plan.
 */
export async function loadOverview(
  locale: Locale,
  search: Promise<ClockSearch>,
): Promise<Overview> {
  const { plan, year, asOf } = await search;
  return readOverview(locale, JSON.stringify({ plan, year, asOf }));
}

// Keyed by texts, because `cache` compares its arguments by identity.
const readDashboard = cache(
  async (locale: Locale, path: string, text: string): Promise<Dashboard> => {
    const start = await readStart(locale, path, text);
    const { actor, planCode, clock } = start;
    return { ...start, assessment: await getPlanAssessment(actor, planCode, clock) };
  },
);

const readOverview = cache(async (locale: Locale, text: string): Promise<Overview> => {
  const start = await readStart(locale, "/", text);
  const { actor, planCode, clock } = start;
  return { ...start, ...(await getPlanView(actor, planCode, clock)) };
});

async function readStart(locale: Locale, path: string, text: string): Promise<Start> {
  const search = JSON.parse(text) as ClockSearch;
  const member = await requireWorkspaceActor(locale, withQuery(path, search));
  const { code: planCode, asked, actor } = await choosePlan(member, { plan: search.plan });
  const plan = await getPlan(actor, planCode);
  const { clock, place, notices } = dashboardClocks("", search, plan, true);
  const releases = await listReleases(actor, planCode);
  return { actor, member, planCode, place: { ...place, plan: asked, releases }, notices, clock };
}

function withQuery(path: string, search: ClockSearch): string {
  const query = new URLSearchParams(path.split("?")[1]);
  for (const key of ["plan", "year", "asOf"] as const) {
    const value = search[key];
    if (typeof value === "string") query.set(key, value);
  }
  const [page = ""] = path.split("?");
  return query.size === 0 ? page : `${page}?${query.toString()}`;
}
