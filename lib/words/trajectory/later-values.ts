import type { PlanAssessment, ScopeAssessment, SeriesPoint } from "@/lib/assessment/types";
import { calibreName } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import { readingOf, type Subject } from "@/lib/words/subject";

/**
 * Whether a figure is of a year after the one that is assessed: it may be named as a later one, and is never shown as
 * a value of the assessed state. A forecast is about a year to come and stays one.
 */
export function isLater(
  { year }: Pick<PlanAssessment, "year">,
  point: Pick<SeriesPoint, "year" | "nature">,
): boolean {
  return point.year > year && point.nature !== "forecast";
}

/** Lists a scope's figures of the assessed state, and those of later years apart. */
export function splitByClock(
  assessment: Pick<PlanAssessment, "year">,
  points: ScopeAssessment["series"],
): { readonly judged: readonly SeriesPoint[]; readonly later: readonly SeriesPoint[] } {
  return {
    judged: points.filter((point) => !isLater(assessment, point)),
    later: points.filter((point) => isLater(assessment, point)),
  };
}

/** Names the values of later years, which the chart leaves out; null where none is known. */
export function laterSentence({ assessment, indicator, scope }: Subject): Sentence | null {
  const points = splitByClock(assessment, scope.series).later.flatMap((point): Sentence[] =>
    point.value === null
      ? []
      : [
          {
            key: "outlook.courses.laterPoint",
            values: {
              year: point.year,
              value: readingOf(indicator, { ...point, value: point.value }),
              calibre: calibreName(assessment, point.calibre),
            },
          },
        ],
  );
  if (points.length === 0) return null;
  return {
    key: "outlook.courses.later",
    values: { year: assessment.year, points: { list: points } },
  };
}
