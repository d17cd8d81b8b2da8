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
  return comparisonAddress(place, {
    ...(indicators.length === 0 ? {} : { indicators: indicators.join(",") }),
    scopes: scopes.join(","),
  });
}

/** Makes the address of a comparison from its parameters. */
export function comparisonAddress(
  place: DashboardPlace,
  query: Readonly<Record<string, string>>,
): string {
  // A comparison has years of its own, so that the assessment year does not go along.
  const address = dashboardPath({ ...place, year: null }, "/compare");
  return `${address}${address.includes("?") ? "&" : "?"}${new URLSearchParams(query).toString()}`;
}
