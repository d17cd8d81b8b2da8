import { entryYears } from "@/lib/figures/entry-years";
import type { Catalogue } from "@/lib/figures/types";

import type { FormSelection } from "./types";

/** Stands in addresses for every scope of a plan. */
export const ALL_SCOPES = "all";

interface AskedPlace {
  place: FormSelection;
  /** Whether the address named an unknown year or scope, so that the usual one took its place. */
  replaced: boolean;
}

/** Reads `?year=&scope=` of the import page; without them `usualYear` and all scopes. */
export function readFormSelection(
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
  { plan, scopes }: Catalogue,
  { currentYear, usualYear }: { currentYear: number; usualYear: number },
): AskedPlace {
  const text = (name: string) => {
    const value = params[name];
    return typeof value === "string" ? value : "";
  };
  const { first, last } = entryYears(plan, "forecast", currentYear);
  const asked = { year: text("year"), scope: text("scope") };
  const number = /^\d{4}$/.test(asked.year) ? Number(asked.year) : 0;
  const year = number >= first && number <= last ? number : usualYear;
  const scope = scopes.find(({ code }) => code === asked.scope)?.code ?? null;
  return {
    place: { plan: plan.code, year, scope },
    replaced:
      (asked.year !== "" && asked.year !== String(year)) ||
      (asked.scope !== "" && asked.scope !== (scope ?? ALL_SCOPES)),
  };
}
