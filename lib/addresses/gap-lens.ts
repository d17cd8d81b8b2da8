/** Divides the growth since the baseline by year; every other lens is that of a dimension. */
export const YEARS_LENS = "years";

/** A way to divide the growth since the baseline, as it stands in an address: `years`, or `lensOf` a dimension. */
export type GapLens = string;

/** Names the lens of a dimension: `hubs` for `hub`. */
export function lensOf(dimension: string): GapLens {
  return `${dimension}s`;
}

/** Finds the dimension that a lens divides by; null for the lens of the years, and for an unknown one. */
export function dimensionOfLens(lens: GapLens, dimensions: readonly string[]): string | null {
  return dimensions.find((dimension) => lensOf(dimension) === lens) ?? null;
}

/** Reads what an address asks for before the plan is known; null for what no lens can be called. */
export function askedLens(by: string | string[] | undefined): GapLens | null {
  return typeof by === "string" && /^[a-z0-9-]{1,60}$/.test(by) ? by : null;
}

/** Reads the lens of an address, `?by=fields`; null where it names none that the plan has. */
export function readGapLens(
  by: string | string[] | null | undefined,
  dimensions: readonly string[],
): GapLens | null {
  if (by === YEARS_LENS) return by;
  return typeof by === "string" && dimensionOfLens(by, dimensions) !== null ? by : null;
}
