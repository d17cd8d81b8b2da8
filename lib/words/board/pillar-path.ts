import { dashboardPath, withParam, type DashboardPlace } from "@/lib/addresses/place";
import { PILLAR_PARAM } from "@/lib/assessment/read-pillar";

/** Makes the address of the page of all pillars with one of them chosen for a narrow screen, clocks kept. */
export function chosenPillarPath(place: DashboardPlace, pillar: string): string {
  return withParam(dashboardPath(place, "/pillars#one"), PILLAR_PARAM, pillar);
}
