import { dashboardPath, withParam, type DashboardPlace } from "@/lib/addresses/place";
import { VERDICT_PARAM } from "@/lib/assessment/read-verdict";
import type { Verdict } from "@/lib/assessment/types";

/** Makes the address of the overview with only the targets of one verdict, clocks kept; null for all of them. */
export function overviewPath(place: DashboardPlace, verdict: Verdict | null): string {
  const address = dashboardPath(place, "");
  return verdict === null ? address : withParam(address, VERDICT_PARAM, verdict);
}
