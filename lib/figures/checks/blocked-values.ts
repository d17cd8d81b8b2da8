import type { Catalogue, KnownValue } from "@/lib/figures/types";

import { FIGURE_CHECKS } from "./check-list";
import { NUMBER_CHECKS } from "./number-checks";
import { runChecks } from "./run-checks";
import type { CheckedFigure } from "./types";

const BLOCKING = FIGURE_CHECKS.filter(({ level }) => level === "block");

/**
 * The approved values that no submission would be let through with today: each was right beside its neighbours
 * when it was submitted, and a neighbour was corrected since. `known`: what `loadKnownValues` gives.
 */
export function blockedValues(
  known: readonly KnownValue[],
  catalogue: Pick<Catalogue, "indicators" | "scopes" | "calibres">,
): readonly KnownValue[] {
  const approved = known.filter(({ standing }) => standing === "approved");
  // Each value is held against those of its indicator alone: of a large plan a few dozen among thousands.
  const ofIndicator = new Map<string, KnownValue[]>();
  for (const value of approved) {
    const others = ofIndicator.get(value.indicator);
    if (others === undefined) ofIndicator.set(value.indicator, [value]);
    else others.push(value);
  }
  return approved.filter((value) => {
    const indicator = catalogue.indicators.find(({ code }) => code === value.indicator);
    const scope = catalogue.scopes.find(({ code }) => code === value.scope);
    if (indicator === undefined || scope === undefined || value.value === null) return false;
    const subject: CheckedFigure = {
      ...value,
      indicator,
      scope,
      scopes: catalogue.scopes,
      calibres: catalogue.calibres,
      source: null,
      currentYear: value.year,
      known: (ofIndicator.get(value.indicator) ?? []).filter((other) => other !== value),
    };
    const number = { value: value.value, typed: null, indicator };
    return runChecks(NUMBER_CHECKS, number).length + runChecks(BLOCKING, subject).length > 0;
  });
}
