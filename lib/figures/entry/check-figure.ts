import type { Indicator, Scope } from "@/lib/plans/types";
import { FIGURE_CHECKS } from "@/lib/figures/checks/check-list";
import { runChecks } from "@/lib/figures/checks/run-checks";
import type { Finding, Catalogue } from "@/lib/figures/types";
import type { EntryInput } from "@/lib/figures/schema";

import type { EntryContext } from "./entry-context";
import type { SourceChoice } from "./check-source";
import type { CheckedValue } from "./check-value";

interface ReadEntry {
  input: EntryInput;
  indicator: Indicator;
  scope: Scope;
  value: CheckedValue;
  source: SourceChoice;
}

/** Finds what looks wrong with a value among the others; both levels, blocking findings first. */
export function checkFigure(
  { input, indicator, scope, value, source }: ReadEntry,
  context: EntryContext,
): readonly Finding[] {
  const { catalogue, currentYear, known = [] } = context;
  const { year, calibre, nature } = input;
  return runChecks(FIGURE_CHECKS, {
    indicator,
    scope,
    year,
    calibre,
    nature,
    currentYear,
    known,
    value: value.value,
    flag: value.flag,
    qualifier: value.qualifier,
    source: addressOf(source, catalogue),
    scopes: catalogue.scopes,
    calibres: catalogue.calibres,
  });
}

function addressOf(choice: SourceChoice, catalogue: Catalogue): { url: string | null } | null {
  switch (choice.kind) {
    case "none":
      return null;
    case "new":
      return { url: choice.source.url };
    case "existing":
      return catalogue.sources.find(({ key }) => key === choice.key) ?? null;
  }
}
