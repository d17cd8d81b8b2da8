import type { Finding } from "@/lib/figures/types";
import type { EntryInput } from "@/lib/figures/schema";

import type { EntryContext } from "./entry-context";
import { checkFigure } from "./check-figure";
import { checkSource } from "./check-source";
import { checkValue } from "./check-value";

/**
 * Runs the checks on an entry while it is typed, whatever else is still missing: the very rules that the server
 * applies when it is submitted. Empty for an unknown cell or a text that is no number yet.
 */
export function findFindings(input: EntryInput, context: EntryContext): readonly Finding[] {
  const { catalogue } = context;
  const indicator = catalogue.indicators.find(({ code }) => code === input.indicator);
  const scope = catalogue.scopes.find(({ code }) => code === input.scope);
  if (indicator === undefined || scope === undefined) return [];
  const value = checkValue(input, indicator, false);
  if (value.fields["value"] !== undefined) return [];
  const source = checkSource(input, catalogue.sources).choice;
  return checkFigure({ input, indicator, scope, value, source }, context);
}
