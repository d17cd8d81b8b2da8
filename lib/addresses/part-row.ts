import { dashboardPath, type DashboardPlace } from "./place";

/** Names the parameter by which the page of a hub, carrier or field chooses the indicator of its second charts. */
export const PART_ROW = "row";

/** Anchor of the charts that a row leads to. */
export const PART_ROW_ANCHOR = "row";

/** Reads the chosen row of an address, `?row=scale`; null where it names none, or more than one. */
export function readPartRow(row: string | string[] | undefined): string | null {
  return typeof row === "string" && row !== "" ? row : null;
}

/** Makes the address of a part's page with a row chosen, clocks kept. */
export function partRowPath(place: DashboardPlace, scope: string, indicator: string): string {
  const address = dashboardPath(place, `/pillars/${scope}`);
  const query = new URLSearchParams({ [PART_ROW]: indicator }).toString();
  return `${address}${address.includes("?") ? "&" : "?"}${query}#${PART_ROW_ANCHOR}`;
}

/** Makes the address of a part's page as it was asked for, to come back to; the clocks are left out. */
export function partPath(scope: string, row: string | null): string {
  const path = `/pillars/${scope}`;
  return row === null ? path : `${path}?${new URLSearchParams({ [PART_ROW]: row }).toString()}`;
}
