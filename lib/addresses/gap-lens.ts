/** Ways to divide the growth since the baseline: by part, or by year. */
export const GAP_LENSES = ["hubs", "fields", "carriers", "years"] as const;
export type GapLens = (typeof GAP_LENSES)[number];

/** Reads the lens of an address, `?by=fields`; null where it names none. */
export function readGapLens(by: string | string[] | undefined): GapLens | null {
  return GAP_LENSES.find((lens) => lens === by) ?? null;
}
