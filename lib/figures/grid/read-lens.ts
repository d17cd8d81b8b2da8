import { entryYears } from "@/lib/figures/entry-years";
import type { FormOptions } from "@/lib/figures/types";
import { SHEET_PARAM } from "@/lib/plans/sheets";

import type { GridLens } from "./types";

/** Value of `scope` in the address that lays all scopes side by side. */
export const ALL_SCOPES = "all";

/** Value of `view`, by which one list without scripts chooses all scopes, one scope, or one indicator over years. */
export function viewOf(lens: GridLens): string {
  return lens.kind === "indicator" ? `indicator.${lens.indicator}` : (lens.scope ?? ALL_SCOPES);
}

/** The address of a choice in that list; a year goes with the indicators of a year only. */
export function viewParams(view: string, year: string): Readonly<Record<string, string>> {
  const indicator = /^indicator\.(.+)$/.exec(view)?.[1];
  return indicator === undefined ? { year, scope: view } : { indicator };
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads which grid an address asks for: `?indicator=` without a scope is that indicator over scopes and years;
 * `?year=&scope=` the indicators of that year, all scopes side by side where none is named; `?view=` is a choice in
 * the list of views, and `?sheet=` a piece of all scopes side by side. Null where indicator and scope name a single cell, which has its
 * own form. What is unknown gets its usual value.
 */
export function readLens(
  given: Params,
  { catalogue, calibresInUse }: FormOptions,
  usualYear: number,
): GridLens | null {
  const { view, year: ofYear } = given;
  const chosen =
    typeof view === "string" ? viewParams(view, typeof ofYear === "string" ? ofYear : "") : null;
  const params: Params = chosen === null ? given : { [SHEET_PARAM]: given[SHEET_PARAM], ...chosen };
  const asked = (name: string) => {
    const value = params[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const { indicators, scopes, calibres, plan } = catalogue;
  if (asked("indicator") !== null) {
    if (asked("scope") !== null) return null;
    const indicator = indicators.find(({ code }) => code === asked("indicator"));
    const usual = indicator === undefined ? undefined : calibresInUse[indicator.code]?.[0];
    const isSame = (asked("for") ?? indicator?.code) === indicator?.code;
    const wanted = calibres.find(({ code }) => isSame && code === asked("calibre"))?.code;
    const calibre = wanted ?? usual ?? calibres[0]?.code;
    if (indicator !== undefined && indicator.unit !== null && calibre !== undefined) {
      return { kind: "indicator", indicator: indicator.code, calibre };
    }
  }
  const { first, last } = entryYears(plan, "forecast", usualYear);
  const typed = asked("year");
  const year = typed !== null && /^\d{4}$/.test(typed) ? Number(typed) : usualYear;
  const scope = scopes.find(({ code }) => code === asked("scope"))?.code ?? null;
  const sheet = /^[1-9]\d{0,2}$/.test(asked(SHEET_PARAM) ?? "") ? Number(asked(SHEET_PARAM)) : 1;
  return {
    kind: "year",
    year: year >= first && year <= last ? year : usualYear,
    scope,
    ...(scope === null && sheet > 1 && { sheet }),
  };
}
