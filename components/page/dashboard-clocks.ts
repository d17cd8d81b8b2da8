import { parseAsOf, parseYear, type ParamText } from "@/lib/assessment/load/clock-params";
import type { Instant } from "@/lib/vocabulary/instant";
import type { DashboardPlace } from "@/lib/addresses/place";

import type { ParamNotice } from "./param-notice";

export interface DashboardClocks {
  readonly clock: { readonly asOf?: Instant | undefined; readonly year?: number | undefined };
  readonly place: DashboardPlace;
  readonly notices: readonly ParamNotice[];
}

export interface ClockSearch {
  /** Signed-in pages only: a public link knows one plan. */
  readonly plan?: string | string[] | undefined;
  readonly year?: string | string[] | undefined;
  readonly asOf?: string | string[] | undefined;
}

/**
 * The clocks of an address. One that cannot be read is left out, with a notice: the page then shows what
 * it shows by default. `withAsOf` false: a public page knows one instant, its release's.
 */
export function dashboardClocks(
  base: string,
  search: ClockSearch,
  plan: { readonly startYear: number; readonly endYear: number },
  withAsOf: boolean,
): DashboardClocks {
  const year = parseYear(search.year, plan);
  const asOf = parseAsOf(withAsOf ? search.asOf : undefined);
  return {
    clock: {
      year: year.ok ? year.value : undefined,
      asOf: asOf.ok ? asOf.value : undefined,
    },
    place: {
      base,
      year: year.ok && year.value !== undefined ? String(year.value) : null,
      asOf: asOf.ok && asOf.value !== undefined ? single(search.asOf) : null,
    },
    notices: [
      ...(year.ok ? [] : [{ param: "year" as const, message: year.message }]),
      ...(asOf.ok ? [] : [{ param: "asOf" as const, message: asOf.message }]),
    ],
  };
}

function single(text: ParamText): string | null {
  return typeof text === "string" ? text : (text?.[0] ?? null);
}
