import { ON_TRACK_FROM, WATCH_FROM } from "@/lib/assessment/verdict";

/** Where a verdict changes with the pace (docs/method.md): a shown pace is never rounded over one of these. */
export const PACE_THRESHOLDS = [0, Number(WATCH_FROM), Number(ON_TRACK_FROM), 1] as const;
