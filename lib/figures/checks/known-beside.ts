import type { KnownValue } from "@/lib/figures/types";

/**
 * Keeps what the checks of a grid's cells look at: every year of the scopes of its cells, because a count never falls, and
 * every scope in the years of its cells, because parts do not add up to more than their whole.
 */
export function knownBeside(
  known: readonly KnownValue[],
  { scopes, years }: { scopes: ReadonlySet<string>; years: ReadonlySet<number> },
): readonly KnownValue[] {
  return known.filter(({ scope, year }) => scopes.has(scope) || years.has(year));
}
