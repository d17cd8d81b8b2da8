import type { Release } from "@/lib/vocabulary/release";

import { linkBase, OPEN_SITE } from "./link-base";

/** Where a view stands: the same views serve the workspace (`""`) and a public link (`/p/{token}`). */
export interface DashboardPlace {
  base: string;
  /** The plan as the address names it; without one, the first plan or the public link's own. */
  plan?: string | null | undefined;
  /** The clocks as they stand in the address, carried along by every link of a view. */
  year: string | null;
  asOf: string | null;
  /** The releases that a member can go back to, newest first; none on a public page. */
  releases?: readonly Release[];
}

/** The address of a dashboard page: `dashboardPath(place, "/pillars/wuhan")`; `""` is the overview. */
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

/** What the API calls what a place shows: `/plans/{plan}` for members, `/p/{token}` for a public link. */
export function apiPath({ base }: DashboardPlace, plan: string): string {
  if (base === "") return `/plans/${plan}`;
  return base === linkBase(OPEN_SITE) ? `/p/${OPEN_SITE}` : base;
}
