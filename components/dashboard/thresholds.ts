/** Where a verdict changes with the pace (docs/method.md): a shown pace is never rounded over one of these. */
export const PACE_THRESHOLDS = [0, 0.6, 0.95, 1] as const;
