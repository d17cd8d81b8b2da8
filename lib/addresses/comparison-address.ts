import { dashboardPath, type DashboardPlace } from "./place";

/**
 * Makes the address of the comparison of some parts, such as the three hubs: `comparisonPath(place, ["wuhan",
 * "xiangyang", "yichang"])`. Without indicators the page chooses the first ones that have numbers.
 */
export function comparisonPath(
  place: DashboardPlace,
  scopes: readonly string[],
  indicators: readonly string[] = [],
): string {
  // A comparison has years of its own, so that the assessment year does not go along.
  const address = dashboardPath({ ...place, year: null }, "/compare");
  const query = new URLSearchParams({
    ...(indicators.length === 0 ? {} : { indicators: indicators.join(",") }),
    scopes: scopes.join(","),
  });
  return `${address}${address.includes("?") ? "&" : "?"}${query.toString()}`;
}
