import { entryYears } from "@/lib/figures/entry-years";
import type { FormOptions } from "@/lib/figures/types";

import type { GridLens } from "./types";

/** Value of `scope` in the address that lays all scopes side by side. */
export const ALL_SCOPES = "all";

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads which grid an address asks for: `?indicator=` without a scope is that indicator over scopes and years;
 * `?year=&scope=` the indicators of that year. Null where indicator and scope name a single cell, which has its
 * own form. What is unknown gets its usual value.
 */
export function readLens(
  params: Params,
  { catalogue, calibresInUse }: FormOptions,
  usualYear: number,
): GridLens | null {
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
  const scope = scopes.find(({ code }) => code === asked("scope")) ?? scopes[0];
  return {
    kind: "year",
    year: year >= first && year <= last ? year : usualYear,
    scope: asked("scope") === ALL_SCOPES ? null : (scope?.code ?? null),
  };
}
