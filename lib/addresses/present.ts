import { dashboardPath, type DashboardPlace } from "./place";

/** Name of the parameter of an address that shows a page board by board, for a projector. */
export const PRESENT_PARAM = "present";

/** Reads whether an address asks for boards: `?present`, with or without a value. */
export function readPresent(asked: string | string[] | undefined): boolean {
  return asked !== undefined;
}

/** Makes the address of the overview board by board, clocks kept. */
export function presentPath(place: DashboardPlace): string {
  const address = dashboardPath(place, "");
  return `${address}${address.includes("?") ? "&" : "?"}${PRESENT_PARAM}`;
}
