import type { Release } from "@/lib/vocabulary/release";

import { linkBase, OPEN_SITE } from "./link-base";

/** Where a view stands: one view serves the workspace (`""`) and a public link (`/p/{token}`). */
export interface DashboardPlace {
  base: string;
  /** Code of the plan as the address names it; without it, the first plan or the public link's own. */
  plan?: string | null | undefined;
  /** The two clocks as they stand in the address, carried along by every link of a view; null where it names none. */
  year: string | null;
  asOf: string | null;
  /** Releases that a member can go back to, newest first; absent on a public page. */
  releases?: readonly Release[];
}

/** Makes the address of a dashboard page: `dashboardPath(place, "/pillars/wuhan")`; `""` is the overview. */
export function dashboardPath(place: DashboardPlace, path: string): string {
  const query = new URLSearchParams();
  if (place.plan != null) query.set("plan", place.plan);
  if (place.year !== null) query.set("year", place.year);
  if (place.asOf !== null) query.set("asOf", place.asOf);
  const [page = "", anchor] = path.split("#");
  const address = `${place.base}${page}` || "/";
  const end = anchor === undefined ? "" : `#${anchor}`;
  return query.size === 0 ? `${address}${end}` : `${address}?${query.toString()}${end}`;
}

/** Adds one parameter to the address of a dashboard page, before its anchor. */
export function withParam(address: string, name: string, value: string): string {
  const [page = "", anchor] = address.split("#");
  const pair = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  const end = anchor === undefined ? "" : `#${anchor}`;
  return `${page}${page.includes("?") ? "&" : "?"}${pair}${end}`;
}

/**
 * Makes the path under which the API has what a place shows: `/plans/{plan}` for members, `/p/{token}` for a
 * public link.
 */
export function apiPath({ base }: DashboardPlace, plan: string): string {
  if (base === "") return `/plans/${plan}`;
  return base === linkBase(OPEN_SITE) ? `/p/${OPEN_SITE}` : base;
}
