import { Decimal } from "decimal.js";

import type { Method } from "@/lib/assessment/method";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Share } from "@/lib/words/sentence";

type Thresholds = Pick<Method, "onTrackFrom" | "watchFrom">;

/** Lists where a verdict changes with the pace: a shown pace is never rounded over one of these fractions. */
export function paceThresholds({ watchFrom, onTrackFrom }: Thresholds): readonly number[] {
  return [0, Number(watchFrom), Number(onTrackFrom), 1];
}

/** Shows a pace as a percentage that stays on its side of every threshold of the method it was judged by. */
export function paceWord({ method }: Pick<PlanAssessment, "method">, pace: number): Share {
  return { share: pace, thresholds: paceThresholds(method) };
}

/** Gives the thresholds themselves for a sentence: exact percentages, never rounded. */
export function thresholdWords({
  watchFrom,
  onTrackFrom,
}: Thresholds): Readonly<Record<keyof Thresholds, string>> {
  const percent = (text: string): string => `${new Decimal(text).times(100).toFixed()}%`;
  return { watchFrom: percent(watchFrom), onTrackFrom: percent(onTrackFrom) };
}
