import type { DividedLatest } from "@/lib/assessment/charts/divided-latest";
import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import { calibreName, findPoint } from "@/lib/words/lookup";
import type { Subject } from "@/lib/words/subject";

import type { ChartContent } from "./context-lines";

/** Lists what a chart by parts rests on: the whole's and the parts' figures in the latest value's calibre. */
export function partsContent(
  { assessment, indicator }: Subject,
  { whole, year, calibre, start, parts }: DividedLatest,
): ChartContent {
  const { baseline, latest, target } = whole;
  const counted = baseline !== null && !baseline.implicit ? [calibre, baseline.calibre] : [calibre];
  const sourceOf = (scope: string, at: number): string | null =>
    findPoint(indicator, { scope, year: at, calibre })?.source ?? null;
  return {
    indicators: [indicator],
    calibres: [...new Set(counted)].map((code) => calibreName(assessment, code)),
    sources: [
      ...[baseline, latest, target].map((cited) => cited?.source ?? null),
      ...(start === null ? [] : [sourceOf(whole.scope, start.year)]),
      ...parts.flatMap(({ scope, start: begun }) =>
        scope === null
          ? []
          : [sourceOf(scope, year), begun === null ? null : sourceOf(scope, begun.year)],
      ),
    ],
    bridged: latest?.bridged === true || hasBridgedBaseline(indicator, whole) ? [indicator] : [],
  };
}
