/** The way from baseline to target: in equal steps, or at equal growth. */
export const PATH_SHAPES = ["linear", "geometric"] as const;
export type PathShape = (typeof PATH_SHAPES)[number];

/** What growth is told in: `rate` a fraction a year, `units` so many units a year. */
export const GROWTH_KINDS = ["rate", "units"] as const;
export type GrowthKind = (typeof GROWTH_KINDS)[number];
