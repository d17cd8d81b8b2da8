import { parseAsOf, parseYear, type ParamText } from "@/lib/assessment/load/clock-params";
import type { Instant } from "@/lib/vocabulary/instant";
import type { DashboardPlace } from "@/lib/addresses/place";

import type { ParamNotice } from "./param-notice";

export interface DashboardClocks {
  clock: { asOf?: Instant | undefined; year?: number | undefined };
  place: DashboardPlace;
  notices: readonly ParamNotice[];
}

export interface ClockSearch {
  /** Code of the plan, on signed-in pages only: a public link knows one plan. */
  plan?: string | string[] | undefined;
  year?: string | string[] | undefined;
  asOf?: string | string[] | undefined;
  /** Asks a public page for another moment than its own (canonical-page.ts); of no meaning elsewhere. */
  release?: string | string[] | undefined;
}

/**
 * Reads the clocks of an address. A clock that cannot be read is left out, with a notice: the page then shows
 * what it shows by default. `withAsOf` is false for a public page, which knows one instant, that of its release, and
 * says so where its address names another.
 */
export function dashboardClocks(
  base: string,
  search: ClockSearch,
  plan: { startYear: number; endYear: number },
  withAsOf: boolean,
): DashboardClocks {
  const year = parseYear(search.year, plan);
  const asOf = parseAsOf(withAsOf ? search.asOf : undefined);
  const isElsewhen = !withAsOf && (single(search.release) ?? "").trim() !== "";
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
      ...(isElsewhen ? [ONE_RELEASE] : []),
    ],
  };
}

const ONE_RELEASE: ParamNotice = { param: "release", message: { key: "errors.oneRelease" } };

function single(text: ParamText): string | null {
  return typeof text === "string" ? text : (text?.[0] ?? null);
}
